import { expect, test } from 'vitest'
import type { Neighbourhood } from '../../events/index.ts'
import { listen } from '../support/listen.ts'
import { ownServer } from '../support/server.ts'
import { meeting, people, registration, street } from '../support/street.ts'

const feedOf = (url: string, headers: Record<string, string> = {}) =>
  listen(`${url}/api/v1/neighbourhoods/here/live`, headers)

test('a change is told with its position and everyone it concerns', async () => {
  const { url, record } = await ownServer()
  await record(street)
  const feed = await feedOf(url)
  expect(await feed.next()).toEqual({ position: street.length, ids: [] })
  await record([meeting('ed', 'bram', '2026-04-01')])
  expect(await feed.next()).toEqual({
    position: street.length + 1,
    ids: expect.arrayContaining([people.ed, people.bram]),
  })
  feed.stop()
})

test('who comes back hears what they missed', async () => {
  const { url, record } = await ownServer()
  await record(street)
  await record([meeting('ed', 'bram', '2026-04-01')])
  const feed = await feedOf(url, { 'last-event-id': String(street.length) })
  expect((await feed.next()).ids.sort()).toEqual([people.bram, people.ed].sort())
  feed.stop()
})

test('changes elsewhere are not told here', async () => {
  const { url, record } = await ownServer()
  await record(street)
  const feed = await feedOf(url)
  await feed.next()
  await record([registration('anna')], 'there')
  await record([meeting('ed', 'bram', '2026-04-01')])
  expect((await feed.next()).ids.sort()).toEqual([people.bram, people.ed].sort())
  feed.stop()
})

test('a server that stops lets its listeners go', async () => {
  const { url, record, close } = await ownServer()
  await record(street)
  const feed = await feedOf(url)
  await feed.next()
  await close()
  await expect(feed.next()).rejects.toThrow()
})

test('who is erased is told at once, and to who comes back, so that nobody keeps them', async () => {
  const { url, record, weefsel } = await ownServer()
  await record(street)
  const heard = async (
    headers: Record<string, string>,
    until: () => Promise<unknown> = async () => {},
    query = '',
  ) => {
    const stop = new AbortController()
    const address = `${url}/api/v1/neighbourhoods/here/live${query}`
    const response = await fetch(address, { headers, signal: stop.signal })
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    await until()
    while (!text.includes('event: forgotten')) text += (await reader.read()).value ?? ''
    stop.abort()
    return /event: forgotten\ndata: (.*)/.exec(text)?.[1]
  }
  const told = JSON.stringify({ ids: [people.ed] })
  expect(await heard({}, () => weefsel.eraser!.forget('here' as Neighbourhood, [people.ed], 'test'))).toBe(
    told,
  )
  // Also to who opened a picture before and is heard only now, with the graph come so far or not.
  expect(await heard({}, undefined, `?since=${street.length}`)).toBe(told)
  await weefsel.settled()
  expect(await heard({}, undefined, `?since=${street.length}`)).toBe(told)
  expect(await heard({ 'last-event-id': String(street.length) })).toBe(told)
})

test('who missed more than can be told hears that anything may have changed', async () => {
  const { url, record } = await ownServer()
  await record(street)
  const many = Array.from({ length: 501 }, () => meeting('ed', 'bram', '2026-04-01'))
  await record(many)
  await record(many)
  const feed = await listen(`${url}/api/v1/neighbourhoods/here/live?since=${street.length}`)
  expect(await feed.next()).toEqual({ position: street.length + 2 * many.length, ids: [] })
  feed.stop()
})

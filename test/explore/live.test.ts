import { expect, test } from 'vitest'
import { z } from 'zod'
import { ownServer } from '../support/server.ts'
import { meeting, people, registration, street } from '../support/street.ts'

const change = z.object({ position: z.number(), ids: z.array(z.string()) })

/** Listens to a live feed and gives what it says, one change after the other. */
async function listen(url: string, headers: Record<string, string> = {}) {
  const stop = new AbortController()
  const response = await fetch(`${url}/api/v1/neighbourhoods/here/live`, { headers, signal: stop.signal })
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    async next() {
      for (;;) {
        const [block, ...rest] = text.split('\n\n')
        if (rest.length > 0) {
          text = rest.join('\n\n')
          const data = /^data: (.*)$/m.exec(block!)?.[1]
          if (data) return change.parse(JSON.parse(data))
          continue
        }
        const { value, done } = await reader.read()
        if (done) throw new Error('the feed ended')
        text += value
      }
    },
    stop: () => stop.abort(),
  }
}

test('a change is told with its position and everyone it concerns', async () => {
  const { url, record } = await ownServer()
  await record(street)
  const feed = await listen(url)
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
  const feed = await listen(url, { 'last-event-id': String(street.length) })
  expect((await feed.next()).ids.sort()).toEqual([people.bram, people.ed].sort())
  feed.stop()
})

test('changes elsewhere are not told here', async () => {
  const { url, record } = await ownServer()
  await record(street)
  const feed = await listen(url)
  await feed.next()
  await record([registration('anna')], 'there')
  await record([meeting('ed', 'bram', '2026-04-01')])
  expect((await feed.next()).ids.sort()).toEqual([people.bram, people.ed].sort())
  feed.stop()
})

test('a server that stops lets its listeners go', async () => {
  const { url, record, close } = await ownServer()
  await record(street)
  const feed = await listen(url)
  await feed.next()
  await close()
  await expect(feed.next()).rejects.toThrow()
})

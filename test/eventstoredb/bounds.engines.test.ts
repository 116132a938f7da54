import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Neighbourhood } from '../../events/index.ts'
import { registered } from '../support/events.ts'
import { appendTo, here, idsIn, ownLog, ownServer, people } from './ownServer.ts'

test('many requests at once share appends: one under way for each neighbourhood, none larger than the server takes', async () => {
  const server = await ownServer()
  const log = await ownLog(server, { timeout: 10_000 })
  await appendTo(log, people(1))
  server.state.answerLater = 5
  const request = () => Array.from({ length: 10 }, () => registered({ name: 'n'.repeat(190) }))
  const requests = Array.from({ length: 300 }, request)
  const there = 'there' as Neighbourhood
  const elsewhere = log.append({ neighbourhood: there, events: people(5), recordedBy: 'test' })
  const sent: Promise<unknown>[] = [elsewhere]
  for (const [index, events] of requests.entries()) {
    sent.push(appendTo(log, events))
    // Some come together, some while others are under way.
    if (index % 3 === 0) await nextTurn()
  }
  await Promise.all(sent)
  expect(await idsIn(log.read({ neighbourhood: here }))).toHaveLength(3_001)
  const appends = server.state.appended.filter(({ stream }) => stream === 'here.log-here').slice(1)
  const bytes = appends.map((append) => append.bytes)
  expect(Math.max(...bytes)).toBeLessThan(1024 * 1024)
  // More than one append could hold, and far fewer appends than requests.
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(1024 * 1024)
  expect(appends.length).toBeLessThan(requests.length / 4)
  expect(Math.max(...appends.map(({ underWay }) => underWay))).toBe(1)
})

test('what the server and others keep in it is not taken for ours', async () => {
  const server = await ownServer()
  const mine = people(2)
  await appendTo(await ownLog(server), mine.slice(0, 1))
  const metadata = new Map([['type', 'events-recorded']])
  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
  const strange = { metadata, custom: text({}), data: text({ count: 'many' }) }
  for (const stream of [
    '$here.log-here',
    '$$here.log-here',
    '$projections-$all',
    'here.log-there',
    'orders-1',
  ]) {
    server.store.append(stream, [{ ...strange, id: crypto.randomUUID() }], 'any')
  }
  const log = await ownLog(server)
  await appendTo(log, mine.slice(1))
  expect(log.trouble()).toBeUndefined()
  expect(await idsIn(log.read({}))).toEqual(mine.map(({ id }) => id))
  const stop = new AbortController()
  const followed: string[] = []
  const sent = server.state.sent
  for await (const { entries, caughtUp } of log.subscribe({ signal: stop.signal })) {
    followed.push(...entries.map(({ id }) => id))
    if (caughtUp) stop.abort()
  }
  expect(followed).toEqual(mine.map(({ id }) => id))
  // Each of ours, the record that closes it, and the one stream that is named almost so: nothing of the server's own.
  expect(server.state.sent - sent).toBe(2 * mine.length + 1)
})

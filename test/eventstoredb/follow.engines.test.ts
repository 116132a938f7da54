import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Neighbourhood, Position } from '../../events/index.ts'
import type { EventLog, LogBatch, LogEntry, SubscribeQuery } from '../../services/log/index.ts'
import { registered } from '../support/events.ts'
import { appendTo, here, idsIn, ownLog, ownServer, people } from './ownServer.ts'
import { createStore } from './store.ts'

/** Follows a log and keeps what it gives; stopped when the test is over. */
function following(log: EventLog, query: Omit<SubscribeQuery, 'signal'> = {}) {
  const stop = new AbortController()
  const batches: LogBatch[] = []
  const done = (async () => {
    for await (const batch of log.subscribe({ ...query, signal: stop.signal })) batches.push(batch)
  })()
  onTestFinished(async () => {
    stop.abort()
    await done
  })
  return { batches, ids: () => batches.flatMap(({ entries }) => entries.map(({ id }) => id)) }
}

test.each([
  ['each event', false],
  ['a whole append', true],
])(
  'a subscription goes on over lost servers that commit %s: nothing missed, nothing twice, in order',
  async (...[, shareCommits]) => {
    const server = await ownServer({ store: createStore({ shareCommits }) })
    const log = await ownLog(server)
    const follower = following(log, { batchSize: 7 })
    const sent: string[] = []
    for (let turn = 0; turn < 6; turn++) {
      const events = people(25)
      await appendTo(log, events)
      sent.push(...events.map(({ id }) => id))
      await server.restart()
    }
    await vi.waitFor(() => expect(follower.ids()).toHaveLength(sent.length), 10_000)
    expect(follower.ids()).toEqual(sent)
  },
)

test('a subscription to one neighbourhood moves on without events of its own', async () => {
  const server = await ownServer()
  const log = await ownLog(server)
  await appendTo(log, people(1))
  const follower = following(log, { neighbourhood: here })
  await vi.waitFor(() => expect(follower.batches.at(-1)?.caughtUp).toBe(true), 10_000)
  const there = 'there' as Neighbourhood
  for (let turn = 0; turn < 4; turn++) {
    await log.append({ neighbourhood: there, events: people(200), recordedBy: 'test' })
  }
  await vi.waitFor(() => expect(follower.batches.at(-1)?.upTo).toBeGreaterThan(1), 10_000)
  expect(follower.ids()).toHaveLength(1)
})

test('a subscriber who stops taking is not read for: what waits stays on the server', async () => {
  const server = await ownServer()
  const writer = await ownLog(server)
  for (let turn = 0; turn < 20; turn++) await appendTo(writer, people(1_000))
  const reader = await ownLog(server)
  const before = server.state.sent
  const stop = new AbortController()
  const subscription = reader.subscribe({ signal: stop.signal, batchSize: 10 })[Symbol.asyncIterator]()
  await subscription.next()
  const sent = () => server.state.sent - before
  // However long it takes until nothing more is sent.
  await vi.waitFor(async () => {
    const now = sent()
    await sleep(200)
    expect(sent()).toBe(now)
  }, 30_000)
  expect(sent()).toBeLessThan(10_000)
  stop.abort()
  await subscription.return?.()
})

test('a subscription is resumed from any position, also in the middle of an append or of a long stream', async () => {
  const server = await ownServer({ store: createStore({ shareCommits: true }) })
  const log = await ownLog(server)
  await appendTo(log, people(5))
  await log.appendAll({ neighbourhood: here, recordedBy: 'test', chunks: [people(5), people(3)] })
  await appendTo(log, people(2))
  const all = await idsIn(log.read({}))
  for (let after = 0; after <= all.length; after++) {
    const stop = new AbortController()
    const found: string[] = []
    for await (const { entries, caughtUp } of log.subscribe({
      after: after as Position,
      signal: stop.signal,
    })) {
      found.push(...entries.map(({ id }) => id))
      if (caughtUp) break
    }
    expect(found).toEqual(all.slice(after))
  }
})

test('positions are the same in every process, on servers that give one commit position to a whole append too', async () => {
  const server = await ownServer({ store: createStore({ shareCommits: true }) })
  const [one, other] = [await ownLog(server), await ownLog(server)]
  const there = 'there' as Neighbourhood
  await Promise.all([
    appendTo(one, people(10)),
    other.append({ neighbourhood: there, events: people(10), recordedBy: 'test' }),
    appendTo(other, people(10)),
  ])
  const late = await ownLog(server)
  const read = async (log: EventLog) => {
    const found = []
    for await (const { entries } of log.read({}))
      for (const { id, position } of entries) found.push([id, position])
    return found
  }
  const seen = await read(late)
  expect(seen.map(([, position]) => position)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
  expect(await read(one)).toEqual(seen)
  const follower = following(late, { after: 13 as Position })
  await vi.waitFor(() => expect(follower.ids()).toEqual(seen.slice(13).map(([id]) => id)), 10_000)
})

test('an event that is damaged is shown as such, and those after it are read', async () => {
  const server = await ownServer()
  const log = await ownLog(server)
  const [first, second] = people(2)
  await appendTo(log, [first!, second!])
  const stream = server.store.stream('here.log-here')!
  Object.assign(stream[0]!, { data: new TextEncoder().encode('{"data": 1}') })
  const late = await ownLog(server)
  const entries: LogEntry[] = []
  for await (const batch of late.read({})) entries.push(...batch.entries)
  expect(entries).toMatchObject([
    { unreadable: true, id: first!.id, position: 1, reason: expect.any(String) },
    { id: second!.id, position: 2 },
  ])
})

test('when another node becomes the leader, writing and following go on there', async () => {
  const store = createStore()
  const [one, other] = [await ownServer({ store }), await ownServer({ store })]
  const log = await ownLog(one)
  const follower = following(log)
  await appendTo(log, people(2))
  one.state.leader = other.port()
  await appendTo(log, people(2))
  expect(other.state.appends).toBeGreaterThan(0)
  one.stop()
  await appendTo(log, people(2))
  await vi.waitFor(() => expect(follower.ids()).toHaveLength(6), 10_000)
})

test('a cluster is found by asking any of its nodes', async () => {
  const store = createStore()
  const [one, other] = [await ownServer({ store }), await ownServer({ store })]
  one.state.leader = other.port()
  const url = `esdb://127.0.0.1:${one.port()},127.0.0.1:${other.port()}?tls=false`
  const log = await ownLog(one, { url })
  await expect(appendTo(log, [registered()])).resolves.toHaveLength(1)
  expect(other.state.appends).toBe(1)
})

import { expect, test, vi } from 'vitest'
import { type Neighbourhood, streamOf } from '../../events/index.ts'
import { IdTaken, LogUnavailable, WrongRevision } from '../../services/log/index.ts'
import { arrived, met, registered } from '../support/events.ts'
import { appendTo, here, idsIn, ownLog, ownServer, people } from './ownServer.ts'
import { createStore } from './store.ts'

test('an append whose answer is lost is in the log once, and is answered', async () => {
  const server = await ownServer()
  const log = await ownLog(server)
  await appendTo(log, people(1))
  server.state.loseAnswers = 1
  const events = people(3)
  const appended = await appendTo(log, events)
  expect(appended.map(({ position, already }) => [position, already])).toEqual([
    [2, false],
    [3, false],
    [4, false],
  ])
  expect((await idsIn(log.read({}))).slice(1)).toEqual(events.map(({ id }) => id))
})

test('a server lost in mid-flood: what was acknowledged is there once, the rest can be sent again', async () => {
  const server = await ownServer()
  const log = await ownLog(server)
  const requests = Array.from({ length: 60 }, () => people(20))
  let written = 0
  server.state.beforeAppend = () => {
    written += 1
    if (written % 3 === 0) server.state.loseAnswers = 1
  }
  // In waves: on a busy machine all that is sent at once is one write.
  const outcomes: PromiseSettledResult<unknown>[] = []
  for (let first = 0; first < requests.length; first += 5) {
    const wave = requests.slice(first, first + 5).map((events) => appendTo(log, events))
    outcomes.push(...(await Promise.allSettled(wave)))
  }
  server.state.beforeAppend = undefined
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(LogUnavailable)
    if (outcome.status === 'rejected') await appendTo(log, requests[index]!)
  }
  expect(written).toBeGreaterThan(3)
  const ids = await idsIn(log.read({}))
  expect(ids).toHaveLength(1_200)
  expect(new Set(ids)).toEqual(new Set(requests.flat().map(({ id }) => id)))
})

test('while the server is away an append says so in one sentence, and the next works when it is back', async () => {
  const server = await ownServer()
  const log = await ownLog(server)
  await appendTo(log, people(1))
  server.stop()
  const event = registered()
  const refused = await appendTo(log, [event]).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(LogUnavailable)
  expect(refused).toMatchObject({ reason: 'unsure', message: expect.stringContaining('send it again') })
  expect(log.trouble()?.message).toContain(`127.0.0.1:${server.port()}`)
  await server.start()
  const [appended] = await vi.waitFor(() => appendTo(log, [event]), 20_000)
  expect(appended?.position).toBe(2)
  await vi.waitFor(() => expect(log.trouble()).toBeUndefined(), 20_000)
})

test('a server that takes but never answers does not hold a request for ever', async () => {
  const server = await ownServer()
  const log = await ownLog(server, { timeout: 200 })
  await appendTo(log, people(1))
  server.state.silent = true
  await expect(appendTo(log, people(1))).rejects.toThrow(LogUnavailable)
  server.state.silent = false
  await expect(appendTo(log, people(1))).resolves.toHaveLength(1)
})

test('data that cannot be turned into JSON is refused at once, and holds up nobody', async () => {
  const server = await ownServer()
  const log = await ownLog(server)
  const broken = registered()
  Object.assign(broken.data, { name: 10n })
  const [bad, good] = await Promise.allSettled([appendTo(log, [broken]), appendTo(log, people(1))])
  expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled'])
  expect(await idsIn(log.read({}))).toHaveLength(1)
})

test('one lost server does not touch appends to another', async () => {
  const [lost, kept] = [await ownServer(), await ownServer()]
  const [one, other] = [await ownLog(lost), await ownLog(kept)]
  await Promise.all([appendTo(one, people(1)), appendTo(other, people(1))])
  let still = true
  const flood = (async () => {
    const outcomes: number[] = []
    while (still) outcomes.push((await appendTo(other, people(5))).length)
    return outcomes
  })()
  lost.stop()
  await expect(appendTo(one, people(1))).rejects.toThrow(LogUnavailable)
  still = false
  const sent = (await flood).length * 5 + 1
  expect(await idsIn(other.read({}))).toHaveLength(sent)
})

test('a request larger than the server takes at once is there whole', async () => {
  const server = await ownServer()
  const log = await ownLog(server)
  const events = Array.from({ length: 3_000 }, () => registered({ name: 'n'.repeat(200) }))
  const appended = await appendTo(log, [...events.slice(0, 2)])
  const rest = await appendTo(log, events.slice(2))
  expect([...appended, ...rest].map(({ position }) => position)).toEqual(events.map((_, index) => index + 1))
  expect(await idsIn(log.read({}))).toEqual(events.map(({ id }) => id))
  expect(await idsIn(log.read({ backwards: true, limit: 3 }))).toEqual(
    events
      .slice(-3)
      .map(({ id }) => id)
      .reverse(),
  )
})

test('a large request that cannot be finished leaves nothing', async () => {
  const server = await ownServer()
  const log = await ownLog(server, { timeout: 300 })
  await appendTo(log, people(1))
  const events = Array.from({ length: 4_000 }, () => registered({ name: 'n'.repeat(200) }))
  let pieces = 0
  server.state.beforeAppend = () => {
    pieces += 1
    if (pieces === 2) server.state.silent = true
  }
  await expect(appendTo(log, events)).rejects.toThrow(LogUnavailable)
  server.state.silent = false
  server.state.beforeAppend = undefined
  expect(await idsIn(log.read({}))).toHaveLength(1)
  await appendTo(log, events)
  expect(await idsIn(log.read({}))).toHaveLength(4_001)
})

test('two processes that write in one neighbourhood see each other: positions, revisions, ids', async () => {
  const server = await ownServer()
  const [one, other] = [await ownLog(server), await ownLog(server)]
  const shared = registered({ name: 'Fatima' })
  const writers = Array.from({ length: 30 }, (_, turn) =>
    appendTo(turn % 2 ? one : other, turn === 10 || turn === 11 ? [shared, ...people(2)] : people(3)),
  )
  await Promise.all(writers)
  const [mine, theirs] = [await idsIn(one.read({})), await idsIn(other.read({}))]
  expect(mine).toEqual(theirs)
  expect(new Set(mine).size).toBe(89)
  expect(mine).toHaveLength(89)
  const clash = { ...registered({ name: 'Yusuf' }), id: shared.id }
  await expect(appendTo(other, [clash])).rejects.toThrow(IdTaken)
})

test('of two processes that expect the same revision, one wins, also of streams it does not write to', async () => {
  const server = await ownServer()
  const [one, other] = [await ownLog(server), await ownLog(server)]
  const person = registered()
  await appendTo(one, [person])
  const stream = streamOf(here, person.type, person.data)
  const expect0 = [{ stream, revision: 0 }]
  const outcomes = await Promise.allSettled([
    one.append({
      neighbourhood: here,
      events: [arrived(person.data.resident)],
      recordedBy: 'a',
      expect: expect0,
    }),
    other.append({
      neighbourhood: here,
      events: [arrived(person.data.resident)],
      recordedBy: 'b',
      expect: expect0,
    }),
  ])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const late = one.append({ neighbourhood: here, events: [met()], recordedBy: 'a', expect: expect0 })
  await expect(late).rejects.toThrow(WrongRevision)
})

test('a long stream of events that others overtake is set ready again, whole, once, with right revisions', async () => {
  const server = await ownServer()
  const [one, other] = [await ownLog(server), await ownLog(server)]
  const person = registered()
  await appendTo(one, [person])
  const move = arrived(person.data.resident, '2026-02-01')
  async function* chunks() {
    yield [registered(), move]
    await appendTo(other, [arrived(person.data.resident, '2026-01-15')])
    yield [registered()]
  }
  const outcome = await one.appendAll({ neighbourhood: here, recordedBy: 'test', chunks: chunks() })
  expect(outcome).toEqual({ appended: 3, already: 0, upTo: 5 })
  expect(await idsIn(other.read({}))).toHaveLength(5)
  expect((await other.find(here, [move.id])).get(move.id)).toMatchObject({ revision: 2, position: 4 })
})

test('a long stream of events whose last answer is lost with the server is there whole once that is back', async () => {
  const server = await ownServer()
  const log = await ownLog(server, { timeout: 300 })
  await appendTo(log, people(1))
  server.state.beforeAppend = (stream) => {
    if (stream === 'here.log-here') queueMicrotask(() => server.stop())
  }
  const chunks = [people(3), people(3)]
  const sent = log.appendAll({ neighbourhood: here, recordedBy: 'test', chunks })
  await expect(sent).rejects.toMatchObject({ reason: 'unsure' })
  server.state.beforeAppend = undefined
  await server.start()
  // The client waits a while before it tries again: until then the log says that the server is away.
  const again = await vi.waitFor(
    () => log.appendAll({ neighbourhood: here, recordedBy: 'test', chunks }),
    20_000,
  )
  expect(again).toEqual({ appended: 0, already: 6, upTo: 7 })
  expect(await idsIn(log.read({}))).toHaveLength(7)
})

test('a cluster lost whole, in mid-flood, leaks no rejection that would end the process, and is found again', async () => {
  const store = createStore()
  const nodes = [await ownServer({ store }), await ownServer({ store })] as const
  const [one, other] = nodes
  one.state.leader = other.port()
  const hosts = nodes.map((node) => `127.0.0.1:${node.port()}`).join()
  const url = `esdb://${hosts}?tls=false&maxDiscoverAttempts=2&discoveryInterval=20`
  const log = await ownLog(one, { url, timeout: 400 })
  for (let round = 0; round < 2; round++) {
    const flood = Array.from({ length: 40 }, async (_, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 8))
      const neighbourhood = `n${index % 8}` as Neighbourhood
      return log.append({ neighbourhood, events: people(1), recordedBy: 'test' })
    })
    await new Promise((resolve) => setTimeout(resolve, 60))
    for (const node of nodes) node.stop()
    const outcomes = await Promise.allSettled(flood)
    expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true)
    for (const node of nodes) await node.start()
  }
  const event = people(1)
  await vi.waitFor(() => appendTo(log, event), 20_000)
  await vi.waitFor(async () => expect(await idsIn(log.read({ neighbourhood: here }))).toHaveLength(1), 20_000)
})

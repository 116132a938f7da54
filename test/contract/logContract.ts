import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FORGOTTEN, type Neighbourhood, type NewEvent, START, streamOf } from '../../events/index.ts'
import {
  type EventLog,
  IdTaken,
  isUnreadable,
  type LogBatch,
  LogUnavailable,
  openEntries,
  WrongRevision,
} from '../../services/log/index.ts'
import { arrived, met, registered } from '../support/events.ts'

/** A kind of log under test: how to open it, open it again on what it holds, and release it. */
export type LogUnderTest = {
  open(now?: () => number): Promise<EventLog>
  /** Opens the same log again, after it was closed. */
  reopen(): Promise<EventLog>
  dispose(): Promise<void>
}

const here = 'here' as Neighbourhood
const there = 'there' as Neighbourhood

async function all(batches: AsyncIterable<LogBatch>) {
  const entries = []
  for await (const batch of batches) entries.push(...batch.entries)
  return entries
}
const idsOf = async (batches: AsyncIterable<LogBatch>) => (await all(batches)).map(({ id }) => id)

/** The contract of every log, whichever store it stands on. */
export function logContract(name: string, make: () => Promise<LogUnderTest>): void {
  describe(`the log on ${name}`, () => {
    let place: LogUnderTest
    let log: EventLog
    let clock = 1_800_000_000_000

    beforeEach(async () => {
      place = await make()
      log = await place.open(() => clock)
    })
    afterEach(async () => {
      await log.close()
      await place.dispose()
    })

    const append = (events: readonly NewEvent[], neighbourhood = here) =>
      log.append({ neighbourhood, events, recordedBy: 'test' })
    /** The entries as people may read them: what the log sealed is opened. */
    const opened = async (batches: AsyncIterable<LogBatch>) => openEntries(log.vault, await all(batches))

    test('gives back what was appended, in order, as it was', async () => {
      const events = [registered({ name: "Robert'); DROP TABLE event;-- <b>ض😀</b>" }), registered(), met()]
      const appended = await append(events)
      expect(appended.map(({ already }) => already)).toEqual([false, false, false])
      const entries = await opened(log.read({ neighbourhood: here }))
      expect(entries.map(({ id }) => id)).toEqual(events.map(({ id }) => id))
      expect(entries[0]).toMatchObject({ ...events[0], known: true, recordedBy: 'test', recordedAt: clock })
      expect(entries.map(({ position }) => position)).toEqual(appended.map(({ position }) => position))
    })

    test('positions rise, also over neighbourhoods', async () => {
      const first = await append([registered(), registered()])
      const second = await append([registered()], there)
      const third = await append([registered()])
      const positions = [...first, ...second, ...third].map(({ position }) => position)
      expect(positions).toEqual([...positions].sort((a, b) => a - b))
      expect(new Set(positions).size).toBe(4)
    })

    test('revisions count within a stream', async () => {
      const person = registered()
      const [first] = await append([person])
      const [second] = await append([arrived(person.data.resident)])
      expect([first?.revision, second?.revision]).toEqual([0, 1])
      const stream = streamOf(here, person.type, person.data)
      expect((await log.revisions(here)).get(stream)).toBe(1)
      expect((await log.revisions(there)).size).toBe(0)
    })

    test('the same event again is not added again, and gets the same answer', async () => {
      const event = registered()
      const [first] = await append([event])
      const [again] = await append([event])
      expect(again).toEqual({ ...first, already: true })
      expect(await idsOf(log.read({}))).toEqual([event.id])
    })

    test('an event sent again together with a new one adds only the new one', async () => {
      const [known, fresh] = [registered(), registered()]
      await append([known])
      const appended = await append([known, fresh])
      expect(appended.map(({ already }) => already)).toEqual([true, false])
      expect(await idsOf(log.read({}))).toEqual([known.id, fresh.id])
    })

    test('an id with other content is refused, and nothing of its request is added', async () => {
      const event = registered({ name: 'Fatima' })
      await append([event])
      const other = { ...registered({ name: 'Yusuf' }), id: event.id }
      await expect(append([registered(), other])).rejects.toThrow(IdTaken)
      expect(await idsOf(log.read({}))).toEqual([event.id])
    })

    test('a value that was forgotten in one of them does not make two events differ, another value does', async () => {
      const event = registered({ name: 'Fatima', reference: '17' })
      const sent = (data: object) => append([{ ...event, data: { ...event.data, ...data } }])
      await append([event])
      expect((await sent({ name: FORGOTTEN }))[0]?.already).toBe(true)
      await expect(sent({ name: FORGOTTEN, reference: '18' })).rejects.toThrow(IdTaken)
      const { name: _, ...nameless } = event.data
      await expect(append([{ ...event, data: nameless }])).rejects.toThrow(IdTaken)
    })

    test('an id is taken in its own neighbourhood only', async () => {
      const event = registered()
      await append([event])
      expect((await append([event], there))[0]?.already).toBe(false)
    })

    test('an append that expects another revision is refused whole', async () => {
      const person = registered()
      const stream = streamOf(here, person.type, person.data)
      const events = [arrived(person.data.resident)]
      const expecting = (revision: number | 'none') =>
        log.append({ neighbourhood: here, events, recordedBy: 'test', expect: [{ stream, revision }] })
      await append([person])
      await expect(expecting('none')).rejects.toThrow(WrongRevision)
      await expect(expecting(1)).rejects.toThrow(WrongRevision)
      expect((await all(log.read({}))).length).toBe(1)
      await expect(expecting(0)).resolves.toHaveLength(1)
    })

    test('what is prepared is in the log only once it is appended, and then whole', async () => {
      const events = [registered(), met()]
      const prepared = await log.prepare({ neighbourhood: here, events, recordedBy: 'test' })
      expect(prepared.events.map(({ id }) => id)).toEqual(events.map(({ id }) => id))
      expect(await idsOf(log.read({}))).toEqual([])
      const appended = await prepared.append()
      expect(appended.map(({ id, already }) => [id, already])).toEqual(events.map(({ id }) => [id, false]))
      const entries = [...(await log.find(here, [events[0]!.id])).values()]
      expect(entries[0]).toMatchObject({ recordedBy: 'test', data: prepared.events[0]!.data })
      expect((await prepared.append()).map(({ already }) => already)).toEqual([true, true])
      expect((await all(log.read({}))).length).toBe(2)
    })

    test('of what is prepared, the events that are there already can be left out', async () => {
      const events = [registered(), registered(), registered()]
      const prepared = await log.prepare({ neighbourhood: here, events, recordedBy: 'test' })
      const appended = await prepared.append({ except: new Set([events[1]!.id]) })
      expect(appended.map(({ id }) => id)).toEqual([events[0]!.id, events[2]!.id])
      expect(await idsOf(log.read({}))).toEqual([events[0]!.id, events[2]!.id])
      expect(await prepared.append({ except: new Set(events.map(({ id }) => id)) })).toEqual([])
    })

    test('what is prepared can be appended again after a conflict', async () => {
      const person = registered()
      const stream = streamOf(here, person.type, person.data)
      const events = [arrived(person.data.resident)]
      const prepared = await log.prepare({ neighbourhood: here, events, recordedBy: 'test' })
      await expect(prepared.append({ expect: [{ stream, revision: 0 }] })).rejects.toThrow(WrongRevision)
      await append([person])
      await expect(prepared.append({ expect: [{ stream, revision: 0 }] })).resolves.toHaveLength(1)
      expect((await all(log.read({}))).length).toBe(2)
    })

    test('prepared appends enter the log in the order in which they are appended', async () => {
      const prepared = await Promise.all(
        Array.from({ length: 20 }, () =>
          log.prepare({ neighbourhood: here, events: [registered({ name: 'Anna' })], recordedBy: 'test' }),
        ),
      )
      const order = prepared.toReversed()
      await Promise.all(order.map((one) => one.append()))
      expect(await idsOf(log.read({}))).toEqual(order.map(({ events }) => events[0]!.id))
    })

    test('of many who expect the same revision at once, one wins', async () => {
      const person = registered()
      await append([person])
      const stream = streamOf(here, person.type, person.data)
      const attempts = Array.from({ length: 20 }, () =>
        log.append({
          neighbourhood: here,
          events: [arrived(person.data.resident)],
          recordedBy: 'test',
          expect: [{ stream, revision: 0 }],
        }),
      )
      const outcomes = await Promise.allSettled(attempts)
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    })

    test('many writers at once leave no gap, lose nothing and double nothing', async () => {
      const requests = Array.from({ length: 50 }, () => Array.from({ length: 7 }, () => registered()))
      const appended = (await Promise.all(requests.map((events) => append(events)))).flat()
      const entries = await all(log.read({ neighbourhood: here }))
      expect(entries.map(({ id }) => id).sort()).toEqual(
        requests
          .flat()
          .map(({ id }) => id)
          .sort(),
      )
      expect(new Set(appended.map(({ position }) => position)).size).toBe(350)
    })

    test('a reader who reads on from where it stopped never misses an event, while others write', async () => {
      const stop = new AbortController()
      const seen: string[] = []
      const reading = (async () => {
        for await (const batch of log.subscribe({
          neighbourhood: here,
          signal: stop.signal,
          batchSize: 10,
        })) {
          seen.push(...batch.entries.map(({ id }) => id))
          if (seen.length >= 200) return
        }
      })()
      const written: NewEvent[] = []
      await Promise.all(
        Array.from({ length: 40 }, async () => {
          const events = Array.from({ length: 5 }, () => registered())
          await append(events)
          written.push(...events)
        }),
      )
      await reading
      stop.abort()
      expect(seen).toEqual(await idsOf(log.read({})))
      expect(new Set(seen).size).toBe(written.length)
    })

    test('a refused request does not pull down those that are written with it', async () => {
      const taken = registered()
      await append([taken])
      const conflict = { ...registered(), id: taken.id }
      const [good, bad] = await Promise.allSettled([append([registered()]), append([conflict])])
      expect([good.status, bad.status]).toEqual(['fulfilled', 'rejected'])
      expect((await all(log.read({}))).length).toBe(2)
    })

    test('reads by neighbourhood, position, type, time and count', async () => {
      const [a, b, c] = [registered({}, '2026-01-01'), registered({}, '2026-02-01'), met('2026-03-01')]
      const [first] = await append([a, b, c])
      await append([registered({}, '2026-02-15')], there)
      const read = (query: Parameters<EventLog['read']>[0]) =>
        idsOf(log.read({ neighbourhood: here, ...query }))
      expect(await read({})).toEqual([a.id, b.id, c.id])
      expect(await read({ after: first!.position })).toEqual([b.id, c.id])
      expect(await read({ upTo: first!.position })).toEqual([a.id])
      expect(await read({ types: [c.type] })).toEqual([c.id])
      expect(await read({ types: ['no-such-type'] })).toEqual([])
      expect(await read({ from: b.at })).toEqual([b.id, c.id])
      expect(await read({ until: b.at })).toEqual([a.id, b.id])
      expect(await read({ limit: 2 })).toEqual([a.id, b.id])
      expect(await read({ limit: 2, backwards: true })).toEqual([c.id, b.id])
      expect(await idsOf(log.read({ neighbourhood: 'nowhere' as Neighbourhood }))).toEqual([])
    })

    test('finds events by id and by position, in their own neighbourhood only', async () => {
      const event = registered()
      const [appended] = await append([event])
      const where = appended!.position
      expect((await log.find(here, [event.id, crypto.randomUUID()])).size).toBe(1)
      expect((await log.find(there, [event.id])).size).toBe(0)
      expect((await log.at(here, [where])).map(({ id }) => id)).toEqual([event.id])
      expect(await log.at(there, [where])).toEqual([])
    })

    test('knows its head, for one neighbourhood and for all, and what it held at an earlier moment', async () => {
      expect(await log.head()).toBe(START)
      const [first] = await append([registered()])
      clock += 60_000
      const [second] = await append([registered()])
      clock += 60_000
      const [other] = await append([registered()], there)
      expect(await log.head(here)).toBe(second?.position)
      expect(await log.head()).toBe(other?.position)
      expect(await log.headAt(here, clock - 120_001)).toBe(START)
      expect(await log.headAt(here, clock - 90_000)).toBe(first?.position)
      expect(await log.headAt(here, clock)).toBe(second?.position)
    })

    test('recording time never runs back, even when the clock does', async () => {
      await append([registered()])
      clock -= 3_600_000
      await append([registered()])
      const times = (await all(log.read({}))).map((entry) => (isUnreadable(entry) ? 0 : entry.recordedAt))
      expect(times[1]).toBeGreaterThanOrEqual(times[0]!)
    })

    test('sums up its neighbourhoods', async () => {
      await append([registered({}, '2026-01-01'), registered({}, '2025-06-01')])
      const [only] = await log.neighbourhoods()
      expect(only).toMatchObject({ neighbourhood: here, events: 2, head: await log.head() })
      expect(only!.firstAt).toBeLessThan(only!.lastAt)
    })

    test('a stream of any length is appended whole', async () => {
      const chunks = Array.from({ length: 30 }, () => Array.from({ length: 100 }, () => registered()))
      const outcome = await log.appendAll({ neighbourhood: here, recordedBy: 'test', chunks })
      expect(outcome).toMatchObject({ appended: 3_000, already: 0, upTo: await log.head() })
      const again = await log.appendAll({ neighbourhood: here, recordedBy: 'test', chunks })
      expect(again).toMatchObject({ appended: 0, already: 3_000 })
    })

    test('a stream that breaks half-way leaves nothing, and what waited behind it is written', async () => {
      async function* chunks() {
        yield [registered(), registered()]
        await new Promise((resolve) => setTimeout(resolve, 5))
        throw new Error('the file ended in the middle')
      }
      const broken = log.appendAll({ neighbourhood: here, recordedBy: 'test', chunks: chunks() })
      const waiting = append([registered()])
      await expect(broken).rejects.toThrow('the file ended')
      await waiting
      expect((await all(log.read({}))).length).toBe(1)
    })

    test('nobody sees a stream before it is there whole', async () => {
      let during = -1
      async function* chunks() {
        yield [registered()]
        during = (await all(log.read({}))).length
        yield [registered()]
      }
      await log.appendAll({ neighbourhood: here, recordedBy: 'test', chunks: chunks() })
      expect(during).toBe(0)
      expect((await all(log.read({}))).length).toBe(2)
    })

    test('a stream may ask the log, while it is appended, what is there', async () => {
      const before = registered()
      await append([before])
      const seen: unknown[] = []
      async function* chunks() {
        const one = registered()
        yield [one]
        seen.push([...(await log.find(here, [before.id, one.id])).keys()], (await log.revisions(here)).size)
        yield [registered()]
      }
      await log.appendAll({ neighbourhood: here, recordedBy: 'test', chunks: chunks() })
      expect(seen).toEqual([[before.id], 1])
      expect((await log.revisions(here)).size).toBe(3)
    })

    test('a subscription catches up, says so, stays live, and ends when told', async () => {
      await append([registered(), registered()])
      const stop = new AbortController()
      const batches: LogBatch[] = []
      const following = (async () => {
        for await (const batch of log.subscribe({ signal: stop.signal })) {
          batches.push(batch)
          if (batches.flatMap(({ entries }) => entries).length === 3) stop.abort()
        }
      })()
      await vi.waitFor(() => expect(batches.at(-1)?.caughtUp).toBe(true))
      await append([registered()])
      await following
      expect(batches.flatMap(({ entries }) => entries)).toHaveLength(3)
      expect(batches.at(-1)?.upTo).toBe(await log.head())
    })

    test('a slow subscriber is given no more than it asks for', async () => {
      await append(Array.from({ length: 100 }, () => registered()))
      const stop = new AbortController()
      const subscription = log.subscribe({ signal: stop.signal, batchSize: 10 })[Symbol.asyncIterator]()
      const first = await subscription.next()
      expect(first.value.entries).toHaveLength(10)
      expect(first.value.caughtUp).toBe(false)
      await append([registered()])
      const second = await subscription.next()
      expect(second.value.entries).toHaveLength(10)
      stop.abort()
      await subscription.return?.()
    })

    test('a subscription from a position, to one neighbourhood and some types, gives those only', async () => {
      const [skipped] = await append([registered()])
      const wanted = met()
      await append([registered(), wanted])
      await append([met()], there)
      const stop = new AbortController()
      const query = {
        neighbourhood: here,
        after: skipped!.position,
        types: [wanted.type],
        signal: stop.signal,
      }
      for await (const { entries } of log.subscribe(query)) {
        expect(entries.map(({ id }) => id)).toEqual([wanted.id])
        stop.abort()
      }
    })

    test('what was acknowledged is there after closing and opening', async () => {
      const events = [registered(), met()]
      await append(events)
      await log.close()
      log = await place.reopen()
      expect(await idsOf(log.read({}))).toEqual(events.map(({ id }) => id))
      expect((await log.append({ neighbourhood: here, events, recordedBy: 'test' }))[0]?.already).toBe(true)
    })

    test('closing finishes what was accepted and refuses what comes later', async () => {
      const accepted = append([registered()])
      const closing = log.close()
      await expect(accepted).resolves.toHaveLength(1)
      await closing
      await expect(append([registered()])).rejects.toThrow(LogUnavailable)
      log = await place.reopen()
      expect((await all(log.read({}))).length).toBe(1)
    })
  })
}

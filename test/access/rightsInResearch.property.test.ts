import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Neighbourhood, type NewEvent, readNewEvent } from '../../events/index.ts'
import { openSqliteLog, type SqliteLog } from '../../services/log/index.ts'
import {
  createResearchNeighbourhood,
  lastPeriodBefore,
  type ResearchNeighbourhood,
} from '../../services/privacy/research/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { event } from '../support/events.ts'
import { anyHistory } from '../support/neighbourhoods.ts'

const HIDDEN = '00000001-0000-4000-8000-000000000003'
const others = [0, 1, 2, 4, 5].map((number) => `00000001-0000-4000-8000-00000000000${number}`)
const day = '2026-03-01'
const someone = fc.constantFrom(HIDDEN, HIDDEN, ...others)
const several = fc.uniqueArray(someone, { minLength: 2, maxLength: 4 })

/** A need, signal, request or introduction with what becomes of it: often of the one who does not take part. */
const anyThing: fc.Arbitrary<readonly NewEvent[]> = fc
  .record({ thing: fc.uuid(), whose: someone, other: someone, kind: fc.integer({ min: 0, max: 3 }) })
  .filter(({ whose, other }) => whose !== other)
  .map(({ thing, whose, other, kind }) => {
    if (kind === 0)
      return [
        event('need-voiced', { need: thing, resident: whose, topic: 'language' }, day),
        event('need-met', { need: thing, resident: other }, day),
      ]
    if (kind === 1)
      return [
        event('signal-raised', { signal: thing, resident: whose }, day),
        event('signal-closed', { signal: thing }, day),
      ]
    if (kind === 2)
      return [
        event('help-asked', { help: thing, resident: whose, topic: 'language' }, day),
        event('help-given', { help: thing, resident: whose, helper: other }, day),
      ]
    return [
      event('introduction-suggested', { introduction: thing, residents: [whose, other] }, day),
      event('introduction-declined', { introduction: thing, residents: [whose, other] }, day),
    ]
  })

/** Somebody was there after all, or was not: who came together is put right. */
const anyGatheringPutRight: fc.Arbitrary<readonly NewEvent[]> = fc
  .tuple(several, several)
  .map(([said, right]) => {
    const first = event('residents-gathered', { residents: said }, day)
    const replacement = { type: 'residents-gathered', occurredAt: day, data: { residents: right } }
    const data = { event: first.id, reason: 'vergissing', replacement }
    return [
      first,
      readNewEvent({ type: 'event-corrected', occurredAt: day, data }, () => crypto.randomUUID()),
    ]
  })

const anyLog = fc
  .tuple(anyHistory, fc.array(fc.oneof(anyThing, anyGatheringPutRight), { maxLength: 12 }))
  .map(([history, more]) => [...history, ...more.flat()])

type Data = Record<string, unknown>

/** The people of an event; written apart from the code that it checks. */
function neverRecorded(log: readonly NewEvent[]): NewEvent[] {
  const gone = new Set([HIDDEN])
  const cut = (data: Data): Data | undefined => {
    const { residents, ...rest } = data
    if (Object.values(rest).some((value) => typeof value === 'string' && gone.has(value))) return undefined
    if (!Array.isArray(residents)) return data
    const left = residents.filter((id) => !gone.has(String(id)))
    return left.length >= 2 ? { ...rest, residents: left } : undefined
  }
  const read = (one: NewEvent, sent: object) => readNewEvent(sent, () => one.id)
  return log.flatMap((one) => {
    const { id, type, occurredAt, source } = one
    if (type === 'event-corrected') {
      const { replacement, reason } = one.data
      const right = cut(replacement.data)
      const was = !gone.has(one.data.event)
      if (right && was)
        return [
          read(one, {
            id,
            type,
            occurredAt,
            source,
            data: { ...one.data, replacement: { ...replacement, data: right } },
          }),
        ]
      if (right) return [read(one, { source: 'observed', ...replacement, id, data: right })]
      if (was)
        return [
          read(one, {
            id,
            type: 'event-retracted',
            occurredAt,
            source,
            data: { event: one.data.event, reason },
          }),
        ]
      gone.add(id)
      return []
    }
    const data = cut(one.data)
    if (data) return [read(one, { id, type, occurredAt, source, data })]
    gone.add(id)
    for (const thing of ['need', 'signal', 'help', 'introduction', 'annotation']) {
      const its = (one.data as Data)[thing]
      if (typeof its === 'string') gone.add(its)
    }
    return []
  })
}

let count = 0
const NOW = Date.parse('2026-04-10T12:00:00Z')
const period = lastPeriodBefore(NOW, 'day')

/** The research neighbourhood of a history that was recorded some days ago. */
async function worldOf(log: SqliteLog, events: readonly NewEvent[], people: ReadonlySet<string>) {
  const neighbourhood = `run-${count++}` as Neighbourhood
  if (events.length > 0) await log.append({ neighbourhood, events, recordedBy: 'test' })
  return {
    neighbourhood,
    world: await createResearchNeighbourhood({ log, neighbourhood, people, step: 'day', period }),
  }
}

async function toldOf({
  neighbourhood,
  world,
}: {
  neighbourhood: Neighbourhood
  world: ResearchNeighbourhood
}) {
  const all = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
  const history = async (more: object) => {
    const entries = []
    for await (const batch of world.log.read({ neighbourhood, ...more })) entries.push(...batch.entries)
    return entries.map((entry) => ({
      ...entry,
      neighbourhood: '',
      stream: 'stream' in entry && entry.stream.slice(neighbourhood.length),
    }))
  }
  const knownAt = await world.log.head(neighbourhood)
  const forward = await history({})
  const [summary] = await world.log.neighbourhoods()
  const { nodes, contacts, bonds } = await world.graph.slice(neighbourhood, { ...all, knownAt })
  return {
    forward,
    backward: await history({ backwards: true, limit: 5 }),
    early: await history({ until: Date.parse('2025-12-01') }),
    gatherings: await history({ types: ['residents-gathered', 'event-retracted'] }),
    paged: await history({ after: forward[2]?.position, limit: 4 }),
    graph: { nodes, contacts, bonds },
    checkpoint: await world.graph.checkpoint(neighbourhood),
    retractions: [...(await world.graph.retractions(neighbourhood))],
    summary: summary && { ...summary, neighbourhood: '' },
  }
}

test('what research knows is what it would know had somebody who does not take part never been recorded', async () => {
  const log = openSqliteLog({ directory: await ownDirectory(), now: () => NOW - 3 * 86_400_000 })
  try {
    await fc.assert(
      fc.asyncProperty(anyLog, async (events) => {
        const without = await toldOf(await worldOf(log, events, new Set([HIDDEN])))
        const never = await toldOf(await worldOf(log, neverRecorded(events), new Set()))
        expect(without).toEqual(never)
        expect(JSON.stringify(without)).not.toContain(HIDDEN)
      }),
      { numRuns: 60 },
    )
  } finally {
    await log.close()
  }
})

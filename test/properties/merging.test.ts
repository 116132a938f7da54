import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Aliases,
  aliasesIn,
  type Neighbourhood,
  type NewEvent,
  position,
  type RecordedEvent,
  referencesOf,
  START,
} from '../../events/index.ts'
import { createMemoryGraph, type GraphStore } from '../../services/graph/index.ts'
import { aggregateTies, levelsOf, measureAll } from '../../services/measure/index.ts'
import { projectEntries } from '../../services/project/index.ts'
import type { Slice } from '../../services/slice/index.ts'
import { event } from '../support/events.ts'
import { plain } from '../support/graph.ts'
import { anyEvent, anyMerge, residents } from '../support/neighbourhoods.ts'

const here = 'merging' as Neighbourhood
const everything = Number.POSITIVE_INFINITY
const moments = [Date.UTC(2025, 3, 1), Date.UTC(2025, 11, 1), Date.UTC(2026, 6, 1), everything]

/** All residents are known from the start, so that two histories differ only in their ids. */
const arrivals = residents.map((resident) => event('resident-registered', { resident }, '2025-01-01'))

/** An event that does nothing to the graph; keeps the positions of both histories equal. */
const nothing = (): NewEvent =>
  event('residents-told-apart', { residents: [residents[0]!, residents[1]!] }, '2025-01-01')

/** An event as it would have been recorded, had everybody had one id from the start. */
function underOneId(told: NewEvent, { canonicalOf }: Aliases): NewEvent {
  if (told.type === 'residents-merged' || told.type === 'residents-unmerged') return nothing()
  const data: Record<string, unknown> = { ...told.data }
  for (const { field } of referencesOf(told.type)) {
    const value = data[field]
    if (typeof value === 'string') data[field] = canonicalOf(value)
    if (!Array.isArray(value)) continue
    const people = [...new Set(value.map((id) => canonicalOf(String(id))))]
    if (people.length < 2) return nothing()
    data[field] = people
  }
  return { ...told, data } as NewEvent
}

async function graphOf(history: readonly NewEvent[]): Promise<GraphStore> {
  const graph = createMemoryGraph()
  const entries = history.map(
    (told, index) =>
      ({
        ...told,
        known: true,
        neighbourhood: here,
        position: position(index + 1),
      }) as unknown as RecordedEvent,
  )
  const find = async (_: Neighbourhood, ids: readonly string[]) =>
    new Map(entries.flatMap((entry) => (ids.includes(entry.id) ? [[entry.id, entry] as const] : [])))
  const { changes, parked } = await projectEntries({ find }, entries)
  expect(parked).toEqual([])
  const upTo = position(history.length)
  await graph.apply({ neighbourhood: here, after: START, upTo, events: changes.get(here) ?? [] })
  return graph
}

/** A slice without its registrations, the only thing in which the two histories may differ. */
const told = (slice: Slice) => ({
  ...plain(slice),
  nodes: slice.nodes.map(({ registrations: _, ...node }) => node),
})

function figuresOf(slice: Slice) {
  const ties = aggregateTies(slice, { include: 'all', coAttendance: true })
  return { ties, levels: levelsOf(slice, ties).of, measures: measureAll(slice, { coAttendance: true }) }
}

/** A gathering of one person alone cannot be recorded under one id. */
const isParty = ({ type, data }: NewEvent, { canonicalOf }: Aliases) =>
  type !== 'residents-gathered' || new Set(data.residents.map(canonicalOf)).size > 1

const anyStory = fc
  .tuple(
    fc.array(fc.oneof({ arbitrary: anyEvent, weight: 7 }, { arbitrary: anyMerge, weight: 1 }), {
      maxLength: 70,
    }),
    fc.array(anyMerge, { minLength: 1, maxLength: 3 }),
  )
  .map(([events, merges]) => [...arrivals, ...events, ...merges])

test('what was recorded under several ids of a person is what it had been under one, in every figure', async () => {
  await fc.assert(
    fc.asyncProperty(anyStory, async (history) => {
      const aliases = aliasesIn(history)
      const counting = history.map((one) => (isParty(one, aliases) ? one : nothing()))
      const merged = await graphOf(counting)
      const single = await graphOf(counting.map((one) => underOneId(one, aliases)))
      for (const to of moments) {
        for (const from of [-everything, to - 180 * 86_400_000]) {
          const query = { from, to, knownAt: position(history.length) }
          const [one, other] = [await merged.slice(here, query), await single.slice(here, query)]
          expect(told(one)).toEqual(told(other))
          expect(figuresOf(one)).toEqual(figuresOf(other))
        }
      }
    }),
    { numRuns: 80 },
  )
})

test('when it was told that two are one makes no difference to what is known afterwards', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyEvent, { maxLength: 40 }),
      anyMerge,
      fc.nat(),
      async (events, merge, when) => {
        fc.pre(merge.type === 'residents-merged')
        const cut = when % (events.length + 1)
        const after = [...arrivals, ...events, merge]
        const before = [...arrivals, ...events.slice(0, cut), merge, ...events.slice(cut)]
        const [late, early] = [await graphOf(after), await graphOf(before)]
        const lines = async (graph: GraphStore, to: number) => {
          const query = { from: to - 180 * 86_400_000, to, knownAt: position(after.length) }
          const { ties, levels, measures } = figuresOf(await graph.slice(here, query))
          return { ties, levels, measures }
        }
        for (const to of moments.slice(0, 3)) expect(await lines(late, to)).toEqual(await lines(early, to))
      },
    ),
    { numRuns: 60 },
  )
})

test('undoing a merge, or taking it back, gives what was there; what was known before never changed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyEvent, { maxLength: 40 }),
      fc.uniqueArray(fc.constantFrom(...residents), { minLength: 2, maxLength: 2 }),
      fc.boolean(),
      async (events, pair, takenBack) => {
        const history = [...arrivals, ...events]
        const merge = event('residents-merged', { residents: pair }, '2025-06-01')
        const undo = takenBack
          ? event('event-retracted', { event: merge.id, reason: 'vergissing' }, '2025-07-01')
          : event('residents-unmerged', { residents: pair.toReversed() }, '2025-07-01')
        const before = await graphOf(history)
        const after = await graphOf([...history, merge, undo])
        for (const to of moments) {
          const query = { from: -everything, to, knownAt: position(history.length) }
          const was = plain(await before.slice(here, query))
          const now = { ...query, knownAt: position(history.length + 2) }
          expect(plain(await after.slice(here, query))).toEqual(was)
          expect({ ...plain(await after.slice(here, now)), knownAt: query.knownAt }).toEqual(was)
        }
      },
    ),
    { numRuns: 40 },
  )
})

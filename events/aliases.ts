import type { Happened, HappenedOf } from './event.ts'
import { readNewEvent } from './read.ts'

/** One merge of two registrations, or its undoing. The first id is the one that stays. */
export type MergeTurn = { readonly turn: 'made' | 'ended'; readonly residents: readonly [string, string] }

/** Alias table: maps each id to the person it stands for. An id that was never merged stands for itself. */
export type Aliases = {
  /** The canonical id of a person: the id of the registration that stays. */
  canonicalOf(id: string): string
  /** All ids of the same person, the canonical one first. */
  idsOf(id: string): readonly string[]
  /** Maps each id that was merged to its canonical id. */
  readonly merged: ReadonlyMap<string, string>
}

export const noAliases: Aliases = {
  canonicalOf: (id) => id,
  idsOf: (id) => [id],
  merged: new Map(),
}

/**
 * Builds the alias table. Merges may form chains: a merge joins everybody whom either id stands for. A merge within one
 * person adds nothing, so there are no cycles.
 * @param turns the merges that count, in the order of the log
 */
export function aliasesFrom(turns: readonly MergeTurn[]): Aliases {
  const merges = mergesInForce(turns)
  if (merges.length === 0) return noAliases
  const people = new Map<string, readonly string[]>()
  const idsOf = (id: string) => people.get(id) ?? [id]
  for (const [kept, other] of merges) {
    const ids = idsOf(kept)
    if (ids.includes(other)) continue
    const all = [...ids, ...idsOf(other)]
    for (const id of all) people.set(id, all)
  }
  const canonicalOf = (id: string) => people.get(id)?.[0] ?? id
  const merged = new Map<string, string>()
  for (const id of people.keys()) if (canonicalOf(id) !== id) merged.set(id, canonicalOf(id))
  return { canonicalOf, idsOf, merged }
}

/** The merges that were not undone since, in the order of the log. */
export function mergesInForce(turns: readonly MergeTurn[]): readonly (readonly [string, string])[] {
  let merges: (readonly [string, string])[] = []
  for (const { turn, residents } of turns) {
    if (turn === 'made') merges.push(residents)
    else merges = merges.filter((pair) => !residents.every((id) => pair.includes(id)))
  }
  return merges
}

/** Reads a merge from an event; `undefined` for every other type. */
function mergeTurnOf({ type, data }: Happened): MergeTurn | undefined {
  if (type !== 'residents-merged' && type !== 'residents-unmerged') return undefined
  const [kept = '', other = ''] = data.residents
  return { turn: type === 'residents-merged' ? 'made' : 'ended', residents: [kept, other] }
}

/** The types of event that `aliasesIn` needs: merges, and corrections of them. */
export const aliasTypes = [
  'residents-merged',
  'residents-unmerged',
  'event-retracted',
  'event-corrected',
] as const satisfies readonly Happened['type'][]

type Told = Happened & { readonly id: string }

/** Builds the alias table from events in the order of the log. Events that were retracted or corrected do not count. */
export function aliasesIn(events: readonly Told[]): Aliases {
  const takenBack = new Set(
    events.flatMap(({ type, data }) =>
      type === 'event-retracted' || type === 'event-corrected' ? [data.event] : [],
    ),
  )
  const standing = events.filter(({ id }) => !takenBack.has(id))
  return aliasesFrom(standing.flatMap((event) => mergeTurnOf(effectOf(event)) ?? []))
}

const effectOf = (event: Told): Happened => (event.type === 'event-corrected' ? replacementOf(event) : event)

const replacementOf = ({ id, data }: Told & HappenedOf<'event-corrected'>): Happened =>
  readNewEvent(data.replacement, () => id, '/data/replacement')

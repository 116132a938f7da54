import type { Happened, HappenedOf } from './event.ts'
import { readNewEvent } from './read.ts'

/** What the log says of two registrations, the one that stays first: they are one person, or two after all. */
export type MergeTurn = { readonly turn: 'made' | 'ended'; readonly residents: readonly [string, string] }

/** Which ids stand for one person. Whoever was merged with nobody stands for themself. */
export type Aliases = {
  /** The id under which a person is known: that of the registration that stays. */
  canonicalOf(id: string): string
  /** Every id of the same person: the canonical one, then the others in the order in which they were merged. */
  idsOf(id: string): readonly string[]
  /** Every id that was merged into another, with the canonical one. */
  readonly merged: ReadonlyMap<string, string>
}

export const noAliases: Aliases = {
  canonicalOf: (id) => id,
  idsOf: (id) => [id],
  merged: new Map(),
}

/**
 * Resolves who is one person.
 * @param turns those that count, in the order of the log. Merges may form chains: what is merged with somebody who was
 *   merged before joins the whole of them. A merge within one person adds nothing, so that there are no cycles.
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

/** What an event says of who is one person; nothing when it is about something else. */
export function mergeTurnOf({ type, data }: Happened): MergeTurn | undefined {
  if (type !== 'residents-merged' && type !== 'residents-unmerged') return undefined
  const [kept = '', other = ''] = data.residents
  return { turn: type === 'residents-merged' ? 'made' : 'ended', residents: [kept, other] }
}

/** The types of event that say who is one person, or take such an event back: what `aliasesIn` has to be given. */
export const aliasTypes = [
  'residents-merged',
  'residents-unmerged',
  'event-retracted',
  'event-corrected',
] as const satisfies readonly Happened['type'][]

type Told = Happened & { readonly id: string }

/** Who is one person, by these events alone, in the order of the log; what was taken back says nothing. */
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

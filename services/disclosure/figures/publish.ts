import { changedBetween } from './changed.ts'
import { type Group, keyOf, type Lattice, latticeOf } from './lattice.ts'
import type { CountedPerson } from './person.ts'
import { type Counts, protect } from './protect.ts'
import { rowsToSay } from './rowsToSay.ts'
import { type DisclosureRules, smallestRow } from './rules.ts'
import { seededRandom } from './seededRandom.ts'
import { rounded } from './statement.ts'

/** The published figures of one group. */
export type PublicationRow = {
  readonly group: Group
  /** The month of which these figures are: fewer than k residents changed since. */
  readonly since: string
  /** How many residents, rounded. */
  readonly residents: number
  readonly counts: Counts
}

/** The published figures of a month; they never change. */
export type Publication = {
  readonly month: string
  readonly rules: DisclosureRules
  readonly rows: readonly PublicationRow[]
}

export type Month = {
  readonly month: string
  readonly people: readonly CountedPerson[]
  /** The publication of the month before; undefined for the first month. */
  readonly before: Publication | undefined
  /** Everyone as they were counted in the earlier months of which figures still stand. */
  readonly earlier: ReadonlyMap<string, readonly CountedPerson[]>
  readonly rules: DisclosureRules
  /** Of this month alone: what is drawn by lot is drawn from it. */
  readonly secret: string
}

/** The figures of a month, as far as they may be given, after those of the months before it. */
export function publish({ month, people, before, earlier, rules, secret }: Month): Publication {
  const lattice = latticeOf(people)
  const standing = new Map((before?.rows ?? []).map((row) => [keyOf(row.group), row]))
  const lattices = new Map<string, Lattice>()
  const latticeIn = (since: string): Lattice => {
    const known = lattices.get(since) ?? latticeOf(earlier.get(since) ?? [])
    lattices.set(since, known)
    return known
  }
  const changed = new Map(
    [...lattice.groups.values()].map(({ key, people }) => {
      const since = standing.get(key)?.since
      if (since === undefined) return [key, people.length]
      return [key, changedBetween(latticeIn(since).groups.get(key)?.people ?? [], people)]
    }),
  )
  const renewed = rowsToSay(lattice, ({ key }) => changed.get(key)!, rules)
  const said = protect(people, lattice, renewed, rules, seededRandom(secret))
  const rows = [...lattice.groups.values()].flatMap(({ key, group, people }): PublicationRow[] => {
    const counts = said.get(key)
    if (counts) return [{ group, since: month, residents: rounded(people.length, rules), counts }]
    const row = standing.get(key)
    // A group that has become too small is no longer spoken of, once that says nothing of fewer than k.
    const outgrown = people.length < smallestRow(rules) && changed.get(key)! >= rules.k
    return row && !outgrown ? [row] : []
  })
  return { month, rules, rows }
}

import { COLUMNS, CONNECTED, columnsOf, LEVELS, missedColumn, NOT_IN_VIEW, reachedColumn } from './columns.ts'
import { descriptionOf, groupsOf, keyOf, type Lattice } from './lattice.ts'
import { type CountedPerson, providers } from './person.ts'
import type { Interval } from './statement.ts'

/** One resident of a kind goes from one column to another: what the world would be if they had stood there. */
export type LevelMove = { readonly kind: number; readonly from: number; readonly to: number }

/**
 * A neighbourhood as seen by a reader who knows everybody's area, life stage and cohort, and nobody's level: the
 * number of residents of each kind in each column. Moves make other neighbourhoods out of it, and `broken` says which
 * published counts these would contradict.
 */
export type PossibleTables = {
  /** How many residents each kind (area, life stage and cohort together) has. */
  readonly sizes: Int32Array
  /** The kinds of which each group is made up. */
  readonly kindsIn: readonly (readonly number[])[]
  count(kind: number, column: number): number
  total(group: number, column: number): number
  size(group: number): number
  /** Counts of a group in a column must from now on lie in this interval. */
  bound(group: number, column: number, interval: Interval): void
  /** Whether somebody of this kind stands in `from` and may be put in `to`. */
  allows(move: LevelMove): boolean
  /** The moves that must come first: a resident who is not in view has not been reached by anybody. */
  before(move: LevelMove): readonly LevelMove[]
  apply(move: LevelMove): void
  /** Counts that now lie outside their interval, as `group * COLUMNS + column`. */
  readonly broken: ReadonlySet<number>
  /** Whether a broken count is too high; else it is too low. */
  isAbove(cell: number): boolean
  /** Back to how it was when it was made, or settled. */
  restore(): void
  /** From now on this is what it goes back to. */
  settle(): void
}

/** @param people everyone of the moment; `lattice` is made of the same people. */
export function createPossibleTables(people: readonly CountedPerson[], lattice: Lattice): PossibleTables {
  const numbers = new Map([...lattice.groups.keys()].map((key, number) => [key, number]))
  const kinds = new Map<string, number>()
  const groupsIn: number[][] = []
  const kindsIn: number[][] = [...numbers.keys()].map(() => [])
  const tallies: number[][] = []
  for (const person of people) {
    const name = descriptionOf(person)
    let kind = kinds.get(name)
    if (kind === undefined) {
      kind = kinds.size
      kinds.set(name, kind)
      groupsIn.push(groupsOf(person).map((group) => numbers.get(keyOf(group))!))
      for (const group of groupsIn[kind]!) kindsIn[group]!.push(kind)
      tallies.push(new Array<number>(COLUMNS).fill(0))
    }
    for (const column of columnsOf(person)) tallies[kind]![column]!++
  }

  const counts = Int32Array.from(tallies.flat())
  const sizes = Int32Array.from(tallies, (tally) => tally.slice(0, LEVELS).reduce((sum, its) => sum + its, 0))
  const totals = new Int32Array(numbers.size * COLUMNS)
  groupsIn.forEach((groups, kind) => {
    for (const group of groups)
      for (let column = 0; column < COLUMNS; column++)
        totals[group * COLUMNS + column]! += counts[kind * COLUMNS + column]!
  })
  const low = new Int32Array(totals.length)
  const high = new Int32Array(totals.length).fill(people.length)
  const original = { counts: counts.slice(), totals: totals.slice() }
  const broken = new Set<number>()
  // The same by cell: most moves leave a cell as whole as it was, and asking the set takes ten times as long.
  const isBroken = new Uint8Array(totals.length)

  const check = (cell: number): void => {
    const total = totals[cell]!
    const now = total < low[cell]! || total > high[cell]! ? 1 : 0
    if (now === isBroken[cell]) return
    isBroken[cell] = now
    if (now === 1) broken.add(cell)
    else broken.delete(cell)
  }
  const count = (kind: number, column: number): number => counts[kind * COLUMNS + column]!
  const lacksRoom = (kind: number, provider: number): boolean =>
    count(kind, reachedColumn(provider)) + count(kind, NOT_IN_VIEW) >= sizes[kind]!

  return {
    sizes,
    kindsIn,
    broken,
    count,
    total: (group, column) => totals[group * COLUMNS + column]!,
    size: (group) => kindsIn[group]!.reduce((sum, kind) => sum + sizes[kind]!, 0),
    bound(group, column, interval) {
      const cell = group * COLUMNS + column
      low[cell] = interval.low
      high[cell] = interval.high
      check(cell)
    },
    allows: ({ kind, from }) => count(kind, from) > 0,
    before({ kind, to }) {
      if (to === NOT_IN_VIEW)
        return providers.flatMap((_, provider) =>
          lacksRoom(kind, provider)
            ? [{ kind, from: reachedColumn(provider), to: missedColumn(provider) }]
            : [],
        )
      const isReach = to >= LEVELS && (to - LEVELS) % 2 === 0
      return isReach && lacksRoom(kind, (to - LEVELS) / 2) ? [{ kind, from: NOT_IN_VIEW, to: CONNECTED }] : []
    },
    apply({ kind, from, to }) {
      counts[kind * COLUMNS + from]!--
      counts[kind * COLUMNS + to]!++
      for (const group of groupsIn[kind]!) {
        totals[group * COLUMNS + from]!--
        totals[group * COLUMNS + to]!++
        check(group * COLUMNS + from)
        check(group * COLUMNS + to)
      }
    },
    isAbove: (cell) => totals[cell]! > high[cell]!,
    settle() {
      original.counts.set(counts)
      original.totals.set(totals)
    },
    restore() {
      counts.set(original.counts)
      totals.set(original.totals)
      for (const cell of [...broken]) check(cell)
    },
  }
}

export const opposite = ({ kind, from, to }: LevelMove): LevelMove => ({ kind, from: to, to: from })

import type { Network } from './compressed.ts'
import { knownTies } from './ei.ts'
import type { Grouping } from './grouping.ts'

/** The ties of two groups, beside the number that is possible. */
export type Block = {
  readonly ties: number
  readonly possible: number
  /** ties / possible; `null` when none is possible: an empty group, or one person with themselves. */
  readonly density: number | null
}

/**
 * Density of the ties within and between groups: ties / possible ties (Wasserman & Faust 1994, p. 388). A symmetric
 * matrix, with the groups themselves on the diagonal: n(n − 1)/2 possible ties within a group of n, n·m between two
 * groups. Isolates add to the possible ties. Residents whose group is not known are left out.
 */
export function groupDensity(network: Network, grouping: Grouping): Block[][] {
  const { names, of, size } = grouping
  const ties = names.map(() => new Int32Array(names.length))
  const { low, high } = knownTies(network, grouping)
  for (let tie = 0; tie < low.length; tie++) {
    const one = of[low[tie]!]!
    const other = of[high[tie]!]!
    ties[one]![other]!++
    if (one !== other) ties[other]![one]!++
  }
  return names.map((_, one) =>
    names.map((_, other) => {
      const possible = one === other ? (size[one]! * (size[one]! - 1)) / 2 : size[one]! * size[other]!
      const its = ties[one]![other]!
      return { ties: its, possible, density: possible === 0 ? null : its / possible }
    }),
  )
}

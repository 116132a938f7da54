import type { Network } from './compressed.ts'
import { knownTies } from './ei.ts'
import type { Grouping } from './grouping.ts'

/** How many ties two groups have, of how many there could be. */
export type Block = {
  readonly ties: number
  readonly possible: number
  /** ties / possible; `null` when there can be none: an empty group, or one person with themselves. */
  readonly density: number | null
}

/** Group × group density (Wasserman & Faust 1994, p. 388): a symmetric matrix, within the groups on the diagonal. */
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

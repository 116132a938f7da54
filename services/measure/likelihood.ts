import { type Network, neighboursOf } from './compressed.ts'
import { degrees } from './degree.ts'

/** The exponent: 0 gives common neighbours, ½ gives Salton's index. */
const DAMPING = 0.25

/**
 * Scores how likely two residents without a tie are to get one: |N(i) ∩ N(j)| / (d_i d_j)^¼ + d_i d_j / 2m, where N(i)
 * are the neighbours of i, d_i their number, and m the number of ties. The first term lies between common neighbours and
 * Salton's index. The second is the number of ties that chance gives them by their degrees (Newman & Girvan 2004); it
 * tells pairs without common neighbours apart. Without unit: only the order of scores has a meaning. With an isolate the
 * score is 0. The exponent was chosen on Coleman's and Kapferer's networks; elsewhere it has not been shown to be best.
 */
export function likelihoodIn(network: Network): (one: number, other: number) => number {
  const degree = degrees(network)
  const ends = network.neighbours.length
  return (one, other) => {
    const product = degree[one]! * degree[other]!
    if (product === 0) return 0
    return sharedBy(network, one, other).length / product ** DAMPING + product / ends
  }
}

/** The nodes that have a tie with both. */
export function sharedBy(network: Network, one: number, other: number): number[] {
  const theirs = new Set(neighboursOf(network, other))
  return Array.from(neighboursOf(network, one)).filter((node) => theirs.has(node))
}

import { type Network, neighboursOf } from './compressed.ts'
import { degrees } from './degree.ts'

/** Between 0, common neighbours, and ½, Salton's index. */
const DAMPING = 0.25

/**
 * How likely two who have no tie are to get one: |N(i) ∩ N(j)| / (d_i d_j)^¼ + d_i d_j / 2m. The first part stands
 * between common neighbours and Salton's index; the second is how many ties chance would give them by their degrees
 * (Newman & Girvan 2004), which tells apart those who share nobody. Only the order means something. The exponent was
 * chosen on Coleman's and Kapferer's networks; elsewhere it has not been shown to be the best.
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

/** The people who have a tie with both. */
export function sharedBy(network: Network, one: number, other: number): number[] {
  const theirs = new Set(neighboursOf(network, other))
  return Array.from(neighboursOf(network, one)).filter((node) => theirs.has(node))
}

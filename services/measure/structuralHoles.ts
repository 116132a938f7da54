import type { Network } from './compressed.ts'
import { degrees } from './degree.ts'
import { forEachTriangle } from './triangles.ts'

/** Both figures for each node; NaN for an isolate, which has no contacts. */
export type StructuralHoles = { readonly constraint: Float64Array; readonly effectiveSize: Float64Array }

/**
 * Burt's constraint and effective size (1992); a tie counts as 1. An isolate has neither.
 *
 * Constraint: c(i) = Σ_j (p_ij + Σ_q p_iq p_qj)², over the contacts j of i and the contacts q that they share, with
 * p_ij = 1 / degree(i). Without unit; high when all contacts know each other. Effective size (Borgatti 1997):
 * n − 2t / n contacts, with n contacts and t ties between them. Time grows with the triangles: O(m^1.5) at most.
 */
export function structuralHoles(network: Network): StructuralHoles {
  const { nodes, offsets, tie } = network
  const degree = degrees(network)
  const among = new Int32Array(nodes)
  // Σ_q 1 / degree(q) over the nodes q that both ends of a tie have a tie with: the same from either end.
  const shared = new Float64Array(tie.reduce((most, row) => Math.max(most, row), -1) + 1)
  forEachTriangle(network, (a, b, c, ab, bc, ac) => {
    among[a]!++
    among[b]!++
    among[c]!++
    shared[ab]! += 1 / degree[c]!
    shared[bc]! += 1 / degree[a]!
    shared[ac]! += 1 / degree[b]!
  })

  const constraint = new Float64Array(nodes).fill(Number.NaN)
  const effectiveSize = new Float64Array(nodes).fill(Number.NaN)
  for (let node = 0; node < nodes; node++) {
    const contacts = degree[node]!
    if (contacts === 0) continue
    let sum = 0
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) sum += (1 + shared[tie[arc]!]!) ** 2
    constraint[node] = sum / contacts ** 2
    effectiveSize[node] = contacts - (2 * among[node]!) / contacts
  }
  return { constraint, effectiveSize }
}

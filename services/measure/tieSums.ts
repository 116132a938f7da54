import { DAY } from '../shared/time.ts'
import type { Network } from './compressed.ts'
import type { TieTable } from './ties.ts'

/** The strength of each node: the sum of the weights of its ties (Barrat et al. 2004). An isolate has 0. */
export function strengths({ nodes, offsets, tie }: Network, { weight }: TieTable): Float64Array {
  const strength = new Float64Array(nodes)
  for (let node = 0; node < nodes; node++) {
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) strength[node]! += weight[tie[arc]!]!
  }
  return strength
}

/**
 * The time since the last contact of each node, in days of 24 hours and parts of them; NaN without a contact in the
 * window, so for an isolate.
 * @param others for each node the last contact with people who were erased; −∞ for none
 */
export function lastContacts(
  { nodes, offsets, tie }: Network,
  ties: TieTable,
  to: number,
  others?: Float64Array,
): Float64Array {
  const days = new Float64Array(nodes)
  for (let node = 0; node < nodes; node++) {
    let last = others?.[node] ?? Number.NEGATIVE_INFINITY
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      const at = ties.lastAt[tie[arc]!]!
      if (at > last) last = at
    }
    days[node] = Number.isFinite(last) ? (to - last) / DAY : Number.NaN
  }
  return days
}

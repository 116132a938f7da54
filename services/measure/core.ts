import type { Network } from './compressed.ts'
import { degrees } from './degree.ts'

/**
 * The k-core number of each node: the largest k for which it belongs to a part of the network in which everyone has at
 * least k ties within that part (Seidman 1983). An isolate has 0. Nodes are removed by rising degree, from buckets
 * (Batagelj & Zaveršnik 2003), in time linear in nodes and ties.
 */
export function coreNumbers(network: Network): Int32Array {
  const { nodes, offsets, neighbours } = network
  const core = degrees(network)
  // `peeled` holds the nodes by remaining degree; those of degree d begin at `bucket[d]`, and node v is at `slot[v]`.
  const bucket = new Int32Array(core.reduce((most, degree) => Math.max(most, degree), 0) + 2)
  for (let node = 0; node < nodes; node++) bucket[core[node]! + 1]!++
  for (let degree = 1; degree < bucket.length; degree++) bucket[degree]! += bucket[degree - 1]!
  const next = bucket.slice()
  const peeled = new Int32Array(nodes)
  const slot = new Int32Array(nodes)
  for (let node = 0; node < nodes; node++) {
    slot[node] = next[core[node]!]!++
    peeled[slot[node]!] = node
  }
  for (let at = 0; at < nodes; at++) {
    const node = peeled[at]!
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      const neighbour = neighbours[arc]!
      const degree = core[neighbour]!
      if (degree <= core[node]!) continue
      // It has one tie fewer left: it moves to the front of its bucket, and the bucket begins one slot later.
      const front = Math.max(bucket[degree]!, at + 1)
      const held = peeled[front]!
      peeled[slot[neighbour]!] = held
      slot[held] = slot[neighbour]!
      peeled[front] = neighbour
      slot[neighbour] = front
      bucket[degree] = front + 1
      core[neighbour] = degree - 1
    }
  }
  return core
}

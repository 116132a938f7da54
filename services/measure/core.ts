import type { Network } from './compressed.ts'
import { degrees } from './degree.ts'

/**
 * The k-core number of each node (Seidman 1983): the largest k for which it belongs to a part of the network
 * where everyone has at least k ties within that part. Peeled by buckets of degree (Batagelj & Zaveršnik 2003),
 * linear. An isolate has 0.
 */
export function coreNumbers(network: Network): Int32Array {
  const { nodes, offsets, neighbours } = network
  const core = degrees(network)
  // `peeled` holds the nodes by degree left; `bucket[d]` is where those of degree d begin.
  const bucket = new Int32Array(core.reduce((most, degree) => Math.max(most, degree), 0) + 2)
  for (let node = 0; node < nodes; node++) bucket[core[node]! + 1]!++
  for (let degree = 1; degree < bucket.length; degree++) bucket[degree]! += bucket[degree - 1]!
  const next = bucket.slice()
  const peeled = new Int32Array(nodes)
  const place = new Int32Array(nodes)
  for (let node = 0; node < nodes; node++) {
    place[node] = next[core[node]!]!++
    peeled[place[node]!] = node
  }
  for (let at = 0; at < nodes; at++) {
    const node = peeled[at]!
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      const neighbour = neighbours[arc]!
      const degree = core[neighbour]!
      if (degree <= core[node]!) continue
      // To the front of its bucket, which then begins one later: it has one tie fewer left.
      const front = Math.max(bucket[degree]!, at + 1)
      const held = peeled[front]!
      peeled[place[neighbour]!] = held
      place[held] = place[neighbour]!
      peeled[front] = neighbour
      place[neighbour] = front
      bucket[degree] = front + 1
      core[neighbour] = degree - 1
    }
  }
  return core
}

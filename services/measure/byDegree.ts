import type { Network } from './compressed.ts'
import { degrees } from './degree.ts'

/** The same network with the nodes renumbered, most ties first; `numberOf[node]` is the number a node got. */
export type Renumbered = { readonly network: Network; readonly numberOf: Int32Array }

/** Renumbers by falling degree, of equals the lowest first: a loop over nodes then runs as long as the one before. */
export function byDegree(network: Network): Renumbered {
  const { nodes, offsets, neighbours, tie } = network
  const degree = degrees(network)
  const most = degree.reduce((highest, its) => Math.max(highest, its), 0)
  const starts = new Int32Array(most + 2)
  for (let node = 0; node < nodes; node++) starts[most - degree[node]! + 1]!++
  for (let at = 0; at <= most; at++) starts[at + 1]! += starts[at]!
  const numberOf = new Int32Array(nodes)
  const nodeOf = new Int32Array(nodes)
  for (let node = 0; node < nodes; node++) {
    const number = starts[most - degree[node]!]!++
    numberOf[node] = number
    nodeOf[number] = node
  }

  const renumbered = {
    nodes,
    offsets: new Int32Array(nodes + 1),
    neighbours: new Int32Array(neighbours.length),
    tie: new Int32Array(neighbours.length),
  }
  let length = 0
  for (let number = 0; number < nodes; number++) {
    const node = nodeOf[number]!
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      renumbered.neighbours[length] = numberOf[neighbours[arc]!]!
      renumbered.tie[length++] = tie[arc]!
    }
    renumbered.offsets[number + 1] = length
  }
  return { network: renumbered, numberOf }
}

import type { Network } from './compressed.ts'

/** A network with weights on its arcs, whose nodes can stand for several nodes that were contracted. */
export type Weighted = {
  readonly nodes: number
  readonly offsets: Int32Array
  readonly neighbours: Int32Array
  readonly weight: Float64Array
  /** Twice the weight of the ties within each node. */
  readonly loops: Float64Array
  /** The sum of the weights at each node; ties within it count twice. */
  readonly degree: Float64Array
  /** Twice the weight of all ties. */
  readonly total: number
}

/** Gives every tie the weight 1. */
export function flat({ nodes, offsets, neighbours }: Network): Weighted {
  const degree = Float64Array.from({ length: nodes }, (_, node) => offsets[node + 1]! - offsets[node]!)
  const weight = new Float64Array(neighbours.length).fill(1)
  return { nodes, offsets, neighbours, weight, loops: new Float64Array(nodes), degree, total: weight.length }
}

/** Contracts each community to one node. Renumbers the communities in `of` from 0. */
export function contract(graph: Weighted, of: Int32Array): Weighted {
  const nodes = renumber(of)
  const { members, starts } = membersOf(of, nodes)
  const offsets = new Int32Array(nodes + 1)
  const neighbours = new Int32Array(graph.neighbours.length)
  const weight = new Float64Array(graph.neighbours.length)
  const loops = new Float64Array(nodes)
  const degree = new Float64Array(nodes)
  const slot = new Int32Array(nodes).fill(-1)
  let length = 0
  for (let own = 0; own < nodes; own++) {
    const from = length
    for (let at = starts[own]!; at < starts[own + 1]!; at++) {
      const node = members[at]!
      loops[own]! += graph.loops[node]!
      degree[own]! += graph.degree[node]!
      for (let arc = graph.offsets[node]!; arc < graph.offsets[node + 1]!; arc++) {
        const other = of[graph.neighbours[arc]!]!
        if (other === own) {
          loops[own]! += graph.weight[arc]!
          continue
        }
        if (slot[other]! < from) {
          slot[other] = length
          neighbours[length++] = other
        }
        weight[slot[other]!]! += graph.weight[arc]!
      }
    }
    offsets[own + 1] = length
  }
  return {
    nodes,
    offsets,
    neighbours: neighbours.slice(0, length),
    weight: weight.slice(0, length),
    loops,
    degree,
    total: graph.total,
  }
}

function renumber(of: Int32Array): number {
  const number = new Int32Array(of.length).fill(-1)
  let count = 0
  for (let node = 0; node < of.length; node++) {
    const community = of[node]!
    if (number[community] === -1) number[community] = count++
    of[node] = number[community]!
  }
  return count
}

function membersOf(of: Int32Array, communities: number): { members: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(communities + 1)
  for (let node = 0; node < of.length; node++) starts[of[node]! + 1]!++
  for (let community = 0; community < communities; community++) starts[community + 1]! += starts[community]!
  const next = starts.slice()
  const members = new Int32Array(of.length)
  for (let node = 0; node < of.length; node++) members[next[of[node]!]!++] = node
  return { members, starts }
}

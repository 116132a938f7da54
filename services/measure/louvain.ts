import type { Network } from './compressed.ts'
import { type Random, randomFrom, SEED, shuffle } from './random.ts'
import { contract, flat, type Weighted } from './weighted.ts'

export type Communities = {
  /** The community of each node, 0 the largest; −1 for who has no tie and so is in none. */
  readonly of: Int32Array
  readonly count: number
  /** NaN when there are no ties. */
  readonly modularity: number
}

/** Less than this is rounding, not a better place. */
const GAIN = 1e-12
/** Small networks are tried in this many orders; the total number of ties tried is bounded. */
const RUNS = 20
const TIES_TRIED = 50_000

/**
 * Communities by the Louvain method (Blondel, Guillaume, Lambiotte & Lefebvre 2008), a tie counting as 1, with a
 * fixed seed: the best of several orders for small networks. After each round the nodes may still move one by
 * one, until that brings nothing more.
 */
export function communities(network: Network, seed = SEED): Communities {
  const graph = flat(network)
  if (graph.total === 0) {
    return { of: new Int32Array(network.nodes).fill(-1), count: 0, modularity: Number.NaN }
  }
  const random = randomFrom(seed)
  const runs = Math.max(1, Math.min(RUNS, Math.floor((2 * TIES_TRIED) / graph.total)))
  let best = partition(graph, random)
  let most = modularityOf(graph, best)
  for (let run = 1; run < runs; run++) {
    const other = partition(graph, random)
    const its = modularityOf(graph, other)
    if (its > most + GAIN) [best, most] = [other, its]
  }
  return { ...numbered(network, best), modularity: most }
}

/**
 * Newman & Girvan's (2004) modularity of a partition, Σ_c (within_c / 2m − (total_c / 2m)²): how much more ties run
 * within the communities than their members' numbers of ties would give by chance.
 */
function modularityOf(
  { nodes, offsets, neighbours, weight, loops, degree, total }: Weighted,
  of: Int32Array,
) {
  const within = new Float64Array(nodes)
  const sum = new Float64Array(nodes)
  for (let node = 0; node < nodes; node++) {
    const own = of[node]!
    sum[own]! += degree[node]!
    within[own]! += loops[node]!
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      if (of[neighbours[arc]!] === own) within[own]! += weight[arc]!
    }
  }
  return within.reduce((q, inside, own) => q + inside / total - (sum[own]! / total) ** 2, 0)
}

/** One partition: move, contract, repeat; then let single nodes correct what the contracted ones settled. */
function partition(graph: Weighted, random: Random): Int32Array {
  const of = Int32Array.from({ length: graph.nodes }, (_, node) => node)
  do {
    let level = graph
    let moved = of
    for (;;) {
      moveNodes(level, moved, random)
      const coarser = contract(level, moved)
      if (level !== graph) for (let node = 0; node < of.length; node++) of[node] = moved[of[node]!]!
      if (coarser.nodes === level.nodes) break
      level = coarser
      moved = Int32Array.from({ length: level.nodes }, (_, node) => node)
    }
  } while (moveNodes(graph, of, random))
  return of
}

/**
 * Moves each node to the neighbouring community that gains most, those around a moved one again, until none
 * gains. Changes `of`; says whether anything moved.
 */
function moveNodes(graph: Weighted, of: Int32Array, random: Random): boolean {
  const { nodes, offsets, neighbours, weight, degree, total } = graph
  const sum = new Float64Array(nodes)
  for (let node = 0; node < nodes; node++) sum[of[node]!]! += degree[node]!
  const waiting = shuffle(
    Int32Array.from({ length: nodes }, (_, node) => node),
    random,
  )
  const waits = new Uint8Array(nodes).fill(1)
  const into = new Float64Array(nodes)
  const touched = new Int32Array(nodes)
  let moves = 0
  for (let head = 0, left = nodes; left > 0; left--) {
    const node = waiting[head]!
    head = head + 1 === nodes ? 0 : head + 1
    waits[node] = 0
    const own = of[node]!
    let count = 0
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      const community = of[neighbours[arc]!]!
      if (into[community] === 0) touched[count++] = community
      into[community]! += weight[arc]!
    }
    sum[own]! -= degree[node]!
    const pull = degree[node]! / total
    let best = own
    let gain = into[own]! - pull * sum[own]! + GAIN
    for (let at = 0; at < count; at++) {
      const community = touched[at]!
      const its = into[community]! - pull * sum[community]!
      if (its > gain) [best, gain] = [community, its]
    }
    for (let at = 0; at < count; at++) into[touched[at]!] = 0
    sum[best]! += degree[node]!
    if (best === own) continue
    of[node] = best
    moves++
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      const neighbour = neighbours[arc]!
      if (waits[neighbour] || of[neighbour] === best) continue
      waits[neighbour] = 1
      waiting[(head + left - 1) % nodes] = neighbour
      left++
    }
  }
  return moves > 0
}

/** Numbers the communities of who has ties: the largest first, of equals the one with the lowest node. */
function numbered({ nodes, offsets }: Network, of: Int32Array): { of: Int32Array; count: number } {
  const size = new Int32Array(nodes)
  const first = new Int32Array(nodes).fill(-1)
  for (let node = 0; node < nodes; node++) {
    if (offsets[node] === offsets[node + 1]) continue
    if (size[of[node]!]!++ === 0) first[of[node]!] = node
  }
  const order = [...first.keys()].filter((community) => size[community]! > 0)
  order.sort((a, b) => size[b]! - size[a]! || first[a]! - first[b]!)
  const number = new Int32Array(nodes).fill(-1)
  order.forEach((community, at) => {
    number[community] = at
  })
  const renumbered = of.map((community, node) =>
    offsets[node] === offsets[node + 1] ? -1 : number[community]!,
  )
  return { of: renumbered, count: order.length }
}

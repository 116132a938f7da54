import type { Network } from './compressed.ts'
import { depthFirst } from './depthFirst.ts'

export type Cuts = {
  /** 1 for every node whose leaving would leave its component in more parts than one. */
  readonly articulation: Uint8Array
  /** The rows in the tie table of the ties whose end would do so. */
  readonly bridges: readonly number[]
}

/**
 * Articulation persons and bridges: Tarjan 1972, by depth-first search, linear.
 * An isolate, and either end of a lone pair, is none; the tie of a lone pair is a bridge.
 */
export function cuts(network: Network): Cuts {
  const articulation = new Uint8Array(network.nodes)
  const bridges: number[] = []
  const searches = depthFirst(network)
  for (let root = 0; root < network.nodes; root++) {
    if (searches.searched(root)) continue
    const { order, parent, found, low } = searches.from(root)
    let fromRoot = 0
    for (const node of order) {
      const from = parent[node]!
      if (from === -1) continue
      if (from === root) fromRoot++
      else if (low[node]! >= found[from]!) articulation[from] = 1
      if (low[node]! > found[from]!) bridges.push(tieBetween(network, node, from))
    }
    if (fromRoot > 1) articulation[root] = 1
  }
  return { articulation, bridges: bridges.sort((a, b) => a - b) }
}

function tieBetween({ offsets, neighbours, tie }: Network, a: number, b: number): number {
  const row = neighbours.subarray(offsets[a], offsets[a + 1])
  return tie[offsets[a]! + row.indexOf(b)]!
}

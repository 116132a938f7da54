import type { Network } from './compressed.ts'
import { depthFirst } from './depthFirst.ts'

export type Cuts = {
  /** 1 for every node whose removal would split its component. */
  readonly articulation: Uint8Array
  /** Rows in the tie table of the ties whose removal would split a component. */
  readonly bridges: readonly number[]
}

/**
 * Finds articulation points and bridges by depth-first search (Tarjan 1972), in time linear in nodes and ties.
 * An isolate is no articulation point, and neither is either end of a lone pair. The tie of a lone pair is a bridge.
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

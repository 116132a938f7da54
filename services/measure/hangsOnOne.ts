import type { Network } from './compressed.ts'
import { depthFirst, type Search } from './depthFirst.ts'

/**
 * On whom each node hangs. If `on[v]` (−1: nobody) leaves, `v` stays behind in a part of `part[v]` nodes,
 * fewer than half of those who then remain of the component.
 */
export type Hanging = { readonly on: Int32Array; readonly part: Int32Array }

/**
 * For every node the other node whose leaving leaves it in the smallest part, if that is fewer than half of
 * what then remains of its component; of two that leave equal parts, the one with the lower index. Linear:
 * articulation points with subtree sizes (Tarjan 1972). An isolate hangs on nobody.
 */
export function hangsOnOne(network: Network): Hanging {
  const on = new Int32Array(network.nodes).fill(-1)
  const part = new Int32Array(network.nodes)
  const searches = depthFirst(network)
  for (let node = 0; node < network.nodes; node++) {
    if (searches.searched(node)) continue
    const search = searches.from(node)
    if (search.order.length > 2) hang(searches.from(middleOf(search)), on, part)
  }
  return { on, part }
}

/**
 * The node found last of those that cut off, on the root's side, fewer than half of the rest; else the root.
 * They all lie on one path down from the root. Seen from the last, every small part of the component is a
 * subtree: nothing that can be cut off holds the root itself.
 */
function middleOf({ order, parent, found, low, below }: Search): number {
  const cutBelow = new Int32Array(order.length)
  for (const node of order) {
    const from = parent[node]!
    if (from !== -1 && low[node]! >= found[from]!) cutBelow[found[from]!]! += below[node]!
  }
  const rest = order.length - 1
  let middle = order[0]!
  for (let when = 1; when < order.length; when++) {
    const onRootsSide = rest - cutBelow[when]!
    if (2 * onRootsSide < rest) middle = order[when]!
  }
  return middle
}

/** Hands down to each node the deepest cut above it: subtrees nest, so that is its smallest part. */
function hang({ order, parent, found, low, below }: Search, on: Int32Array, part: Int32Array): void {
  const rest = order.length - 1
  for (const node of order) {
    const from = parent[node]!
    if (from === -1) continue
    if (low[node]! >= found[from]! && 2 * below[node]! < rest) {
      on[node] = from
      part[node] = below[node]!
    } else {
      on[node] = on[from]!
      part[node] = part[from]!
    }
  }
}

import type { Network } from './compressed.ts'
import { depthFirst, type Search } from './depthFirst.ts'

/**
 * For each node `v` the node that it hangs on, `on[v]`, or −1. Without that node `v` is left in a part of `part[v]`
 * nodes, which is less than half of the rest of the component.
 */
export type Hanging = { readonly on: Int32Array; readonly part: Int32Array }

/**
 * Finds for every node the other node whose removal leaves it in the smallest part, if that part is less than half of
 * the rest of its component. From articulation points with subtree sizes (Tarjan 1972), in time linear in nodes and
 * ties. An isolate hangs on nobody.
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
 * The last found of the nodes that cut off less than half of the rest on the side of the root, or else the root. All of
 * these lie on one path down from the root. In a search from the last one every small part is a subtree: no part that
 * can be cut off holds the root.
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

/** Gives each node the deepest cut above it: subtrees nest, so that it cuts off the smallest part. */
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

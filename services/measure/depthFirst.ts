import type { Network } from './compressed.ts'

/**
 * A depth-first search of one component (Tarjan 1972). `order` holds its nodes in the order in which they were found;
 * `order[0]` is the root. The other arrays are indexed by node and shared between searches.
 */
export type Search = {
  readonly order: Int32Array
  /** The node from which each node was found; −1 for the root. */
  readonly parent: Int32Array
  /** The rank of each node in `order`. */
  readonly found: Int32Array
  /** The lowest rank among the neighbours of each node and of its subtree. */
  readonly low: Int32Array
  /** The size of the subtree of each node, itself included. */
  readonly below: Int32Array
}

/** Prepares searches of a network. Each starts from a root, and writes over the one before it in the same component. */
export function depthFirst({ nodes, offsets, neighbours }: Network): {
  from(root: number): Search
  searched(node: number): boolean
} {
  const order = new Int32Array(nodes)
  const parent = new Int32Array(nodes)
  const found = new Int32Array(nodes)
  const low = new Int32Array(nodes)
  const below = new Int32Array(nodes)
  const next = new Int32Array(nodes)
  const run = new Int32Array(nodes)
  let runs = 0

  const enter = (node: number, from: number, when: number): void => {
    run[node] = runs
    order[when] = node
    parent[node] = from
    found[node] = when
    next[node] = offsets[node]!
  }

  const walk = (root: number): number => {
    let length = 0
    runs++
    enter(root, -1, length++)
    let node = root
    while (node !== -1) {
      const at = next[node]!
      if (at === offsets[node + 1]!) {
        node = parent[node]!
        continue
      }
      next[node] = at + 1
      const neighbour = neighbours[at]!
      if (run[neighbour] === runs) continue
      enter(neighbour, node, length++)
      node = neighbour
    }
    return length
  }

  const settle = (length: number): void => {
    for (let when = length - 1; when >= 0; when--) {
      const node = order[when]!
      let lowest = when
      let size = 1
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
        const neighbour = neighbours[at]!
        if (parent[neighbour] === node) {
          size += below[neighbour]!
          if (low[neighbour]! < lowest) lowest = low[neighbour]!
        } else if (neighbour !== parent[node] && found[neighbour]! < lowest) {
          lowest = found[neighbour]!
        }
      }
      low[node] = lowest
      below[node] = size
    }
  }

  return {
    from(root) {
      const length = walk(root)
      settle(length)
      return { order: order.subarray(0, length), parent, found, low, below }
    },
    searched: (node) => run[node] !== 0,
  }
}

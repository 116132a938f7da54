import type { Network } from './compressed.ts'

/** The connected components of a network. An isolate is a component of its own. */
export type Components = {
  readonly count: number
  /** The component of each node; components are numbered in the order of their lowest node. */
  readonly of: Int32Array
  /** The number of nodes in each component. */
  readonly size: Int32Array
}

/** Finds the connected components by breadth-first search, in time linear in nodes and ties. */
export function components({ nodes, offsets, neighbours }: Network): Components {
  const of = new Int32Array(nodes).fill(-1)
  const queue = new Int32Array(nodes)
  const size = new Int32Array(nodes)
  let count = 0
  for (let start = 0; start < nodes; start++) {
    if (of[start] !== -1) continue
    let head = 0
    let tail = 0
    of[start] = count
    queue[tail++] = start
    while (head < tail) {
      const node = queue[head++]!
      for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
        const neighbour = neighbours[at]!
        if (of[neighbour] !== -1) continue
        of[neighbour] = count
        queue[tail++] = neighbour
      }
    }
    size[count++] = tail
  }
  return { count, of, size: size.slice(0, count) }
}

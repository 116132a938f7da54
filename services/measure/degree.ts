import type { Network } from './compressed.ts'

/** The degree of each node: its number of ties (Freeman 1978). An isolate has 0. */
export function degrees({ nodes, offsets }: Network): Int32Array {
  const degree = new Int32Array(nodes)
  for (let node = 0; node < nodes; node++) degree[node] = offsets[node + 1]! - offsets[node]!
  return degree
}

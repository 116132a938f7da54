import type { Network } from './compressed.ts'

type Visit = (a: number, b: number, c: number, ab: number, bc: number, ac: number) => void

/**
 * Visits every triangle once: three nodes with ties between all of them, and the rows of these ties. Each tie is followed
 * from its end with fewer ties, which bounds the work to O(m^1.5) (Chiba & Nishizeki 1985).
 */
export function forEachTriangle(network: Network, visit: Visit): void {
  const { nodes } = network
  const { starts, ends, ties } = fromFewer(network)
  const tieTo = new Int32Array(nodes).fill(-1)
  for (let a = 0; a < nodes; a++) {
    const from = starts[a]!
    const to = starts[a + 1]!
    if (to - from < 2) continue
    for (let arc = from; arc < to; arc++) tieTo[ends[arc]!] = ties[arc]!
    for (let arc = from; arc < to; arc++) {
      const b = ends[arc]!
      for (let onward = starts[b]!; onward < starts[b + 1]!; onward++) {
        const c = ends[onward]!
        if (tieTo[c] !== -1) visit(a, b, c, ties[arc]!, ties[onward]!, tieTo[c]!)
      }
    }
    for (let arc = from; arc < to; arc++) tieTo[ends[arc]!] = -1
  }
}

/** Each tie once, from the end with fewer ties to the one with more; from the lower index when they have as many. */
function fromFewer({ nodes, offsets, neighbours, tie }: Network) {
  const starts = new Int32Array(nodes + 1)
  const ends = new Int32Array(neighbours.length / 2)
  const ties = new Int32Array(ends.length)
  let length = 0
  for (let node = 0; node < nodes; node++) {
    const degree = offsets[node + 1]! - offsets[node]!
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      const neighbour = neighbours[arc]!
      const its = offsets[neighbour + 1]! - offsets[neighbour]!
      if (its < degree || (its === degree && neighbour < node)) continue
      ends[length] = neighbour
      ties[length++] = tie[arc]!
    }
    starts[node + 1] = length
  }
  return { starts, ends, ties }
}

import type { LayoutNetwork } from './network.ts'

/**
 * An order in which people of one circle follow each other: it starts with the person with most ties and always takes
 * the one with the largest share of ties to those already taken (a maximum adjacency order).
 * @returns the rank of each node in that order.
 */
export function gatherCircles(network: LayoutNetwork): Int32Array {
  const { size, first, to, weight } = network
  const total = new Float64Array(size)
  for (let node = 0; node < size; node++) {
    for (let at = first[node]!; at < first[node + 1]!; at++) total[node]! += weight[at]!
  }
  const starts = Array.from({ length: size }, (_, node) => node).sort(
    (a, b) => total[b]! - total[a]! || a - b,
  )
  const rank = new Int32Array(size).fill(-1)
  const among = new Float64Array(size)
  const waiting = createHeap()
  let next = 0
  const name = (node: number) => {
    rank[node] = next++
    for (let at = first[node]!; at < first[node + 1]!; at++) {
      const other = to[at]!
      if (rank[other]! >= 0) continue
      among[other]! += weight[at]!
      waiting.push(other, among[other]! / total[other]!)
    }
  }
  for (const start of starts) {
    if (rank[start]! >= 0) continue
    name(start)
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (rank[node]! < 0) name(node)
    }
  }
  return rank
}

/** Highest share first, then lowest node. A node may be in it more than once; the highest comes first. */
function createHeap() {
  const nodes: number[] = []
  const shares: number[] = []
  const isBefore = (a: number, b: number) =>
    shares[a]! > shares[b]! || (shares[a] === shares[b] && nodes[a]! < nodes[b]!)
  const swap = (a: number, b: number) => {
    ;[nodes[a], nodes[b]] = [nodes[b]!, nodes[a]!]
    ;[shares[a], shares[b]] = [shares[b]!, shares[a]!]
  }
  return {
    push(node: number, share: number) {
      let at = nodes.push(node) - 1
      shares.push(share)
      while (at > 0 && isBefore(at, (at - 1) >> 1)) {
        swap(at, (at - 1) >> 1)
        at = (at - 1) >> 1
      }
    },
    pop(): number | undefined {
      if (nodes.length === 0) return undefined
      swap(0, nodes.length - 1)
      const top = nodes.pop()
      shares.pop()
      for (let at = 0; ; ) {
        const left = 2 * at + 1
        if (left >= nodes.length) break
        const child = left + 1 < nodes.length && isBefore(left + 1, left) ? left + 1 : left
        if (!isBefore(child, at)) break
        swap(child, at)
        at = child
      }
      return top
    },
  }
}

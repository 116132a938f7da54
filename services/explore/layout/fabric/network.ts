import type { FabricTie } from './types.ts'

/** Neighbours of each of `size` nodes in compressed sparse rows. */
export type LayoutNetwork = {
  readonly size: number
  /** The neighbours of i are `to[first[i]] … to[first[i + 1] − 1]`. */
  readonly first: Int32Array
  readonly to: Int32Array
  readonly weight: Float64Array
}

/** Ties of each pair summed, both directions, sorted: the order in which they came does not matter. */
export function networkOf(index: ReadonlyMap<string, number>, ties: readonly FabricTie[]): LayoutNetwork {
  const size = index.size
  const sums = new Map<number, number[]>()
  for (const { source, target, weight } of ties) {
    const a = index.get(source)
    const b = index.get(target)
    if (a === undefined || b === undefined || a === b) continue
    const key = Math.min(a, b) * size + Math.max(a, b)
    const found = sums.get(key)
    if (found) found.push(weight)
    else sums.set(key, [weight])
  }
  // Floating point sums depend on their order, so each pair is summed from small to large.
  const pairs = [...sums].sort(([a], [b]) => a - b)
  const first = new Int32Array(size + 1)
  for (const [key] of pairs) {
    first[Math.floor(key / size) + 1]!++
    first[(key % size) + 1]!++
  }
  for (let i = 0; i < size; i++) first[i + 1]! += first[i]!
  const next = first.slice()
  const to = new Int32Array(pairs.length * 2)
  const weight = new Float64Array(pairs.length * 2)
  const add = (from: number, other: number, sum: number) => {
    const at = next[from]!++
    to[at] = other
    weight[at] = sum
  }
  for (const [key, weights] of pairs) {
    const sum = weights.sort((a, b) => a - b).reduce((total, one) => total + one, 0)
    // A pair that met a hundred times should not outweigh everybody else.
    const strength = 1 + Math.log1p(Math.max(0, sum))
    add(Math.floor(key / size), key % size, strength)
    add(key % size, Math.floor(key / size), strength)
  }
  return { size, first, to, weight }
}

/** Ids in one order for every machine. */
export const inOrder = <T extends { readonly id: string }>(all: readonly T[]): T[] =>
  [...new Map(all.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))

import { byDegree, type Renumbered } from './byDegree.ts'
import type { Network } from './compressed.ts'

/** Hears how much of the work is done, from 0 to 1. */
export type OnProgress = (share: number) => void
const TELL_EVERY = 256

/** Numbers of nodes: half as wide where they fit, so that more of them stand near the processor. */
type Numbers = Int32Array | Uint16Array

/** Adjacency, as in a network. */
type Rows = { readonly offsets: Int32Array; readonly neighbours: Numbers }

/** All shortest paths from one node at a time, level by level, on arrays that are used again for the next. */
type Paths = {
  /** The nodes in the order in which they are reached; level l begins at `levelAt[l]`. */
  readonly queue: Numbers
  readonly levelAt: Int32Array
  /** The arcs that lead a step further: arc i from `from[i]` to `onward[i]`; those out of level l end at `arcAt[l + 1]`. */
  readonly from: Numbers
  readonly onward: Numbers
  readonly arcAt: Int32Array
  /** 1 for who has been reached. A reached node that borders on an unreached one stands on the last level so far. */
  readonly reached: Uint8Array
  /** σ(v): how many shortest paths lead to each node. */
  readonly count: Float64Array
  /** The nodes still to be reached. */
  readonly rest: Numbers
}

/**
 * Σ over the given sources s of the dependency δ_s(v) = Σ_t σ_st(v) / σ_st (Brandes 2001). Over all nodes it counts
 * each pair twice. Sums over disjoint sets of sources add up, so that workers can share one network.
 */
export function dependencies(
  network: Network,
  sources: Int32Array,
  onProgress: OnProgress = () => {},
): Float64Array {
  const renumbered = byDegree(network)
  const { numberOf } = renumbered
  const sum = summed(
    renumbered,
    sources.map((source) => numberOf[source]!),
    onProgress,
  )
  return Float64Array.from(numberOf, (number) => sum[number]!)
}

function summed(
  { network, first, last }: Renumbered,
  sources: Int32Array,
  onProgress: OnProgress,
): Float64Array {
  const { nodes, offsets } = network
  const numbers = (length: number): Numbers =>
    nodes < 1 << 16 ? new Uint16Array(length) : new Int32Array(length)
  const neighbours = numbers(network.neighbours.length)
  neighbours.set(network.neighbours)
  const rows: Rows = { offsets, neighbours }
  const sum = new Float64Array(nodes)
  // Σ_w (1 + δ(w)) / σ(w) over who comes after a node: δ is σ times that.
  const after = new Float64Array(nodes)
  const share = new Float64Array(nodes)
  const paths: Paths = {
    // One longer than can be needed: what does not count is written too, and written over.
    queue: numbers(nodes + 1),
    levelAt: new Int32Array(nodes + 1),
    from: numbers(network.neighbours.length + 1),
    onward: numbers(network.neighbours.length + 1),
    arcAt: new Int32Array(nodes + 1),
    reached: new Uint8Array(nodes),
    count: new Float64Array(nodes),
    rest: numbers(nodes + 1),
  }
  const { queue, levelAt, arcAt, reached, count } = paths
  for (let at = 0; at < sources.length; at++) {
    if (at % TELL_EVERY === 0) onProgress(at / sources.length)
    const source = sources[at]!
    const from = first[source]!
    const to = last[source]!
    let end = to - from
    for (let level = spread(rows, paths, source, from, to); level > 0; level--) {
      const begin = levelAt[level]!
      for (let next = begin; next < end; next++) {
        const node = queue[next]!
        share[node] = 1 / count[node]! + after[node]!
        sum[node]! += count[node]! * after[node]!
      }
      if (level === 1) break
      end = begin
      addAcross(after, paths.from, share, paths.onward, arcAt[level - 1]!, arcAt[level]!)
    }
    after.fill(0, from, to)
    count.fill(0, from, to)
    reached.fill(0, from, to)
  }
  return sum
}

/**
 * Follows all shortest paths from a source to the rest of its component, numbered from `low` up to `high`; returns
 * how many levels there are beyond it. A level is found from the side with fewer people: those just reached look ahead, or those still to be
 * reached look back (Beamer, Asanović & Patterson 2012).
 *
 * Whether an arc leads on is as good as random to a processor, and a wrong guess costs it more than the step itself:
 * so these loops write always, and count by adding a 0 or a 1 (`>>> 31` is 1 when a difference is negative).
 */
function spread(
  { offsets, neighbours }: Rows,
  paths: Paths,
  source: number,
  low: number,
  high: number,
): number {
  const { queue, levelAt, from, onward, arcAt, reached, count, rest } = paths
  const size = high - low
  let level = 0
  let begin = 0
  let tail = 1
  let arcs = 0
  let left = -1
  queue[0] = source
  reached[source] = 1
  count[source] = 1
  while (tail < size) {
    const end = tail
    const first = arcs
    if (end - begin <= size - end) {
      for (let next = begin; next < end; next++) {
        const node = queue[next]!
        const last = offsets[node + 1]!
        for (let arc = offsets[node]!; arc < last; arc++) {
          const neighbour = neighbours[arc]!
          from[arcs] = node
          onward[arcs] = neighbour
          arcs += 1 - reached[neighbour]!
        }
      }
      level++
      for (let arc = first; arc < arcs; arc++) {
        const node = onward[arc]!
        queue[tail] = node
        tail += 1 - reached[node]!
        reached[node] = 1
      }
    } else {
      left = left === -1 ? unreached(low, high, paths) : stillUnreached(left, paths)
      for (let next = 0; next < left; next++) {
        const node = rest[next]!
        const before = arcs
        const last = offsets[node + 1]!
        for (let arc = offsets[node]!; arc < last; arc++) {
          const neighbour = neighbours[arc]!
          from[arcs] = neighbour
          onward[arcs] = node
          arcs += reached[neighbour]!
        }
        queue[tail] = node
        tail += (before - arcs) >>> 31
      }
      level++
      for (let next = end; next < tail; next++) reached[queue[next]!] = 1
    }
    addAcross(count, onward, count, from, first, arcs)
    levelAt[level] = end
    arcAt[level] = arcs
    begin = end
  }
  return level
}

/** Puts in `rest` those numbered from `low` up to `high` who have not been reached; returns how many. */
function unreached(low: number, high: number, { rest, reached }: Paths): number {
  let left = 0
  for (let node = low; node < high; node++) {
    rest[left] = node
    left += 1 - reached[node]!
  }
  return left
}

/** Keeps in `rest` those of the first `before` who have not been reached; returns how many. */
function stillUnreached(before: number, { rest, reached }: Paths): number {
  let left = 0
  for (let at = 0; at < before; at++) {
    const node = rest[at]!
    rest[left] = node
    left += 1 - reached[node]!
  }
  return left
}

/**
 * `into[at[i]] += value[of[i]]` for i from `first` up to `last`. In four stretches at once: neighbours in a list often
 * add to the same place, and would wait for each other.
 */
function addAcross(
  into: Float64Array,
  at: Numbers,
  value: Float64Array,
  of: Numbers,
  first: number,
  last: number,
): void {
  const quarter = (last - first) >> 2
  const second = first + quarter
  const third = second + quarter
  const fourth = third + quarter
  for (let i = 0; i < quarter; i++) {
    into[at[first + i]!]! += value[of[first + i]!]!
    into[at[second + i]!]! += value[of[second + i]!]!
    into[at[third + i]!]! += value[of[third + i]!]!
    into[at[fourth + i]!]! += value[of[fourth + i]!]!
  }
  for (let i = fourth + quarter; i < last; i++) into[at[i]!]! += value[of[i]!]!
}

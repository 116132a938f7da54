import { byDegree, type Renumbered } from './byDegree.ts'
import type { Network } from './compressed.ts'

/** Called with the share of the work that is done, from 0 to 1. */
export type OnProgress = (share: number) => void
/** Progress is reported once for this many sources. */
const REPORT_EVERY = 256

/** Numbers of nodes, in 16 bits where they fit, so that more of them fit in the processor's cache. */
type Numbers = Int32Array | Uint16Array

/** The rows of a network. */
type Rows = { readonly offsets: Int32Array; readonly neighbours: Numbers }

/** All shortest paths from one node, level by level, on arrays that are used again for the next node. */
type Paths = {
  /** Nodes in the order in which they are reached; level l begins at `levelAt[l]`. */
  readonly queue: Numbers
  readonly levelAt: Int32Array
  /** Arcs to the next level: arc i leads from `from[i]` to `onward[i]`; those out of level l end at `arcAt[l + 1]`. */
  readonly from: Numbers
  readonly onward: Numbers
  readonly arcAt: Int32Array
  /** 1 for each node that has been reached. One with a neighbour that has not been is on the last level so far. */
  readonly reached: Uint8Array
  /** σ(v): the number of shortest paths to each node. */
  readonly count: Float64Array
  /** Nodes that are still to be reached. */
  readonly rest: Numbers
}

/**
 * Sums over the given sources s the dependency δ_s(v) = Σ_t σ_st(v) / σ_st (Brandes 2001), where σ_st counts shortest
 * paths. With all nodes as sources each pair counts twice. An isolate has 0. Sums over disjoint sets of sources add up,
 * so that threads can divide the sources.
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
  // Σ (1 + δ(w)) / σ(w) over the nodes w that come after a node; its δ is σ times that.
  const after = new Float64Array(nodes)
  const share = new Float64Array(nodes)
  const paths: Paths = {
    // One longer than needed: the loops below write before they know whether a value counts, and overwrite it.
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
    if (at % REPORT_EVERY === 0) onProgress(at / sources.length)
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
 * Follows all shortest paths from a source through the rest of its component, which has the numbers from `low` up to
 * `high`. Each level is found from the side with fewer nodes: from those just reached, or from those still to be reached
 * (direction-optimising search; Beamer, Asanović & Patterson 2012).
 *
 * The processor cannot predict whether an arc leads to the next level, and a wrong prediction costs more than the step
 * itself. These loops therefore have no branch: they always write, and count by adding 0 or 1 (`>>> 31` is 1 when a
 * difference is negative).
 * @returns the number of levels after the source
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

/** Puts the nodes from `low` up to `high` that have not been reached in `rest`. @returns how many there are */
function unreached(low: number, high: number, { rest, reached }: Paths): number {
  let left = 0
  for (let node = low; node < high; node++) {
    rest[left] = node
    left += 1 - reached[node]!
  }
  return left
}

/** Keeps those of the first `before` nodes in `rest` that have not been reached. @returns how many there are */
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
 * Adds `value[of[i]]` to `into[at[i]]` for i from `first` up to `last`. The range is walked in four parts side by side:
 * consecutive additions often go to the same element, and would wait for each other.
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

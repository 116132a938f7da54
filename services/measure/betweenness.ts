import type { Network } from './compressed.ts'
import { randomFrom, SEED, shuffle } from './random.ts'

/** Up to so many people with ties, betweenness is exact; beyond, it is sampled from so many of them. */
export const EXACT_UP_TO = 10_000
export const PIVOTS = 2_000

export type Betweenness = {
  /** Per node: over all pairs of others, the share of their shortest paths that run through it. 0 for an isolate. */
  readonly of: Float64Array
  /** `null` when exact. */
  readonly sampled: Sampled | null
}

/** With probability `confidence`, no figure is further than `error` from the exact one. */
export type Sampled = { readonly pivots: number; readonly error: number; readonly confidence: number }

const CONFIDENCE = 0.95

/**
 * Betweenness (Freeman 1977) as the raw count over unordered pairs, ties counting as 1, by Brandes (2001).
 * Exact up to `exactUpTo` nodes with ties: O(n·m). Beyond that it follows the paths from `pivots` nodes drawn
 * with a fixed seed, scaled up (Brandes & Pich 2007); the stated error is Hoeffding's bound over all nodes.
 */
export function betweenness(
  network: Network,
  { exactUpTo = EXACT_UP_TO, pivots = PIVOTS, seed = SEED } = {},
): Betweenness {
  const tied = tiedNodes(network)
  if (tied.length <= exactUpTo || tied.length <= pivots) {
    return { of: scaled(dependencies(network, tied), 1 / 2), sampled: null }
  }
  const drawn = shuffle(tied, randomFrom(seed), pivots).subarray(0, pivots)
  const n = tied.length
  // Each pivot adds between 0 and n − 2 to a node.
  const spread = Math.sqrt(Math.log((2 * n) / (1 - CONFIDENCE)) / (2 * pivots))
  return {
    of: scaled(dependencies(network, drawn), n / pivots / 2),
    sampled: { pivots, error: (spread * n * (n - 2)) / 2, confidence: CONFIDENCE },
  }
}

/** Who has a tie: from nobody else does a path start. */
export function tiedNodes({ nodes, offsets }: Network): Int32Array {
  const tied = new Int32Array(nodes)
  let length = 0
  for (let node = 0; node < nodes; node++) if (offsets[node + 1]! > offsets[node]!) tied[length++] = node
  return tied.slice(0, length)
}

function scaled(values: Float64Array, factor: number): Float64Array {
  for (let at = 0; at < values.length; at++) values[at]! *= factor
  return values
}

const FAR = 0x3fff_ffff

/**
 * Σ over the given sources s of the dependency δ_s(v) = Σ_t σ_st(v) / σ_st. Over all nodes it counts each pair
 * twice. Sums over disjoint sets of sources add up, so that workers can share one network.
 *
 * Whether an arc leads on is as good as random to a processor, and a wrong guess costs more than the step
 * itself: so the inner loops count with `>>> 31` (1 when a difference is negative) instead of branching.
 */
export function dependencies({ nodes, offsets, neighbours }: Network, sources: Int32Array): Float64Array {
  const sum = new Float64Array(nodes)
  const steps = new Int32Array(nodes).fill(FAR)
  const paths = new Float64Array(nodes)
  // One longer than can be needed: what does not count is written too, and written over.
  const queue = new Int32Array(nodes + 1)
  // The arcs that lead a step further, in the order of the queue; those of `queue[at]` end at `ends[at]`.
  const onward = new Int32Array(neighbours.length + 1)
  const ends = new Int32Array(nodes)
  // (1 + δ(v)) / σ(v): with it, δ(v) is σ(v) times the plain sum over who comes after v.
  const share = new Float64Array(nodes)

  for (let at = 0; at < sources.length; at++) {
    const source = sources[at]!
    let head = 0
    let tail = 0
    let arcs = 0
    queue[tail++] = source
    steps[source] = 0
    paths[source] = 1
    while (head < tail) {
      const node = queue[head]!
      const here = steps[node]!
      const its = paths[node]!
      const first = arcs
      const last = offsets[node + 1]!
      for (let arc = offsets[node]!; arc < last; arc++) {
        const neighbour = neighbours[arc]!
        onward[arcs] = neighbour
        arcs += (here - steps[neighbour]!) >>> 31
      }
      for (let arc = first; arc < arcs; arc++) {
        const neighbour = onward[arc]!
        queue[tail] = neighbour
        tail += (here + 1 - steps[neighbour]!) >>> 31
        steps[neighbour] = here + 1
        paths[neighbour]! += its
      }
      ends[head++] = arcs
    }
    for (let back = tail - 1; back >= 0; back--) {
      const node = queue[back]!
      const first = back > 0 ? ends[back - 1]! : 0
      let after = 0
      for (let arc = first; arc < arcs; arc++) after += share[onward[arc]!]!
      arcs = first
      share[node] = 1 / paths[node]! + after
      if (back > 0) sum[node]! += paths[node]! * after
      steps[node] = FAR
      paths[node] = 0
    }
  }
  return sum
}

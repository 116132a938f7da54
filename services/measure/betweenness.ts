import type { Network } from './compressed.ts'
import { dependencies, type OnProgress } from './dependencies.ts'
import { randomFrom, SEED, shuffle } from './random.ts'

/** Betweenness is exact for at most this many people with ties. */
export const EXACT_UP_TO = 10_000
/** Above that it is estimated from this many of them. */
export const PIVOTS = 2_000

export type Betweenness = {
  /** For each node the sum, over all pairs of others, of the share of their shortest paths that pass through it. */
  readonly of: Float64Array
  /** `null` when the figures are exact. */
  readonly sampled: Sampled | null
}

/** With probability `confidence`, no figure differs by more than `error` from the exact one. */
export type Sampled = { readonly pivots: number; readonly error: number; readonly confidence: number }

const CONFIDENCE = 0.95

/**
 * Betweenness centrality: b(v) = Σ over unordered pairs {s, t} without v of σ_st(v) / σ_st, where σ_st counts the
 * shortest paths between s and t, and σ_st(v) those through v (Freeman 1977). Raw, not normalised; a tie counts as 1.
 * An isolate has 0.
 *
 * Brandes' algorithm (2001) gives exact figures in O(n·m) for at most `exactUpTo` nodes with ties. Above that, paths
 * are followed from `pivots` nodes drawn with a fixed seed and scaled up (Brandes & Pich 2007); the error is
 * Hoeffding's bound over all nodes.
 */
export function betweenness(
  network: Network,
  options: {
    readonly exactUpTo?: number
    readonly pivots?: number
    readonly seed?: number
    readonly onProgress?: OnProgress | undefined
  } = {},
): Betweenness {
  const { exactUpTo = EXACT_UP_TO, pivots = PIVOTS, seed = SEED, onProgress } = options
  const tied = tiedNodes(network)
  if (tied.length <= exactUpTo || tied.length <= pivots) {
    return { of: scaled(dependencies(network, tied, onProgress), 1 / 2), sampled: null }
  }
  const drawn = shuffle(tied, randomFrom(seed), pivots).subarray(0, pivots)
  const n = tied.length
  // Each pivot adds between 0 and n − 2 to a node.
  const spread = Math.sqrt(Math.log((2 * n) / (1 - CONFIDENCE)) / (2 * pivots))
  return {
    of: scaled(dependencies(network, drawn, onProgress), n / pivots / 2),
    sampled: { pivots, error: (spread * n * (n - 2)) / 2, confidence: CONFIDENCE },
  }
}

/** The nodes that have a tie. No path starts anywhere else. */
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

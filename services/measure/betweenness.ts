import type { Network } from './compressed.ts'
import { dependencies, type OnProgress } from './dependencies.ts'
import { randomFrom, SEED, shuffle } from './random.ts'

/** Up to this number of people with ties, betweenness is exact; beyond, it is sampled from `PIVOTS` of them. */
const EXACT_UP_TO = 10_000
const PIVOTS = 2_000

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

/** The nodes with a tie: paths start from no others. */
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

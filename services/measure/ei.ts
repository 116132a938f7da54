import type { Network } from './compressed.ts'
import type { Grouping } from './grouping.ts'
import { randomFrom, SEED, shuffle } from './random.ts'

/** Ties within a group and across its edge, and (E − I) / (E + I); `null` without such ties. */
export type EI = { readonly external: number; readonly internal: number; readonly index: number | null }

export type EIIndex = EI & {
  readonly groups: readonly EI[]
  /** The index if the same people were spread over the groups at random; `null` without an index. */
  readonly baseline: Baseline | null
}

type Baseline = {
  readonly mean: number
  /** 95 % of the draws lie between these. */
  readonly low: number
  readonly high: number
  /** The share of the draws, the observed one among them, with an index as low as, or as high as, the observed. */
  readonly asLow: number
  readonly asHigh: number
  readonly permutations: number
}

/** The number of permutations of the labels; fewer, but at least `AT_LEAST`, for large networks. */
const PERMUTATIONS = 1_000
const AT_LEAST = 100
const TIES_DEALT = 20_000_000

/**
 * The E–I index of Krackhardt & Stern (1988) over the ties of which both ends are in a known group: −1 when all run
 * within groups, 1 when all run between them. Ties to nobody's group count in neither. The baseline permutes the
 * group labels over the same network, with a fixed seed.
 */
export function eiIndex(
  network: Network,
  grouping: Grouping,
  { permutations = PERMUTATIONS, seed = SEED } = {},
): EIIndex {
  const { low, high } = knownTies(network, grouping)
  const observed = countAcross(low, high, grouping.of)
  const whole = indexOf(observed, low.length - observed)
  const draws = Math.min(permutations, Math.max(AT_LEAST, Math.floor(TIES_DEALT / low.length)))
  return {
    ...whole,
    groups: perGroup(low, high, grouping),
    baseline: whole.index === null ? null : baseline(low, high, grouping, whole.index, draws, seed),
  }
}

function indexOf(external: number, internal: number): EI {
  const ties = external + internal
  return { external, internal, index: ties === 0 ? null : (external - internal) / ties }
}

function perGroup(low: Int32Array, high: Int32Array, { of, names }: Grouping): EI[] {
  const external = new Int32Array(names.length)
  const internal = new Int32Array(names.length)
  for (let tie = 0; tie < low.length; tie++) {
    const one = of[low[tie]!]!
    const other = of[high[tie]!]!
    if (one === other) internal[one]!++
    else {
      external[one]!++
      external[other]!++
    }
  }
  return names.map((_, group) => indexOf(external[group]!, internal[group]!))
}

function baseline(
  low: Int32Array,
  high: Int32Array,
  { of }: Grouping,
  observed: number,
  permutations: number,
  seed: number,
): Baseline {
  const random = randomFrom(seed)
  const members = Int32Array.from(of.keys()).filter((node) => of[node] !== -1)
  const labels = members.map((node) => of[node]!)
  const dealt = of.slice()
  const draws = new Float64Array(permutations)
  for (let draw = 0; draw < permutations; draw++) {
    shuffle(labels, random)
    for (let at = 0; at < members.length; at++) dealt[members[at]!] = labels[at]!
    const across = countAcross(low, high, dealt)
    draws[draw] = (2 * across - low.length) / low.length
  }
  draws.sort()
  const quantile = (q: number): number => draws[Math.min(permutations - 1, Math.floor(q * permutations))]!
  const atMost = draws.filter((draw) => draw <= observed).length
  const atLeast = draws.filter((draw) => draw >= observed).length
  return {
    mean: draws.reduce((sum, draw) => sum + draw, 0) / permutations,
    low: quantile(0.025),
    high: quantile(0.975),
    asLow: (atMost + 1) / (permutations + 1),
    asHigh: (atLeast + 1) / (permutations + 1),
    permutations,
  }
}

function countAcross(low: Int32Array, high: Int32Array, of: Int32Array): number {
  let across = 0
  for (let tie = 0; tie < low.length; tie++) if (of[low[tie]!] !== of[high[tie]!]) across++
  return across
}

/** The ends of the ties of which both are in a known group. */
export function knownTies({ nodes, offsets, neighbours }: Network, { of }: Grouping) {
  const low = new Int32Array(neighbours.length / 2)
  const high = new Int32Array(low.length)
  let length = 0
  for (let node = 0; node < nodes; node++) {
    if (of[node] === -1) continue
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      const neighbour = neighbours[arc]!
      if (neighbour < node || of[neighbour] === -1) continue
      low[length] = node
      high[length++] = neighbour
    }
  }
  return { low: low.subarray(0, length), high: high.subarray(0, length) }
}

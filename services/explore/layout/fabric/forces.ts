import { UndirectedGraph } from 'graphology'
import layout from 'graphology-layout-forceatlas2'
import type { LayoutNetwork } from './network.ts'
import type { Forces, PlannedSector } from './types.ts'

/** Its types speak of an ES module; Node gives what the CommonJS module is. */
const forceAtlas2 = layout as unknown as typeof layout.default

const settings = { strongGravityMode: true, gravity: 0.05, scalingRatio: 10 }
/** Above this number of people the forces are computed by cluster (Barnes and Hut 1986). */
const BY_CLUSTER = 300
/** How strongly a sector holds its people in its direction: less than one meeting. */
const HOLD = 0.5
/** The part of their reach over which people begin. */
const START = 0.7
const STEPS = 100
const LEAST_STEPS = 3
/** The largest number of moves over all steps together. */
const WORK = 300_000
/** When fewer than this share are new, the forces only finish what they did before. */
const FEW = 0.25
const STEPS_OF_FEW = 10

export type ForceSpread = { readonly x: Float32Array; readonly y: Float32Array }

type Given = {
  readonly network: LayoutNetwork
  readonly ids: readonly string[]
  readonly sectors: readonly PlannedSector[]
  readonly sectorOf: Int32Array
  /** Where somebody begins whom nobody knows yet: the direction, and how far out, from 0 to 1. */
  readonly angles: Float64Array
  readonly depths: Float64Array
  readonly kept?: Forces | undefined
  readonly holds?: boolean | undefined
}

/**
 * Lets ties pull together and people push each other away (ForceAtlas2: Jacomy et al. 2014, PLoS ONE 9(6)), from where
 * they were left before. Each sector is a fixed point at its edge that holds its people lightly. Without chance: the same
 * people, ties and beginnings give the same places.
 * @returns places in units of the forces; NaN for who has no lines, and takes no part.
 */
export function spread({ network, ids, sectors, sectorOf, angles, depths, kept, holds }: Given): ForceSpread {
  const { size, first, to, weight } = network
  const x = new Float32Array(size).fill(Number.NaN)
  const y = new Float32Array(size).fill(Number.NaN)
  const isTied = (node: number) => first[node + 1]! > first[node]!
  const tied = Array.from({ length: size }, (_, node) => node).filter(isTied)
  const reach = reachOf(network, tied.length)
  const { fresh, alone } = begin(network, ids, tied, kept, x, y)
  for (const node of alone) {
    x[node] = Math.cos(angles[node]!) * reach * START * depths[node]!
    y[node] = Math.sin(angles[node]!) * reach * START * depths[node]!
  }
  const isFew = fresh.size < tied.length * FEW
  const isHeld = (node: number) => isFew && holds === true && !fresh.has(node)
  if (tied.every(isHeld)) return { x, y }

  const graph = new UndirectedGraph()
  sectors.forEach(({ start, end }, sector) => {
    const middle = (start + end) / 2
    const [at, across] = [Math.cos(middle) * reach * 0.5, Math.sin(middle) * reach * 0.5]
    graph.addNode(`sector ${sector}`, { x: at, y: across, fixed: true })
  })
  for (const node of tied) graph.addNode(node, { x: x[node], y: y[node], fixed: isHeld(node) })
  for (const node of tied) {
    graph.addEdge(node, `sector ${sectorOf[node]}`, { weight: HOLD })
    for (let at = first[node]!; at < first[node + 1]!; at++) {
      if (to[at]! > node) graph.addEdge(node, to[at]!, { weight: weight[at] })
    }
  }
  const found = forceAtlas2(graph, {
    iterations: isFew ? STEPS_OF_FEW : stepsFor(tied.length),
    settings: {
      ...settings,
      slowDown: 1 + Math.log(tied.length),
      barnesHutOptimize: tied.length > BY_CLUSTER,
    },
  })
  for (const node of tied) {
    x[node] = found[node]!.x
    y[node] = found[node]!.y
  }
  return { x, y }
}

const stepsFor = (tied: number) => Math.max(LEAST_STEPS, Math.min(STEPS, Math.round(WORK / tied)))

/** Where gravity and repulsion balance for all together: √(scaling × mass / gravity). */
function reachOf({ weight }: LayoutNetwork, tied: number): number {
  const mass = tied + weight.reduce((sum, one) => sum + one, 0)
  return Math.sqrt((settings.scalingRatio * mass) / settings.gravity)
}

/**
 * Puts people where they were left; who is new begins in the middle of those they are tied to.
 * @returns the new people, and those of them who have no neighbour to begin at.
 */
function begin(
  { first, to }: LayoutNetwork,
  ids: readonly string[],
  tied: readonly number[],
  kept: Forces | undefined,
  x: Float32Array,
  y: Float32Array,
): { fresh: Set<number>; alone: number[] } {
  const known = (node: number) => kept?.get(ids[node]!)
  const fresh = new Set<number>()
  const alone: number[] = []
  for (const node of tied) {
    const before = known(node)
    const beside = before
      ? [before]
      : Array.from(to.subarray(first[node]!, first[node + 1]!)).flatMap((other) => known(other) ?? [])
    if (!before) fresh.add(node)
    if (beside.length === 0) {
      alone.push(node)
      continue
    }
    x[node] = beside.reduce((sum, point) => sum + point.x, 0) / beside.length
    y[node] = beside.reduce((sum, point) => sum + point.y, 0) / beside.length
  }
  return { fresh, alone }
}

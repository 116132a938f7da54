import { PITCH } from './geometry.ts'
import type { Network } from './network.ts'
import { wrapped } from './order.ts'
import { settle } from './settle.ts'
import type { PlannedSector, Point } from './types.ts'

const STEPS = 40
/** Of more people than this there are too many to see each step: fewer will do. */
const MANY = 3_000
const STEPS_OF_MANY = 12
/** How far somebody moves towards the middle of their ties in a step, and back towards where they started. */
const PULL = 0.2
const HOME = 0.13
const LEAST_SPACE = PITCH * 1.8
const MOST_SPACE = PITCH * 4

type Seats = {
  readonly network: Network
  readonly sectors: readonly PlannedSector[]
  /** The sector of each node. */
  readonly sectorOf: Int32Array
  /** The angle of each node. */
  readonly angles: Float64Array
  readonly radius: number
}

/**
 * Places everybody in the middle as if all were connected: ties pull, people keep their distance, and each
 * stays in the direction of their sector. Starts from the angles, so it needs no chance.
 */
export function weaveCore({ network, sectors, sectorOf, angles, radius }: Seats): Point[] {
  const { size } = network
  const x = new Float64Array(size)
  const y = new Float64Array(size)
  const reach = radius - PITCH
  const inSector = (node: number) => keepInSector(x, y, node, sectors[sectorOf[node]!]!, reach)
  const home = depths(network)
  for (let node = 0; node < size; node++) {
    x[node] = Math.cos(angles[node]!) * reach * home[node]!
    y[node] = Math.sin(angles[node]!) * reach * home[node]!
  }
  const space = personalSpace(network, reach)
  const homeX = x.slice()
  const homeY = y.slice()
  const steps = size > MANY ? STEPS_OF_MANY : STEPS
  for (let step = 0; step < steps; step++) {
    const heat = 1 - (0.75 * step) / steps
    pull(network, x, y, heat)
    for (let node = 0; node < size; node++) {
      x[node]! += (homeX[node]! - x[node]!) * HOME
      y[node]! += (homeY[node]! - y[node]!) * HOME
    }
    keepDistance(x, y, reach, space)
    for (let node = 0; node < size; node++) inSector(node)
  }
  const isTied = (node: number) => network.first[node + 1]! > network.first[node]!
  return settle(x, y, sectors, sectorOf, reach, isTied)
}

/**
 * How far out each starts, 0 to 1: those with most lines nearest the middle, spread evenly over the disc.
 * Who never had a line takes no part in that: they only need a spot in case they get one.
 */
function depths({ size, first }: Network): Float64Array {
  const degree = (node: number) => first[node + 1]! - first[node]!
  const byDegree = Array.from({ length: size }, (_, node) => node).sort(
    (a, b) => degree(b) - degree(a) || a - b,
  )
  const tied = Math.max(1, byDegree.filter((node) => degree(node) > 0).length)
  const depth = new Float64Array(size)
  byDegree.forEach((node, rank) => {
    depth[node] = degree(node) > 0 ? Math.sqrt((rank + 0.5) / tied) : 0.9
  })
  return depth
}

function pull({ size, first, to, weight }: Network, x: Float64Array, y: Float64Array, heat: number) {
  for (let node = 0; node < size; node++) {
    const ties = first[node + 1]! - first[node]!
    if (ties === 0) continue
    let dx = 0
    let dy = 0
    let total = 0
    for (let at = first[node]!; at < first[node + 1]!; at++) {
      dx += (x[to[at]!]! - x[node]!) * weight[at]!
      dy += (y[to[at]!]! - y[node]!) * weight[at]!
      total += weight[at]!
    }
    x[node]! += (dx / total) * PULL * heat
    y[node]! += (dy / total) * PULL * heat
  }
}

/** Few people spread over the middle, many stand as close as they can. */
function personalSpace({ size, first }: Network, reach: number): number {
  let tied = 1
  for (let node = 0; node < size; node++) if (first[node + 1]! > first[node]!) tied++
  return Math.min(MOST_SPACE, Math.max(LEAST_SPACE, 0.95 * Math.sqrt((Math.PI * reach ** 2) / tied)))
}

/** Pushes apart who stand closer than their personal space, found over a grid of cells that size. */
function keepDistance(x: Float64Array, y: Float64Array, reach: number, space: number) {
  const across = Math.ceil((2 * reach) / space) + 3
  const cells = new Int32Array(across * across).fill(-1)
  const nextInCell = new Int32Array(x.length)
  const cellAt = (value: number) => Math.min(across - 2, Math.max(1, Math.floor((value + reach) / space) + 1))
  for (let node = 0; node < x.length; node++) {
    const cell = cellAt(y[node]!) * across + cellAt(x[node]!)
    for (let row = -1; row <= 1; row++) {
      for (let column = -1; column <= 1; column++) {
        for (let other = cells[cell + row * across + column]!; other >= 0; other = nextInCell[other]!) {
          pushApart(x, y, node, other, space)
        }
      }
    }
    nextInCell[node] = cells[cell]!
    cells[cell] = node
  }
}

function pushApart(x: Float64Array, y: Float64Array, a: number, b: number, space: number) {
  const dx = x[a]! - x[b]!
  const dy = y[a]! - y[b]!
  const distance = Math.hypot(dx, dy)
  if (distance >= space) return
  // Two on the very same spot part in a direction of their own.
  const along = distance > 1e-6 ? dx / distance : Math.cos(a)
  const across = distance > 1e-6 ? dy / distance : Math.sin(a)
  const push = (space - distance) * 0.35
  x[a]! += along * push
  y[a]! += across * push
  x[b]! -= along * push
  y[b]! -= across * push
}

/** Brings a node back into the direction of its sector and inside the disc. */
export function keepInSector(
  x: Float64Array,
  y: Float64Array,
  node: number,
  sector: PlannedSector,
  reach: number,
) {
  const middle = (sector.start + sector.end) / 2
  const half = (sector.end - sector.start) / 2 - sector.margin
  let radius = Math.hypot(x[node]!, y[node]!)
  const off = wrapped(Math.atan2(y[node]!, x[node]!) - middle)
  let angle = middle + off
  if (Math.abs(off) > half) {
    radius *= Math.max(0.2, Math.cos(Math.abs(off) - half))
    angle = middle + Math.sign(off) * half
  }
  radius = Math.min(radius, reach)
  x[node] = Math.cos(angle) * radius
  y[node] = Math.sin(angle) * radius
}

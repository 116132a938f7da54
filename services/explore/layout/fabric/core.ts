import type { ForceSpread } from './forces.ts'
import { PITCH } from './geometry.ts'
import { wrapped } from './order.ts'
import { seatInRows } from './rows.ts'
import { settle } from './settle.ts'
import type { PlannedSector } from './types.ts'

/** Of more people than this each cannot look for a spot of their own: they are seated in rows. */
const MANY = 1_500
/** This share of people keeps the place that the forces gave them; people flung further are brought in. */
const WITHIN = 0.98
/** The depth for residents without ties, in case they get some. */
const OUT = 0.9

type Given = {
  readonly spread: ForceSpread
  readonly sectors: readonly PlannedSector[]
  /** The sector of each node. */
  readonly sectorOf: Int32Array
  readonly members: readonly (readonly number[])[]
  /** The angle of each node. */
  readonly angles: Float64Array
  readonly radius: number
}

/** Seats everybody in the middle as if all were connected: where the forces left them, within their sector, apart. */
export function seatCore({ spread, sectors, sectorOf, members, angles, radius }: Given) {
  const size = angles.length
  const reach = radius - PITCH
  const isTied = (node: number) => !Number.isNaN(spread.x[node])
  const scale = reach / farOut(spread)
  const x = Float64Array.from(spread.x, (at, node) =>
    isTied(node) ? at * scale : Math.cos(angles[node]!) * reach * OUT,
  )
  const y = Float64Array.from(spread.y, (at, node) =>
    isTied(node) ? at * scale : Math.sin(angles[node]!) * reach * OUT,
  )
  let tied = 0
  for (let node = 0; node < size; node++) {
    keepInSector(x, y, node, sectors[sectorOf[node]!]!, reach)
    tied += Number(isTied(node))
  }
  if (tied > MANY) {
    const those = members.map((people) => people.filter(isTied))
    seatInRows({ x, y }, sectors, those, reach)
  } else settle(x, y, sectors, sectorOf, reach, isTied)
  return { x, y }
}

/** How far from the middle nearly everybody stands, in units of the forces. */
function farOut({ x, y }: ForceSpread): number {
  const away = Array.from(x, (at, node) => Math.hypot(at, y[node]!))
    .filter((distance) => !Number.isNaN(distance))
    .sort((a, b) => a - b)
  return Math.max(1e-3, away[Math.floor((away.length - 1) * WITHIN)] ?? 1)
}

/** Brings a node back into the direction of its sector and inside the disc. */
function keepInSector(x: Float64Array, y: Float64Array, node: number, sector: PlannedSector, reach: number) {
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

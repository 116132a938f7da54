import type { Network } from './network.ts'
import type { PlannedSector } from './types.ts'

const SWEEPS = 24
/** How much of the own angle stays in each sweep: keeps the order calm when one tie is added. */
const INERTIA = 0.35

/** The angle of a slot in a sector with so many people. */
export const slotAngle = (sector: PlannedSector, slot: number, people: number) =>
  sector.start + sector.margin + ((slot + 0.5) * (sector.end - sector.start - 2 * sector.margin)) / people

/**
 * Gives everybody a slot in their sector, beside those they are tied to: barycentre sweeps on the circle
 * (Sugiyama, Tagawa & Toda 1981, for a round drawing). People without ties keep the order of their ids.
 * @param members per sector the nodes in it, in a fixed order; taken over in the new order.
 * @returns the angle of each node.
 */
export function orderBySweeps(
  network: Network,
  sectors: readonly PlannedSector[],
  members: readonly number[][],
): Float64Array {
  const angles = new Float64Array(network.size)
  const wanted = new Float64Array(network.size)
  const seat = (sector: number) => {
    const people = members[sector]!
    people.forEach((node, slot) => {
      angles[node] = slotAngle(sectors[sector]!, slot, people.length)
    })
  }
  members.forEach((_, sector) => {
    seat(sector)
  })
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let node = 0; node < network.size; node++) wanted[node] = barycentre(network, node, angles)
    members.forEach((people, sector) => {
      const middle = (sectors[sector]!.start + sectors[sector]!.end) / 2
      const key = (node: number) => wrapped(wanted[node]! - middle)
      people.sort((a, b) => key(a) - key(b) || a - b)
      seat(sector)
    })
  }
  return angles
}

/** The mean direction of somebody's ties and of themselves. */
function barycentre({ first, to, weight }: Network, node: number, angles: Float64Array): number {
  const own = angles[node]!
  const from = first[node]!
  const until = first[node + 1]!
  if (from === until) return own
  let x = 0
  let y = 0
  let total = 0
  for (let at = from; at < until; at++) {
    const angle = angles[to[at]!]!
    x += Math.cos(angle) * weight[at]!
    y += Math.sin(angle) * weight[at]!
    total += weight[at]!
  }
  x = x / total + INERTIA * Math.cos(own)
  y = y / total + INERTIA * Math.sin(own)
  return Math.hypot(x, y) < 1e-9 ? own : Math.atan2(y, x)
}

/** An angle brought between −π and π. */
export const wrapped = (angle: number) => angle - 2 * Math.PI * Math.floor((angle + Math.PI) / (2 * Math.PI))

import { gatherCircles } from './gather.ts'
import type { Network } from './network.ts'
import type { PlannedSector } from './types.ts'

/** The angle of a slot in a sector with so many people. */
export const slotAngle = (sector: PlannedSector, slot: number, people: number) =>
  sector.start + sector.margin + ((slot + 0.5) * (sector.end - sector.start - 2 * sector.margin)) / people

/**
 * Gives everybody a slot in their sector, beside those of their own circle; who has no lines comes last.
 * One tie more or less moves few people, which is why it is preferred to sweeps that minimise crossings.
 * @param members per sector the nodes in it; taken over in the new order.
 * @returns the angle of each node.
 */
export function orderInSectors(
  network: Network,
  sectors: readonly PlannedSector[],
  members: readonly number[][],
): Float64Array {
  const rank = gatherCircles(network)
  const angles = new Float64Array(network.size)
  members.forEach((people, sector) => {
    people.sort((a, b) => rank[a]! - rank[b]!)
    people.forEach((node, slot) => {
      angles[node] = slotAngle(sectors[sector]!, slot, people.length)
    })
  })
  return angles
}

/** An angle brought between −π and π. */
export const wrapped = (angle: number) => angle - 2 * Math.PI * Math.floor((angle + Math.PI) / (2 * Math.PI))

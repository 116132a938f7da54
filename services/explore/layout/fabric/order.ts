import type { ForceSpread } from './forces.ts'
import type { PlannedSector } from './types.ts'

/** The angle of a slot in a sector of `people` people. */
const slotAngle = (sector: PlannedSector, slot: number, people: number) =>
  sector.start + sector.margin + ((slot + 0.5) * (sector.end - sector.start - 2 * sector.margin)) / people

/** An angle brought between −π and π. */
export const wrapped = (angle: number) => angle - 2 * Math.PI * Math.floor((angle + Math.PI) / (2 * Math.PI))

/** Gives everybody a slot in their sector, in the order of a rank. */
export function takeSlots(
  sectors: readonly PlannedSector[],
  members: readonly number[][],
  isBefore: (a: number, b: number) => number,
): { readonly slots: Int32Array; readonly angles: Float64Array } {
  const size = members.reduce((sum, people) => sum + people.length, 0)
  const slots = new Int32Array(size)
  const angles = new Float64Array(size)
  members.forEach((people, sector) => {
    people.sort(isBefore)
    people.forEach((node, slot) => {
      slots[node] = slot
      angles[node] = slotAngle(sectors[sector]!, slot, people.length)
    })
  })
  return { slots, angles }
}

/**
 * How far out each stands, from 0 to 1, when a sector is filled out and back again in the order of its slots: those who
 * come after each other are near each other, and all are spread over the whole of it.
 */
export function outAndBack(slots: Int32Array, members: readonly (readonly number[])[]): Float64Array {
  const depths = new Float64Array(slots.length)
  for (const people of members) {
    const once = Math.max(1, Math.ceil(Math.sqrt(people.length)))
    for (const node of people) {
      const [turn, step] = [Math.floor(slots[node]! / once), slots[node]! % once]
      depths[node] = Math.sqrt(((turn % 2 === 0 ? step : once - 1 - step) + 0.5) / once)
    }
  }
  return depths
}

/** Clockwise around the sector as the forces have people stand; who has no lines comes last. */
export function byTurn({ x, y }: ForceSpread, sectors: readonly PlannedSector[], sectorOf: Int32Array) {
  const turns = Float64Array.from(x, (across, node) => {
    const { start, end } = sectors[sectorOf[node]!]!
    return Number.isNaN(across)
      ? Number.POSITIVE_INFINITY
      : wrapped(Math.atan2(y[node]!, across) - (start + end) / 2)
  })
  // Two that are both without lines are not compared by subtraction: infinity less infinity is no number.
  return (a: number, b: number) => (turns[a]! === turns[b]! ? a - b : turns[a]! < turns[b]! ? -1 : 1)
}

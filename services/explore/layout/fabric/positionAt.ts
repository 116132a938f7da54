import { radiusIn } from './geometry.ts'
import type { Fabric, FabricPlan, PlannedRing, Point, RingLevel } from './types.ts'

/**
 * The picture of one moment: everybody at their own angle, as far from the middle as their level says.
 * @param levels the level of each resident who is in the neighbourhood then; who is not in it is not placed.
 */
export function positionAt(plan: FabricPlan, levels: ReadonlyMap<string, RingLevel>): Fabric {
  const { index, sector, slot, angle, x, y } = plan.residents
  const ringOf = new Map<RingLevel, PlannedRing>(plan.rings.map((ring) => [ring.level, ring]))
  const inRing = new Map<RingLevel, number>()
  const inSector = new Array<number>(plan.sectors.length).fill(0)
  const positions = new Map<string, Point>(plan.others)
  for (const [id, level] of levels) {
    const at = index.get(id)
    const ring = ringOf.get(level)
    if (at === undefined || !ring) continue
    inRing.set(level, (inRing.get(level) ?? 0) + 1)
    inSector[sector[at]!]!++
    positions.set(id, level === 'connected' ? { x: x[at]!, y: y[at]! } : onRing(ring, slot[at]!, angle[at]!))
  }
  return {
    radius: plan.radius,
    rings: plan.rings.map(({ level, inner, outer }) => ({
      level,
      inner,
      outer,
      count: inRing.get(level) ?? 0,
    })),
    sectors: plan.sectors.map(({ name, start, end }, sector) => ({
      name,
      start,
      end,
      count: inSector[sector] ?? 0,
    })),
    positions,
  }
}

function onRing(ring: PlannedRing, slot: number, angle: number): Point {
  const radius = radiusIn(ring, slot)
  return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius }
}

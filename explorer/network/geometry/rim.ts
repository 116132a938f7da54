import type { Fabric } from '../../api/shapes.ts'

/** How many people live in an area whom nobody knows yet, by the name of the area. */
export type Unknown = ReadonlyMap<string, number>

/** The widest part of the rim, as a share of the radius of the picture. */
const WIDEST = 0.09

export type RimPart = {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly width: number
}

/**
 * The rim outside the outer ring: a part for each sector with people nobody knows, so wide that its surface stands
 * for how many they are. Widths are in the units of the fabric.
 */
export function rimOf({ sectors, radius }: Fabric, unknown: Unknown): readonly RimPart[] {
  const parts = sectors.flatMap(({ name, start, end }) => {
    const people = unknown.get(name) ?? 0
    return people > 0 && end > start ? [{ name, start, end, density: people / (end - start) }] : []
  })
  const most = Math.max(0, ...parts.map(({ density }) => density))
  return parts.map(({ density, ...part }) => ({ ...part, width: (WIDEST * radius * density) / most }))
}

/**
 * How far the picture reaches with its rim. In a picture by area there is always room for one: it is known a moment
 * later than the picture itself, and nothing should move when it comes.
 */
export const radiusWithRim = ({ radius, by = 'area' }: Pick<Fabric, 'radius' | 'by'>): number =>
  by === 'area' ? radius * (1 + WIDEST) : radius

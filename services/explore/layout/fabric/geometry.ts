import type { PlannedRing, PlannedSector, RingLevel } from './types.ts'

/** From the middle of one person to the next, in world units: a person is drawn 12 wide. */
export const PITCH = 14
const RING_PADDING = 5
const BAND_WIDTH = 44
const SMALLEST_CORE = 150
/** √(pitch² / (π × 0.58)): everybody fits in the middle at once, loosely packed. */
const CORE_PER_ROOT = PITCH / Math.sqrt(Math.PI * 0.58)
const SEAM = 8
/** Seams together take at most a quarter of the circle. */
const CORE_PER_SECTOR = (2 * SEAM) / (Math.PI / 2)

/** Rings between the middle and the edge, and the share of all people for whom they have room at once. */
const room: readonly (readonly [RingLevel, number])[] = [
  ['hangs-on-one', 0.35],
  ['island', 0.3],
  ['single-line', 0.6],
  ['only-formal', 0.8],
  ['not-in-view', 1],
]

export const coreRadius = (people: number, sectors: number) =>
  Math.max(SMALLEST_CORE, CORE_PER_ROOT * Math.sqrt(people), CORE_PER_SECTOR * sectors)

/**
 * Cuts the circle in sectors, wide by number of people with a minimum, in the order given.
 * @param counts people in each sector.
 */
export function cutSectors(counts: ReadonlyMap<string, number>, core: number): PlannedSector[] {
  const margin = counts.size > 1 ? SEAM / core : 0
  const people = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const atLeast = people * Math.min(0.05, 0.5 / counts.size)
  const weights = [...counts].map(([name, count]) => ({ name, weight: Math.max(count, atLeast) }))
  const total = weights.reduce((sum, { weight }) => sum + weight, 0)
  const free = 2 * Math.PI - 2 * margin * counts.size
  let start = -Math.PI / 2
  return weights.map(({ name, weight }) => {
    const end = start + 2 * margin + (free * weight) / total
    const sector = { name, start, end, margin }
    start = end
    return sector
  })
}

/**
 * The rings and the band around a core, each with as many rows as it takes to keep people apart.
 * @param gap the smallest angle between two people beside each other.
 */
export function stackRings(core: number, gap: number) {
  const rings: PlannedRing[] = [{ level: 'connected', inner: 0, outer: core, rows: 1 }]
  let band = { inner: core, outer: core }
  let inner = core
  for (const [level, share] of room) {
    if (level === 'only-formal') {
      band = { inner, outer: inner + BAND_WIDTH }
      inner = band.outer
    }
    const nearest = inner + RING_PADDING + PITCH / 2
    // Just over the pitch, as the straight line between two people is shorter than the arc.
    const rows = Math.max(level === 'island' ? 1 : 2, Math.ceil((share * PITCH * 1.02) / (nearest * gap)))
    const outer = inner + 2 * RING_PADDING + rows * PITCH
    rings.push({ level, inner, outer, rows })
    inner = outer
  }
  return { rings, band, radius: inner }
}

/** How far from the middle somebody stands in a ring with rows. */
export const radiusIn = (ring: PlannedRing, slot: number) =>
  ring.inner + RING_PADDING + PITCH * ((slot % ring.rows) + 0.5)

import type { Coverage } from '../api/adviceShapes.ts'

/** How many people each area should have whom nobody knows yet; areas of which that is not known are left out. */
export function unknownByArea(coverage: readonly Coverage[]): ReadonlyMap<string, number> {
  const areas = new Map<string, number>()
  for (const { area, unknown } of coverage) {
    if (unknown) areas.set(area, (areas.get(area) ?? 0) + unknown)
  }
  return areas
}

export const sumOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

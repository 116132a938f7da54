import type { GraphTie } from '../../api/shapes.ts'

/** The weight of a line in three steps. */
export function firmness({ weight }: GraphTie): string[] {
  if (weight >= 6) return ['firmest']
  return weight >= 2.5 ? ['firm'] : []
}

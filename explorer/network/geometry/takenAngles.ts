import type { GraphNode, Level } from '../../api/shapes.ts'
import type { Picture } from '../../model/picture.ts'

/** Half of a usual name on the band, in pixels. */
const HALF_A_NAME = 58

/**
 * Where in a ring nothing else can be written: the angles of its people and, beside the band, of the partners,
 * places and initiatives with the names below and above them.
 */
export function takenAngles(picture: Picture, level: Level, zoom: number): number[] {
  const people = (picture.byLevel.get(level) ?? []).flatMap((node) => angleOf(node)?.angle ?? [])
  if (level !== 'single-line' && level !== 'only-formal') return people
  const names = picture.others.flatMap((node) => {
    const at = angleOf(node)
    if (!at) return []
    const half = HALF_A_NAME / (at.radius * zoom)
    return [at.angle - half, at.angle, at.angle + half]
  })
  return [...people, ...names]
}

function angleOf({ x, y }: GraphNode) {
  return x == null || y == null
    ? undefined
    : { angle: Math.atan2(y, x), radius: Math.max(1, Math.hypot(x, y)) }
}

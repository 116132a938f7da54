import { inOrder } from './network.ts'
import type { FabricOther, FabricTie, OtherKind, Point } from './types.ts'

/** Room for a sign with its name below it, in world units at the zoom that shows the whole fabric. */
const boxes: Record<OtherKind, { readonly width: number; readonly height: number }> = {
  partner: { width: 124, height: 42 },
  place: { width: 124, height: 42 },
  initiative: { width: 124, height: 42 },
  professional: { width: 20, height: 20 },
}
const order: readonly OtherKind[] = ['partner', 'place', 'initiative', 'professional']
const STEP = (2 * Math.PI) / 360

/**
 * Places partners, places, initiatives and professionals on their band, near the residents they are tied to,
 * and far enough from each other for their names; when the band is full, far enough for their signs.
 */
export function placeOnBand(
  others: readonly FabricOther[],
  ties: readonly FabricTie[],
  angleOf: ReadonlyMap<string, number>,
  radius: number,
): Map<string, Point> {
  const angles = new Map(angleOf)
  const placed: { point: Point; kind: OtherKind }[] = []
  const result = new Map<string, Point>()
  const neighbours = neighboursOf(ties)
  const collides = (point: Point, kind: OtherKind, scale: number) =>
    placed.some((other) => {
      const width = ((boxes[kind].width + boxes[other.kind].width) / 2) * scale
      const height = ((boxes[kind].height + boxes[other.kind].height) / 2) * scale
      return Math.abs(point.x - other.point.x) < width && Math.abs(point.y - other.point.y) < height
    })
  const all = inOrder(others)
  for (const kind of order) {
    all.forEach(({ id, kind: its }, rank) => {
      if (its !== kind) return
      const wanted = meanAngle(neighbours.get(id), angles) ?? (2 * Math.PI * rank) / all.length - Math.PI / 2
      const angle = nearestAngle(wanted, (angle, scale) => !collides(at(angle, radius), kind, scale))
      const point = at(angle, radius)
      placed.push({ point, kind })
      angles.set(id, angle)
      result.set(id, point)
    })
  }
  return result
}

const at = (angle: number, radius: number): Point => ({
  x: Math.cos(angle) * radius,
  y: Math.sin(angle) * radius,
})

function nearestAngle(wanted: number, isFree: (angle: number, scale: number) => boolean): number {
  for (const scale of [1, 0.55, 0.2]) {
    for (let step = 0; step <= 180; step++) {
      for (const side of [1, -1]) {
        const angle = wanted + side * step * STEP
        if (isFree(angle, scale)) return angle
      }
    }
  }
  return wanted
}

function neighboursOf(ties: readonly FabricTie[]) {
  const neighbours = new Map<string, Map<string, number>>()
  const add = (from: string, to: string, weight: number) => {
    const its = neighbours.get(from) ?? new Map<string, number>()
    its.set(to, (its.get(to) ?? 0) + weight)
    neighbours.set(from, its)
  }
  // Floating point sums depend on their order, so each pair is summed from small to large.
  const sorted = [...ties].sort((a, b) => a.weight - b.weight)
  for (const { source, target, weight } of sorted) {
    add(source, target, weight)
    add(target, source, weight)
  }
  return neighbours
}

/** The mean direction of those it is tied to; undefined without any, or when they stand all around. */
function meanAngle(neighbours: ReadonlyMap<string, number> | undefined, angles: ReadonlyMap<string, number>) {
  let x = 0
  let y = 0
  // In the order of ids, so that rounding does not depend on the order of the ties.
  for (const [id, weight] of [...(neighbours ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const angle = angles.get(id)
    if (angle === undefined) continue
    x += Math.cos(angle) * Math.log1p(weight)
    y += Math.sin(angle) * Math.log1p(weight)
  }
  return Math.hypot(x, y) < 1e-9 ? undefined : Math.atan2(y, x)
}

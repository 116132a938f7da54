import type { Graph, Level } from '../../api/shapes.ts'

export type At = { readonly x: number; readonly y: number }
/** Somebody where they stand, in the units of the fabric. */
export type MarkPosition = At & { readonly id: string }

/** How far from a person, or from a line, a finger may land, in pixels. */
const REACH = 22
const LINE_REACH = 7

/** The nearest person within reach of a finger. */
export function personAt(marks: Iterable<MarkPosition>, zoom: number, at: At): string | undefined {
  let best: { id: string; away: number } | undefined
  for (const { id, x, y } of marks) {
    const away = Math.hypot(x - at.x, y - at.y)
    if (away <= REACH / zoom && away < (best?.away ?? Number.POSITIVE_INFINITY)) best = { id, away }
  }
  return best?.id
}

/** The two ends of the line nearest by, when one is close enough to have been meant. */
export function lineAt(
  lines: Iterable<readonly [MarkPosition, MarkPosition]>,
  zoom: number,
  at: At,
): [string, string] | undefined {
  let best: { ends: [string, string]; away: number } | undefined
  for (const [from, to] of lines) {
    const away = awayFrom(at, from, to)
    if (away > LINE_REACH / zoom || away >= (best?.away ?? Number.POSITIVE_INFINITY)) continue
    best = { ends: [from.id, to.id], away }
  }
  return best?.ends
}

/** From a point to a stretch of line. */
export function awayFrom({ x, y }: At, from: At, to: At): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length))
  return Math.hypot(from.x + along * dx - x, from.y + along * dy - y)
}

/** The group, and the level in it, whose people are only counted where this point is. */
export function groupAt(
  graph: Graph,
  { x, y }: At,
): { name: string; level: Level; open: boolean } | undefined {
  if (!graph.groups?.length) return undefined
  const angle = Math.atan2(y, x)
  const sector = graph.fabric.sectors.find(({ start, end }) => isBetween(angle, start, end))
  const group = graph.groups.find(({ name }) => name === sector?.name)
  const radius = Math.hypot(x, y)
  const ring = graph.fabric.rings.find(({ inner, outer }) => radius >= inner && radius <= outer)
  if (!group || !ring || (group.open && !group.counted.includes(ring.level))) return undefined
  return { name: group.name, level: ring.level, open: group.open }
}

const TURN = 2 * Math.PI
const isBetween = (angle: number, start: number, end: number) => {
  const from = angle - start - TURN * Math.floor((angle - start) / TURN)
  return from <= end - start
}

/** Whether a point lies inside a closed line, by how often a ray crosses it. */
export function isInside({ x, y }: At, outline: readonly At[]): boolean {
  let inside = false
  outline.forEach((a, index) => {
    const b = outline[(index + 1) % outline.length]!
    const crosses = a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x
    if (crosses) inside = !inside
  })
  return inside
}

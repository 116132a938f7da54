import type { Fabric, Group, Level } from '../../api/shapes.ts'

/** Room to keep from seams and rings. */
const MARGIN = 3
/** A narrower ring has no room for a bar. */
const LEAST = 3
/** The least of a ring that a bar takes, so that one person can be seen among thousands. */
const LEAST_SHARE = 0.04

/** People who are only counted: where in a ring of their group the bar lies that stands for them. */
export type GroupBar = {
  readonly level: Level
  readonly count: number
  /** Half-way between the edges of the bar, from the middle of the fabric. */
  readonly middle: number
  /** From edge to edge, and of the ring it lies in. */
  readonly width: number
  readonly ring: number
  /** Angles: of the bar, and of the end of the sector. */
  readonly start: number
  readonly end: number
  readonly until: number
}

/** The bars of every ring of every group, as long as its people are many. @param zoom how large it is drawn */
export function cellsOf(fabric: Fabric, groups: readonly Group[], zoom: number): readonly GroupBar[] {
  const sectorOf = new Map(fabric.sectors.map((sector) => [sector.name, sector]))
  return groups.flatMap((group) => {
    const sector = sectorOf.get(group.name)
    if (!sector) return []
    return fabric.rings.flatMap(({ level, inner, outer }) => {
      const count = group.levels[level] ?? 0
      if (count === 0 || (group.open && !group.counted.includes(level))) return []
      const from = Math.max(inner, outer * 0.3) * zoom + MARGIN
      const ring = outer * zoom - MARGIN - from
      if (ring < LEAST) return []
      const middle = from + ring / 2
      const gap = Math.min(MARGIN / middle, (sector.end - sector.start) / 6)
      const wide = sector.end - sector.start - 2 * gap
      const start = sector.start + gap
      const end = start + wide * Math.max(LEAST_SHARE, count / group.count)
      return [{ level, count, middle, width: ring * 0.62, ring, start, end, until: start + wide }]
    })
  })
}

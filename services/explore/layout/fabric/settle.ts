import { PITCH } from './geometry.ts'
import { wrapped } from './order.ts'
import type { PlannedSector, Point } from './types.ts'

const GOLDEN = Math.PI * (3 - Math.sqrt(5))
const APART = PITCH - 1
/** Of more people than this who never had a line, none looks for a spot: it would take long, and few come to need it. */
const CROWD = 1_500
const spiral: readonly Point[] = Array.from({ length: 40_000 }, (_, turn) => ({
  x: (PITCH / 3) * Math.sqrt(turn) * Math.cos(turn * GOLDEN),
  y: (PITCH / 3) * Math.sqrt(turn) * Math.sin(turn * GOLDEN),
}))

/**
 * Moves each node to the free spot nearest to where it stands, from the middle outwards, so that in the end
 * nobody stands on anybody. Spots are tried along a sunflower spiral (Vogel 1979).
 */
export function settle(
  x: Float64Array,
  y: Float64Array,
  sectors: readonly PlannedSector[],
  sectorOf: Int32Array,
  reach: number,
  /** These choose first. */
  isFirst: (node: number) => boolean,
): void {
  const taken = createOccupancy()
  const search = createSearch(
    (point, sector) => taken.isFree(point) && isInside(point, sectors[sector]!, reach),
  )
  const order = Array.from({ length: x.length }, (_, node) => node).sort(
    (a, b) =>
      Number(isFirst(b)) - Number(isFirst(a)) || Math.hypot(x[a]!, y[a]!) - Math.hypot(x[b]!, y[b]!) || a - b,
  )
  const waiting = order.filter((node) => !isFirst(node)).length
  for (const node of order) {
    if (waiting > CROWD && !isFirst(node)) continue
    const spot = search({ x: x[node]!, y: y[node]! }, sectorOf[node]!)
    taken.take(spot)
    x[node] = spot.x
    y[node] = spot.y
  }
}

/**
 * Finds free spots. Where it had to look far once, the next search near there starts almost as far out:
 * the spots closer by were taken, and stay so.
 */
function createSearch(fits: (point: Point, sector: number) => boolean) {
  const startAt = new Map<string, number>()
  return (from: Point, sector: number): Point => {
    const near = `${sector} ${Math.round(from.x / PITCH)} ${Math.round(from.y / PITCH)}`
    for (let turn = startAt.get(near) ?? 0; turn < spiral.length; turn++) {
      const point = { x: from.x + spiral[turn]!.x, y: from.y + spiral[turn]!.y }
      if (!fits(point, sector)) continue
      startAt.set(near, Math.floor(turn * 0.95))
      return point
    }
    return from
  }
}

function isInside({ x, y }: Point, sector: PlannedSector, reach: number): boolean {
  if (Math.hypot(x, y) > reach) return false
  const middle = (sector.start + sector.end) / 2
  const half = (sector.end - sector.start) / 2 - sector.margin
  return Math.abs(wrapped(Math.atan2(y, x) - middle)) <= half + 1e-9
}

/** Remembers which spots are taken, in cells as wide as the distance to keep. */
function createOccupancy() {
  const cells = new Map<number, Point[]>()
  const cell = (value: number) => Math.floor(value / APART) + 50_000
  const key = (column: number, row: number) => column * 100_000 + row
  return {
    isFree({ x, y }: Point): boolean {
      for (let row = -1; row <= 1; row++) {
        for (let column = -1; column <= 1; column++) {
          for (const other of cells.get(key(cell(x) + column, cell(y) + row)) ?? []) {
            if (Math.hypot(other.x - x, other.y - y) < APART) return false
          }
        }
      }
      return true
    },
    take(point: Point) {
      const at = key(cell(point.x), cell(point.y))
      const there = cells.get(at)
      if (there) there.push(point)
      else cells.set(at, [point])
    },
  }
}

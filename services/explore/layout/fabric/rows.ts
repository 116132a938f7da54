import { PITCH } from './geometry.ts'
import { wrapped } from './order.ts'
import type { PlannedSector } from './types.ts'

type Places = { readonly x: Float64Array; readonly y: Float64Array }

/**
 * Seats many people in rows along their sector, as near to their position as rows allow: people further out in a
 * further row, and within a row in the order of their angle. Nobody then stands on anybody.
 */
export function seatInRows(
  { x, y }: Places,
  sectors: readonly PlannedSector[],
  members: readonly (readonly number[])[],
  reach: number,
): void {
  members.forEach((people, at) => {
    const sector = sectors[at]!
    const middle = (sector.start + sector.end) / 2
    const wide = sector.end - sector.start - 2 * sector.margin
    const away = (node: number) => Math.hypot(x[node]!, y[node]!)
    const turn = (node: number) => wrapped(Math.atan2(y[node]!, x[node]!) - middle)
    const waiting = [...people].sort((a, b) => away(a) - away(b) || a - b)
    let next = 0
    for (const { radius, seats } of rowsFor(people.length, wide, reach)) {
      const row = waiting.slice(next, next + seats)
      next += seats
      row.sort((a, b) => turn(a) - turn(b) || a - b)
      row.forEach((node, seat) => {
        const angle = middle - wide / 2 + ((seat + 0.5) * wide) / row.length
        x[node] = Math.cos(angle) * radius
        y[node] = Math.sin(angle) * radius
      })
    }
  })
}

/** Rows from the middle outwards, each filled to the same part; nearer to each other when they would not hold all. */
function rowsFor(people: number, wide: number, reach: number) {
  const holds = (pitch: number) => {
    const rows = Array.from({ length: Math.max(1, Math.floor(reach / pitch)) }, (_, row) => (row + 1) * pitch)
    return rows.map((radius) => ({ radius, room: Math.floor((wide * radius) / pitch) }))
  }
  let rows = holds(PITCH)
  const room = () => rows.reduce((sum, row) => sum + row.room, 0)
  for (let pitch = PITCH; room() < people; pitch *= 0.95) rows = holds(pitch)
  const all = room()
  let before = 0
  return rows.map(({ radius, room }) => {
    const from = Math.round((people * before) / all)
    before += room
    return { radius, seats: Math.round((people * before) / all) - from }
  })
}

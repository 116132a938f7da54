/** Which names are written, and where: none over another, as few people covered as can be. Screen pixels. */

export type LabelCandidate = {
  readonly id: string
  readonly text: string
  readonly x: number
  readonly y: number
  /** Half the size of its mark. */
  readonly half: number
  readonly width: number
  /** Higher goes first. */
  readonly priority: number
  /** Written whatever it covers: who is pointed at. */
  readonly forced: boolean
}
export type Spot = { readonly x: number; readonly y: number }
export type PlacedLabel = {
  readonly id: string
  readonly text: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly forced: boolean
}

export const LABEL_HEIGHT = 18
const GAP = 3
const HALF_A_LINE = 8

type Box = { left: number; top: number; right: number; bottom: number }
const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** @param marks where all marks stand, so that names do not cover them. */
export function chooseLabels(
  candidates: readonly LabelCandidate[],
  marks: readonly Spot[],
  markHalf: number,
  /** Names stay inside this circle: the names of the sectors stand around it. */
  disc: Spot & { readonly radius: number },
  /** Where something else is written. */
  written: readonly Spot[] = [],
): PlacedLabel[] {
  const placed: Box[] = []
  const labels: PlacedLabel[] = []
  const crowd = createGrid(marks)
  const taken = createGrid(written)
  const ordered = [...candidates].sort(
    (a, b) => Number(b.forced) - Number(a.forced) || b.priority - a.priority || (a.id < b.id ? -1 : 1),
  )
  for (const candidate of ordered) {
    let best: { box: Box; covered: number } | undefined
    for (const box of boxesAround(candidate)) {
      if (placed.some((other) => overlaps(box, other))) continue
      if (!candidate.forced && (!isInside(box, disc) || taken.countIn(box, HALF_A_LINE) > 0)) continue
      const covered = crowd.countIn(box, markHalf)
      if (!best || covered < best.covered) best = { box, covered }
      if (covered === 0) break
    }
    if (!best || (best.covered > 1 && !candidate.forced)) continue
    placed.push(best.box)
    labels.push({
      id: candidate.id,
      text: candidate.text,
      left: best.box.left,
      top: best.box.top,
      width: candidate.width,
      forced: candidate.forced,
    })
  }
  return labels
}

function isInside({ left, top, right, bottom }: Box, { x, y, radius }: Spot & { radius: number }): boolean {
  const across = Math.max(Math.abs(left - x), Math.abs(right - x))
  const down = Math.max(Math.abs(top - y), Math.abs(bottom - y))
  return Math.hypot(across, down) <= radius
}

function boxesAround({ x, y, half, width }: LabelCandidate): Box[] {
  const box = (left: number, top: number): Box => ({
    left,
    top,
    right: left + width,
    bottom: top + LABEL_HEIGHT,
  })
  const beside = y - LABEL_HEIGHT / 2
  return [
    box(x - width / 2, y + half + GAP),
    box(x - width / 2, y - half - GAP - LABEL_HEIGHT),
    box(x + half + GAP, beside),
    box(x - half - GAP - width, beside),
  ]
}

function createGrid(marks: readonly Spot[]) {
  const CELL = 64
  const cells = new Map<string, Spot[]>()
  for (const mark of marks) {
    const key = `${Math.floor(mark.x / CELL)} ${Math.floor(mark.y / CELL)}`
    const there = cells.get(key)
    if (there) there.push(mark)
    else cells.set(key, [mark])
  }
  return {
    countIn(box: Box, half: number): number {
      let count = 0
      const to = (value: number) => Math.floor(value / CELL)
      for (let column = to(box.left - half); column <= to(box.right + half); column++) {
        for (let row = to(box.top - half); row <= to(box.bottom + half); row++) {
          for (const { x, y } of cells.get(`${column} ${row}`) ?? []) {
            const inside =
              x > box.left - half && x < box.right + half && y > box.top - half && y < box.bottom + half
            if (inside) count++
          }
        }
      }
      return count
    },
  }
}

import { type Position, START } from '../../../events/index.ts'

/** Which events no longer count, and from which position of the log on. */
export type Retractions = {
  add(target: Position, position: Position): void
  /** Whether the event at `position` was in the log at `knownAt`, and not yet taken back. */
  counts(position: number, knownAt: Position): boolean
  /** The position that took this event back, if one did. */
  by(position: Position): Position | undefined
  /** The last position that took anything back. */
  last(): Position
  size(): number
  entries(): [Position, Position][]
}

export function createRetractions(): Retractions {
  const retracted = new Map<Position, Position>()
  let last = START
  return {
    add(target, position) {
      if (!retracted.has(target)) retracted.set(target, position)
      if (position > last) last = position
    },
    counts: (position, knownAt) =>
      position <= knownAt &&
      (retracted.size === 0 || (retracted.get(position as Position) ?? Infinity) > knownAt),
    by: (position) => retracted.get(position),
    last: () => last,
    size: () => retracted.size,
    entries: () => [...retracted].sort(([a], [b]) => a - b),
  }
}

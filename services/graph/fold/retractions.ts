import { type Position, START } from '../../../events/index.ts'

/** The events that no longer count, and the position of the log from which that holds. */
export type Retractions = {
  add(target: Position, position: Position): void
  /** Whether the event at `position` was in the log at `knownAt` and not retracted yet. */
  counts(position: number, knownAt: Position): boolean
  /** The position of the event that retracted this one, if there is one. */
  by(position: Position): Position | undefined
  /** The last position with a retraction. */
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

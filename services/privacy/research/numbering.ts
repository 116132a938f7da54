import { type Instant, type Position, position, START } from '../../../events/index.ts'
import { createPeriods } from '../periods.ts'
import type { DateStep } from '../projects.ts'

/** More than anybody records in one neighbourhood in a week. */
const STRIDE = 1_000_000_000

/** The lowest number that an event can have: positions of the log itself are lower. */
export const FIRST_NUMBER = STRIDE

/** The last number that an event of a period could have. */
export const lastNumberOf = (period: number): Position => position((period + 1) * STRIDE - 1)

export type LastPeriod = {
  readonly end: Instant
  /** The last number that an event in it could have. */
  readonly last: Position
}

/** The period that was over last, at a moment: what research knows of is up to its end. */
export function lastPeriodBefore(now: Instant, step: DateStep): LastPeriod {
  const periodAt = createPeriods(step)
  const end = periodAt(now).start - 1
  return { end, last: lastNumberOf(periodAt(end).number) }
}

/**
 * Positions as research knows them: the day or week of recording, and the ordinal within it among the events that
 * research may know. They show no gap where something was left out, and the last of a period is the same whatever
 * was: so a figure can be asked for again by the position that it was given with.
 */
export type Numbering = {
  readonly length: number
  /** Gives the next event of the log its number. @param recordedAt never told of one recorded after the last period. */
  add(real: Position, recordedAt: Instant, revision: number): { readonly position: Position }
  /** Where an event of the log stands here; −1 when it does not. */
  indexOf(real: Position): number
  at(index: number): { readonly position: Position; readonly revision: number }
  /** The position in the log of the last event up to and with this number; START when there is none. */
  realUpTo(given: Position): Position
  /** The position in the log of exactly this event. */
  realOf(given: Position): Position | undefined
}

export function createNumbering(step: DateStep, last: Position): Numbering {
  const periodAt = createPeriods(step)
  const real: number[] = []
  const given: number[] = []
  const revisions: number[] = []
  const latest = Math.floor(last / STRIDE)

  /** How many of a rising row are at most this. */
  function countUpTo(row: readonly number[], value: number): number {
    let low = 0
    let high = row.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (row[middle]! <= value) low = middle + 1
      else high = middle
    }
    return low
  }
  const indexIn = (row: readonly number[], value: number): number => {
    const index = countUpTo(row, value) - 1
    return row[index] === value ? index : -1
  }

  return {
    get length() {
      return real.length
    },
    add(where, recordedAt, revision) {
      const before = given.at(-1) ?? 0
      // A clock that was put back does not put what is recorded later before what was recorded earlier.
      const first = Math.min(periodAt(recordedAt).number, latest) * STRIDE + 1
      const number = Math.max(first, before + 1)
      real.push(where)
      given.push(number)
      revisions.push(revision)
      return { position: position(number) }
    },
    indexOf: (where) => indexIn(real, where),
    at: (index) => ({ position: position(given[index]!), revision: revisions[index]! }),
    realUpTo(number) {
      const count = countUpTo(given, number)
      return count === 0 ? START : position(real[count - 1]!)
    },
    realOf(number) {
      const index = indexIn(given, number)
      return index === -1 ? undefined : position(real[index]!)
    },
  }
}

import { dayOf, endOfDay, type Instant } from '../../events/index.ts'
import { DAY, HOUR } from '../shared/time.ts'
import type { DateStep } from './projects.ts'

/** The days or weeks of Amsterdam in which research is told when something happened, and hears what was recorded. */
export type ResearchPeriod = {
  /** Its first day, as `YYYY-MM-DD`; a week begins on Monday. */
  readonly day: string
  /** Rises by one a day, by seven a week. */
  readonly number: number
  readonly start: Instant
  /** The start of the next. */
  readonly end: Instant
}

/** Into the middle of the day after, or of the Monday after: days last 23 to 25 hours. */
const PAST: Readonly<Record<DateStep, number>> = { day: 36 * HOUR, week: 7 * DAY + 12 * HOUR }

/** The period that holds a moment. */
function periodAt(at: Instant, step: DateStep): ResearchPeriod {
  const day = firstDayOf(at, step)
  const start = startOf(day)
  return { day, number: Date.parse(day) / DAY, start, end: startOf(firstDayOf(start + PAST[step], step)) }
}

/** Days count from the end of the one before, which is midnight whatever the clocks did. */
const startOf = (day: string): Instant =>
  endOfDay(new Date(Date.parse(day) - DAY).toISOString().slice(0, 10)) + 1

function firstDayOf(at: Instant, step: DateStep): string {
  const day = dayOf(at)
  if (step === 'day') return day
  const date = Date.parse(day)
  const sinceMonday = (new Date(date).getUTCDay() + 6) % 7
  return new Date(date - sinceMonday * DAY).toISOString().slice(0, 10)
}

/** Tells the period of one moment after another; moments that share one are cheap. */
export function createPeriods(step: DateStep): (at: Instant) => ResearchPeriod {
  let last: ResearchPeriod | undefined
  return (at) => {
    if (!last || at < last.start || at >= last.end) last = periodAt(at, step)
    return last
  }
}

import { type Instant, readLocal } from '../../events/index.ts'
import { DAY, MINUTE } from '../../services/shared/time.ts'

/** Days since the story began; the last one is `STORY_DAYS`. */
export type DayNumber = number

/** Two years, ending on the day that the demo is asked for. */
export const STORY_DAYS = 730

export type Calendar = {
  /** `2026-03-14` */
  date(day: DayNumber): string
  /** `2026-03` */
  month(day: DayNumber): string
  /** `2026-03-14T13:30:00Z`, the given number of minutes past midnight in Amsterdam. */
  instant(day: DayNumber, minutes: number): string
  /** 0 is Monday. */
  weekday(day: DayNumber): number
  /** Summer and Christmas holidays, when programmes pause. */
  holiday(day: DayNumber): boolean
  /** The first day from this one on that is a given weekday. */
  next(weekday: number, from: DayNumber): DayNumber
}

/** Days of the story as dates, for a story that ends on `until` (`2026-11-20`). */
export function calendarUntil(until: string): Calendar {
  const first = Date.parse(`${until}T00:00:00Z`) - STORY_DAYS * DAY
  const date = (day: DayNumber) => new Date(first + day * DAY).toISOString().slice(0, 10)
  const weekday = (day: DayNumber) => (new Date(first + day * DAY).getUTCDay() + 6) % 7
  const midnights = new Map<DayNumber, Instant>()
  const midnight = (day: DayNumber) => {
    const known = midnights.get(day) ?? readLocal(`${date(day)}T00:00`)
    midnights.set(day, known)
    return known
  }
  return {
    date,
    month: (day) => date(day).slice(0, 7),
    instant: (day, minutes) => new Date(midnight(day) + minutes * MINUTE).toISOString().replace('.000Z', 'Z'),
    weekday,
    holiday: (day) => {
      const monthDay = date(day).slice(5)
      return (monthDay >= '07-15' && monthDay <= '08-20') || monthDay >= '12-22' || monthDay <= '01-03'
    },
    next: (wanted, from) => from + ((wanted - weekday(from) + 7) % 7),
  }
}

import {
  endOfMonth,
  fromAbsolute,
  parseDate,
  parseZonedDateTime,
  startOfMonth,
  toCalendarDate,
} from '@internationalized/date'
import { z } from 'zod'

/** Whole days and months are those of the people in the neighbourhood, not of the server. */
export const ZONE = 'Europe/Amsterdam'

export const precisions = ['instant', 'day', 'month'] as const
export type Precision = (typeof precisions)[number]

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

/** A stretch of time, end exclusive: a fact known to the day covers that day. */
export type Span = { readonly start: Instant; readonly end: Instant }

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const day = z.iso.date()
const instant = z.iso.datetime({ offset: true })

/** `2026-03-14T15:30:00Z`, `2026-03-14` or `2026-03`. */
export const occurredAt = z.string().refine((text) => readTime(text) !== undefined, {
  error: 'expected an instant (2026-03-14T15:30:00Z), a day (2026-03-14) or a month (2026-03)',
})

const remembered = new Map<string, { at: Instant; precision: Precision }>()
const REMEMBER_AT_MOST = 20_000

/**
 * The moment a text stands for and how precise it is; `undefined` when it is none of the three forms.
 * A day or month counts from its start, Amsterdam time.
 */
export function readTime(text: string): { at: Instant; precision: Precision } | undefined {
  // Instants are read without the calendar library: an import or a replay does this a million times.
  if (text.length > 10) {
    if (!instant.safeParse(text).success) return undefined
    const at = Date.parse(text)
    return Number.isNaN(at) ? undefined : { at, precision: 'instant' }
  }
  const known = remembered.get(text)
  if (known) return known
  const read = readCalendar(text)
  if (read) {
    if (remembered.size >= REMEMBER_AT_MOST) remembered.clear()
    remembered.set(text, read)
  }
  return read
}

function readCalendar(text: string): { at: Instant; precision: Precision } | undefined {
  if (day.safeParse(text).success) {
    return { at: parseDate(text).toDate(ZONE).getTime(), precision: 'day' }
  }
  if (month.safeParse(text).success) {
    return { at: parseDate(`${text}-01`).toDate(ZONE).getTime(), precision: 'month' }
  }
  return undefined
}

/** The span that a moment of this precision can mean: itself, its whole day, or its whole month. */
export function spanOf(at: Instant, precision: Precision): Span {
  if (precision === 'instant') return { start: at, end: at + 1 }
  const date = toCalendarDate(fromAbsolute(at, ZONE))
  const first = precision === 'day' ? date : startOfMonth(date)
  const last = precision === 'day' ? date : endOfMonth(date)
  return { start: first.toDate(ZONE).getTime(), end: last.add({ days: 1 }).toDate(ZONE).getTime() }
}

const DAY = 86_400_000
const offsetAt = (at: Instant): number => fromAbsolute(at, ZONE).offset

/**
 * The same time on the clock in Amsterdam, a number of calendar days earlier. A time that the clock shows twice on that
 * day is the first of the two; one that it skips is an hour later.
 */
export function daysBefore(at: Instant, days: number): Instant {
  const guess = at - days * DAY
  const earlier = guess + offsetAt(at) - offsetAt(guess)
  // Except near a day on which the clock moves, the offsets tell; the calendar library takes ten times as long.
  if (offsetAt(earlier - DAY) === offsetAt(earlier + DAY)) return earlier
  return fromAbsolute(at, ZONE).subtract({ days }).toDate().getTime()
}

/**
 * The moment halfway between two; on the calendar, when they stand a whole number of days apart at the same time on the
 * clock in Amsterdam.
 */
export function halfwayBetween(start: Instant, end: Instant): Instant {
  const days = (end + offsetAt(end) - start - offsetAt(start)) / DAY
  if (!Number.isInteger(days)) return end - (end - start) / 2
  return daysBefore(end, Math.floor(days / 2)) - (days % 2) * (DAY / 2)
}

/** The last millisecond of the Amsterdam day `YYYY-MM-DD`: what `asOf=2026-03-01` asks for. */
export function endOfDay(text: string): Instant {
  return parseDate(text).add({ days: 1 }).toDate(ZONE).getTime() - 1
}

/** The Amsterdam day that holds this moment, as `YYYY-MM-DD`. */
export function dayOf(at: Instant): string {
  return toCalendarDate(fromAbsolute(at, ZONE)).toString()
}

/**
 * An instant as people here say it: a day when it is the beginning of one, as whole days are kept, and else the wall
 * clock with its offset from UTC.
 */
export function localMoment(at: Instant): string {
  const [local = ''] = fromAbsolute(at, ZONE).toString().split('[')
  return /T00:00:00[+-]/.test(local) ? dayOf(at) : local
}

/** An instant in local wall-clock form without offset is read in Amsterdam time (spreadsheets have no zone). */
export function readLocal(text: string): Instant {
  return parseZonedDateTime(`${text}[${ZONE}]`).toDate().getTime()
}

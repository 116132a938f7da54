import { type CalendarDate, parseAbsolute, parseDate, toCalendarDate, today } from '@internationalized/date'
import type { Messages } from '../text/messages/nl.ts'

/** Days are those of the people in the neighbourhood. */
const ZONE = 'Europe/Amsterdam'

/** A day as `YYYY-MM-DD`. */
export type Day = string

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

export const todayHere = (): Day => today(ZONE).toString()

/** The day of a moment as the server gives it: an instant, a day or a month. */
export function dayOf(moment: string): Day {
  if (moment.length === 7) return `${moment}-01`
  if (moment.length === 10) return moment
  return toCalendarDate(parseAbsolute(moment, ZONE)).toString()
}

const number = (day: Day) => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)

export const daysBetween = (from: Day, to: Day) => number(to) - number(from)
export const addDays = (day: Day, days: number): Day => parseDate(day).add({ days }).toString()
export const later = (a: Day, b: Day): Day => (a > b ? a : b)
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

const locale = { nl: 'nl-NL', en: 'en-GB' }
const asDate = (date: CalendarDate) => date.toDate('UTC')

/** `21 november 2026` */
export const longDay = (day: Day, language: 'nl' | 'en') =>
  new Intl.DateTimeFormat(locale[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    asDate(parseDate(day)),
  )

/** `21 nov 2026` */
export const shortDay = (day: Day, language: 'nl' | 'en') =>
  new Intl.DateTimeFormat(locale[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(asDate(parseDate(day)))

/** How long before `now` something was, in words. */
export function ago(day: Day | null | undefined, now: Day, { days }: Messages): string {
  if (!day) return days.never
  const gone = daysBetween(day, now)
  if (gone <= 0) return days.today
  if (gone === 1) return days.yesterday
  if (gone < 14) return days.ago(gone)
  if (gone < 61) return days.weeksAgo(Math.floor(gone / 7))
  if (gone < 730) return days.monthsAgo(Math.floor(gone / 30.44))
  return days.yearsAgo(Math.floor(gone / 365.25))
}

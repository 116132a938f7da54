import { parseAbsolute, parseDate, toCalendarDate, today } from '@internationalized/date'

/** Days are those of the people in the neighbourhood. */
export const ZONE = 'Europe/Amsterdam'

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

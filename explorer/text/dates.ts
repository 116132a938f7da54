import { type CalendarDate, parseDate } from '@internationalized/date'
import { type Day, daysBetween } from '../model/days.ts'
import type { Messages } from './messages/nl.ts'

/** How dates are written in each language. */
export const locales = { nl: 'nl-NL', en: 'en-GB' } as const
const asDate = (date: CalendarDate) => date.toDate('UTC')

/** `21 november 2026` */
export const longDay = (day: Day, language: 'nl' | 'en') =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    asDate(parseDate(day)),
  )

/** `21 nov 2026` */
export const shortDay = (day: Day, language: 'nl' | 'en') =>
  new Intl.DateTimeFormat(locales[language], {
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

import { dayOf, endOfDay, type Instant } from '../../../events/index.ts'
import { DAY } from '../../shared/time.ts'

/** A month of which figures are given: how it stood at its end. */
export type ReportingMonth = {
  /** `YYYY-MM` */
  readonly month: string
  /** The last millisecond of the month in Amsterdam. */
  readonly asOf: Instant
}

/** Days after the end of a month during which its facts can still be recorded, before its figures are fixed. */
const SETTLE_DAYS = 14

const monthOf = (at: Instant): string => dayOf(at).slice(0, 7)

function following(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** Clocks change on Sundays late in a month, never on the first: that day has 24 hours. */
const startOf = (month: string): Instant => endOfDay(`${month}-01`) + 1 - DAY

export const reportingMonthOf = (month: string): ReportingMonth => ({
  month,
  asOf: startOf(following(month)) - 1,
})

/** From when on the figures of a month may be given. */
export const givenFrom = ({ asOf }: ReportingMonth): Instant => asOf + 1 + SETTLE_DAYS * DAY

/** The largest number of months to look back: ten years. */
const LONGEST = 120

/** The months whose figures may be given by now, oldest first. */
export function dueMonths(firstAt: Instant, now: Instant): readonly ReportingMonth[] {
  const due: ReportingMonth[] = []
  for (
    let step = reportingMonthOf(monthOf(firstAt));
    givenFrom(step) <= now;
    step = reportingMonthOf(following(step.month))
  )
    due.push(step)
  return due.slice(-LONGEST)
}

/** The month whose figures come next, and when. */
export function nextMonth(firstAt: Instant, now: Instant): ReportingMonth {
  let step = reportingMonthOf(monthOf(Math.max(firstAt, now - 70 * DAY)))
  while (givenFrom(step) <= now) step = reportingMonthOf(following(step.month))
  return step
}

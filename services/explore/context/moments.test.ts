import { parseDate } from '@internationalized/date'
import { expect, test } from 'vitest'
import { endOfDay, readTime, ZONE } from '../../../events/index.ts'
import { window, windowStart } from './moments.ts'

const HOUR = 3_600_000
const midnight = (day: string) => readTime(day)!.at

test.each([
  // 5 July was outside the 180 days, because the hour that winter gave back was taken off.
  ['2026-12-31', '180d', '2026-07-05'],
  ['2026-12-31', '26w', '2026-07-03'],
  // The day on which the clock goes back has 25 hours, the one on which it goes forward 23.
  ['2026-10-25', '1d', '2026-10-25'],
  ['2026-03-29', '1d', '2026-03-29'],
  ['2026-03-30', '1w', '2026-03-24'],
])('as of %s a window of %s reaches back to the beginning of %s', (day, text, first) => {
  const start = windowStart(endOfDay(day), window.parse(text))
  expect(start).toBe(midnight(first) - 1)
})

test('hours are hours, parts of days are parts of 24 hours, and all is all', () => {
  const asOf = parseDate('2026-10-25').toDate(ZONE).getTime() + 20 * HOUR
  expect(windowStart(asOf, window.parse('24h'))).toBe(asOf - 24 * HOUR)
  expect(windowStart(asOf, window.parse('0.5d'))).toBe(asOf - 12 * HOUR)
  expect(windowStart(asOf, window.parse('1.5d'))).toBe(asOf - 25 * HOUR - 12 * HOUR)
  expect(windowStart(asOf, window.parse('all'))).toBe(Number.NEGATIVE_INFINITY)
})

test.each(['0d', '-1d', 'd', '1m', '1', '36526d', '5218w', ''])('%j is no window', (text) => {
  expect(window.safeParse(text).success).toBe(false)
})

import { parseDate } from '@internationalized/date'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, daysBefore, endOfDay, halfwayBetween, localMoment, readTime, spanOf, ZONE } from './time.ts'

const HOUR = 3_600_000

test('a day begins at midnight in Amsterdam, in winter and in summer', () => {
  expect(readTime('2026-01-15')).toEqual({ at: Date.UTC(2026, 0, 14, 23), precision: 'day' })
  expect(readTime('2026-07-15')).toEqual({ at: Date.UTC(2026, 6, 14, 22), precision: 'day' })
})

test('a month begins at its first midnight', () => {
  expect(readTime('2026-07')).toEqual({ at: Date.UTC(2026, 5, 30, 22), precision: 'month' })
})

test('an instant is itself, whatever its offset', () => {
  expect(readTime('2026-03-14T15:30:00+01:00')?.at).toBe(Date.UTC(2026, 2, 14, 14, 30))
})

test.each([
  '',
  '2026',
  '2026-13',
  '2026-02-29',
  '14-03-2026',
  '2026-03-14T25:00:00Z',
  'gisteren',
  '2026-03-14 10:00',
])('is no moment: %j', (text) => expect(readTime(text)).toBeUndefined())

test('the days on which the clock moves have 23 and 25 hours', () => {
  const hours = (day: string) => {
    const { start, end } = spanOf(readTime(day)!.at, 'day')
    return (end - start) / HOUR
  }
  expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-06-01')]).toEqual([23, 25, 24])
})

test('asking for a day asks for its end', () => {
  expect(endOfDay('2026-03-29') + 1).toBe(readTime('2026-03-30')?.at)
  expect(dayOf(endOfDay('2026-03-29'))).toBe('2026-03-29')
})

test.each([
  ['2026-12-31T12:00:00+01:00', 180, '2026-07-04T12:00:00+02:00'],
  ['2026-10-25T23:59:59.999+01:00', 1, '2026-10-24T23:59:59.999+02:00'],
  ['2026-10-26T02:30:00+01:00', 1, '2026-10-25T02:30:00+02:00'],
  ['2026-03-30T02:30:00+02:00', 1, '2026-03-29T03:30:00+02:00'],
  ['2026-06-01T00:00:00+02:00', 0, '2026-06-01T00:00:00+02:00'],
])('the clock of %s showed the same %i days before at %s', (at, days, before) => {
  expect(new Date(daysBefore(Date.parse(at), days)).toISOString()).toBe(new Date(before).toISOString())
})

const anyDay = fc.record({
  year: fc.integer({ min: 1946, max: 2100 }),
  number: fc.integer({ min: 0, max: 365 }),
})
const days = fc.integer({ min: 0, max: 3_000 })

test('days before any day end when that day ends, whatever the clock did in between', () => {
  fc.assert(
    fc.property(anyDay, days, ({ year, number }, count) => {
      const day = parseDate(`${year}-01-01`).add({ days: number })
      const end = endOfDay(day.toString())
      expect(daysBefore(end, count)).toBe(endOfDay(day.subtract({ days: count }).toString()))
      expect(dayOf(daysBefore(day.toDate(ZONE).getTime(), count))).toBe(
        day.subtract({ days: count }).toString(),
      )
    }),
  )
})

test('half of a number of days is counted on the calendar, half of anything else by the clock', () => {
  const end = endOfDay('2026-12-31')
  expect(halfwayBetween(daysBefore(end, 180), end)).toBe(endOfDay('2026-10-02'))
  expect(halfwayBetween(daysBefore(end, 181), end)).toBe(endOfDay('2026-10-02') - 12 * HOUR)
  expect(halfwayBetween(end - 7 * HOUR, end)).toBe(end - 3.5 * HOUR)
})

test.each([
  ['2026-11-05', '2026-11-05'],
  ['2026-07-05', '2026-07-05'],
  ['2026-11', '2026-11-01'],
  ['2026-11-05T13:30:00Z', '2026-11-05T14:30:00+01:00'],
  ['2026-07-04T22:30:00Z', '2026-07-05T00:30:00+02:00'],
])('%s is said here as %s', (text, said) => expect(localMoment(readTime(text)!.at)).toBe(said))

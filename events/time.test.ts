import { expect, test } from 'vitest'
import { dayOf, endOfDay, readTime, spanOf } from './time.ts'

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

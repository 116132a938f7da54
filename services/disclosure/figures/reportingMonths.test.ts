import { expect, test } from 'vitest'
import { dueMonths, givenFrom, nextMonth, reportingMonthOf } from './reportingMonths.ts'

const at = (text: string) => Date.parse(text)

test('a month ends at midnight in Amsterdam, in winter and in summer', () => {
  expect(new Date(reportingMonthOf('2026-01').asOf).toISOString()).toBe('2026-01-31T22:59:59.999Z')
  expect(new Date(reportingMonthOf('2026-07').asOf).toISOString()).toBe('2026-07-31T21:59:59.999Z')
  expect(new Date(reportingMonthOf('2025-12').asOf).toISOString()).toBe('2025-12-31T22:59:59.999Z')
})

test('its figures are given two weeks later, and not a moment earlier', () => {
  const from = givenFrom(reportingMonthOf('2026-03'))
  expect(new Date(from).toISOString()).toBe('2026-04-14T22:00:00.000Z')
  const first = at('2026-01-10T12:00:00Z')
  expect(dueMonths(first, from - 1).map(({ month }) => month)).toEqual(['2026-01', '2026-02'])
  expect(dueMonths(first, from).map(({ month }) => month)).toEqual(['2026-01', '2026-02', '2026-03'])
})

test('the next month is the first that is not given yet', () => {
  const first = at('2026-01-10T12:00:00Z')
  expect(nextMonth(first, at('2026-04-01T12:00:00Z')).month).toBe('2026-03')
  expect(nextMonth(first, at('2026-04-20T12:00:00Z')).month).toBe('2026-04')
  expect(nextMonth(at('2026-05-03T12:00:00Z'), at('2026-04-20T12:00:00Z')).month).toBe('2026-05')
})

test('a history that began long ago gives the last ten years', () => {
  expect(dueMonths(0, at('2026-04-20T12:00:00Z'))).toHaveLength(120)
})

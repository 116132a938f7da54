import { expect, test } from 'vitest'
import { event } from './fixtures.ts'
import { withMore } from './timelineBins.ts'

const bins = [
  { start: '2026-03-02', events: 3 },
  { start: '2026-03-16', events: 1 },
]
const on = (occurredAt: string) => event({ occurredAt })

test('what happened in a week that is there is counted in it', () => {
  const more = withMore(bins, [on('2026-03-08'), on('2026-03-16'), on('2026-03-22')], 'week')
  expect(more?.map(({ events }) => events)).toEqual([4, 3])
})

test('a day that has no bin yet, before, between or after, is for the server to tell', () => {
  for (const day of ['2026-03-01', '2026-03-09', '2026-03-23'])
    expect(withMore(bins, [on(day)], 'week'), day).toBeUndefined()
  expect(withMore(bins, [on('2026-03-03')], 'day')).toBeUndefined()
})

test('so is an instant, whose bin depends on the hour, and a month', () => {
  expect(withMore(bins, [on('2026-03-08T22:30:00Z')], 'week')).toBeUndefined()
  expect(withMore(bins, [on('2026-03')], 'week')).toBeUndefined()
})

test('of no events the bins stay as they are', () => {
  expect(withMore(bins, [], 'week')).toEqual(bins)
})

import { expect, test } from 'vitest'
import type { FigureCell, ReachMonth } from '../../api/reachShapes.ts'
import { nl } from '../../text/messages/nl.ts'
import { barOf, cellText, groupName, keyOf, lastDayOf, monthName, throughMonths } from './groupFigures.ts'

const cells: readonly FigureCell[] = [
  { as: 'shown', count: 30 },
  { as: 'at-least', count: 90 },
  { as: 'small' },
  { as: 'withheld' },
]

test('a hidden count says so in words, and never looks like nobody', () => {
  expect(cells.map((cell) => cellText(cell, 10, nl))).toEqual([
    '30',
    '90 of meer',
    'minder dan 10',
    'weggelaten',
  ])
  const bars = cells.map((cell) => barOf(cell, 100, 10))
  expect(bars.map(({ filled, hatched }) => [filled, Number(hatched.toFixed(2))])).toEqual([
    [0.3, 0],
    [0.9, 0.1],
    [0, 0.1],
    [0, 1],
  ])
})

test('groups have names, those of whom it was not recorded as well', () => {
  expect(groupName({ by: 'whole' }, nl)).toBe('Hele wijk')
  expect(groupName({ by: 'area', area: null }, nl)).toBe('buurt niet vastgelegd')
  expect(groupName({ by: 'area-and-life-stage', area: 'Cardia', lifeStage: 'older' }, nl)).toBe(
    'Cardia, oudere (65+)',
  )
})

test('a month is read as one, and ends on its last day', () => {
  expect(monthName('2026-03', 'nl')).toBe('maart 2026')
  expect(['2026-02', '2028-02', '2026-12'].map(lastDayOf)).toEqual(['2026-02-28', '2028-02-29', '2026-12-31'])
})

test('a level through the months has a gap where the group was not spoken of', () => {
  const series: readonly ReachMonth[] = [
    { month: '2026-02', smallest: 10, rows: [], meetings: { as: 'small' } },
  ]
  const whole = keyOf({ by: 'whole' })
  expect(throughMonths(series, whole, 'connected')).toEqual([{ month: '2026-02', cell: undefined }])
})

import { expect, test } from 'vitest'
import type { Fabric } from '../../api/shapes.ts'
import { radiusWithRim, rimOf } from './rim.ts'

const fabric: Fabric = {
  radius: 100,
  by: 'area',
  rings: [],
  sectors: [
    { name: 'Hoekpolder', start: 0, end: 2, count: 20 },
    { name: 'Cardia', start: 2, end: 3, count: 10 },
    { name: 'Our-House', start: 3, end: 6, count: 30 },
  ],
}

test('a part of the rim has a surface for how many people are not known', () => {
  const parts = rimOf(
    fabric,
    new Map([
      ['Hoekpolder', 40],
      ['Cardia', 10],
    ]),
  )
  expect(parts.map(({ start, end }) => [start, end])).toEqual([
    [0, 2],
    [2, 3],
  ])
  const [hoekpolder, cardia] = parts.map(({ start, end, width }) => (end - start) * width)
  expect(hoekpolder! / cardia!).toBeCloseTo(4, 12)
})

test('the rim stays narrow, however many they are', () => {
  const [widest] = rimOf(fabric, new Map([['Cardia', 1_000_000]]))
  expect(widest?.width).toBeCloseTo(9, 12)
})

test('there is no rim where everybody is known, or where nothing is known about an area', () => {
  expect(rimOf(fabric, new Map([['Hoekpolder', 0]]))).toEqual([])
  expect(rimOf(fabric, new Map([['Elsewhere', 12]]))).toEqual([])
})

test('room for it is kept in every picture by area, so that nothing moves when it comes', () => {
  const [widest] = rimOf(fabric, new Map([['Cardia', 12]]))
  expect(radiusWithRim({ radius: 100, by: 'area' })).toBeCloseTo(100 + (widest?.width ?? Number.NaN))
  expect(radiusWithRim({ radius: 100, by: 'cohort' })).toBe(100)
})

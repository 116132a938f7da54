import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoOf } from './isoOf.ts'

test('writes every moment as the platform does', () => {
  const furthest = 8.64e15
  fc.assert(
    fc.property(fc.integer({ min: -furthest, max: furthest }), (at) => {
      expect(isoOf(at)).toBe(new Date(at).toISOString())
    }),
  )
  for (const at of [0, -1, 999, 86_399_999, 86_400_000, Date.UTC(1969, 11, 31), furthest, -furthest]) {
    expect(isoOf(at)).toBe(new Date(at).toISOString())
  }
})

test('refuses what is no moment', () => {
  for (const at of [Number.NaN, Number.POSITIVE_INFINITY, 1e300]) expect(() => isoOf(at)).toThrow(RangeError)
})

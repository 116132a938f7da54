import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freeStretch } from './arcText.ts'

const UP = -Math.PI / 2
const apart = (a: number, b: number) => {
  const difference = Math.abs(a - b) % (2 * Math.PI)
  return Math.min(difference, 2 * Math.PI - difference)
}

describe('a free stretch of a ring for its name', () => {
  test('is where it is wanted when nobody stands there', () => {
    expect(freeStretch([], 0.5, UP)).toBe(UP)
    expect(apart(freeStretch([Math.PI / 2], 0.5, UP)!, UP)).toBeCloseTo(0, 9)
  })

  test('moves over just far enough when somebody does', () => {
    expect(apart(freeStretch([UP], 0.5, UP)!, UP)).toBeCloseTo(0.25, 9)
  })

  test('is not there when people stand all around', () => {
    const everywhere = Array.from({ length: 40 }, (_, n) => (n * 2 * Math.PI) / 40)
    expect(freeStretch(everywhere, 0.5, UP)).toBeUndefined()
    expect(freeStretch([0], 7, UP)).toBeUndefined()
  })

  test('never covers anybody', () => {
    const angle = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(angle, { maxLength: 30 }),
        fc.double({ min: 0.05, max: 2, noNaN: true }),
        (taken, needed) => {
          const middle = freeStretch(taken, needed, UP)
          if (middle === undefined) return
          for (const one of taken) expect(apart(one, middle)).toBeGreaterThanOrEqual(needed / 2 - 1e-9)
        },
      ),
    )
  })
})

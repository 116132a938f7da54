import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_RULES, rulesFor, smallestCounts } from './rules.ts'
import { intervalOf, statementOf } from './statement.ts'

const rules = DEFAULT_RULES

describe('what is said of a count', () => {
  test('nothing but that it is small, under k; never "all"; else to the nearest five', () => {
    const said = [0, 9, 10, 12, 13, 30, 31, 40].map((count) => statementOf(count, 40, rules))
    expect(said).toEqual([
      { as: 'small' },
      { as: 'small' },
      { as: 'shown', count: 10 },
      { as: 'shown', count: 10 },
      { as: 'shown', count: 15 },
      { as: 'shown', count: 30 },
      { as: 'at-least', count: 30 },
      { as: 'at-least', count: 30 },
    ])
  })

  test('the true count always lies between what can be concluded, and so do the counts that are said alike', () => {
    const cases = fc.integer({ min: 20, max: 200 }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size)))
    fc.assert(
      fc.property(cases, ([size, count]) => {
        const statement = statementOf(count, size, rules)
        const { low, high } = intervalOf(statement, size, rules)
        for (let other = 0; other <= size; other++) {
          const isAlike = JSON.stringify(statementOf(other, size, rules)) === JSON.stringify(statement)
          expect(isAlike, `${other}`).toBe(other >= low && other <= high)
        }
      }),
    )
  })

  test('no number that is said is under k', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 20, max: 300 }), (count, size) => {
        const statement = statementOf(Math.min(count, size), size, rules)
        if ('count' in statement) expect(statement.count).toBeGreaterThanOrEqual(rules.k)
      }),
    )
  })
})

describe('the smallest count of a neighbourhood', () => {
  test('is 10, unless the setting says otherwise for all or for one', () => {
    expect(rulesFor(undefined)('hoekpolder').k).toBe(10)
    const of = rulesFor(smallestCounts.parse('15, hoekpolder=5'))
    expect([of('hoekpolder').k, of('vlinderbuurt').k]).toEqual([5, 15])
  })

  test.each(['4', '0', '12', '-5', 'ten', '', '10,hoekpolder', '10,hoekpolder=3', '105'])(
    'is not "%s"',
    (text) => {
      const read = smallestCounts.safeParse(text)
      expect(read.error?.issues[0]?.message).toContain('expected a multiple of 5')
    },
  )
})

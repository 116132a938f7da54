import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findJsonFault } from './jsonFault.ts'
import { Problem } from './problem.ts'
import { readJson } from './readJson.ts'

describe('where JSON goes wrong', () => {
  test.each([
    ['hello', 1, 1],
    ['{"a": tru}', 1, 10],
    ['{"a": 1,}', 1, 9],
    ['[1, 2', 1, 6],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['"abc', 1, 5],
    ['{"a": 1} extra', 1, 10],
    ["{'a': 1}", 1, 2],
    ['', 1, 1],
  ])('%j: line %i, column %i', (text, line, column) => {
    expect(findJsonFault(text)).toEqual({ line, column })
  })

  test('is where a stray character was put into it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(findJsonFault(`${text}\u0001`)).toEqual({ line: 1, column: text.length + 1 })
      }),
    )
  })
})

const isPlain = (value: unknown) => !JSON.stringify(value).includes('__proto__')

describe('reading JSON', () => {
  test('gives back what was written', () => {
    fc.assert(
      fc.property(fc.jsonValue().filter(isPlain), (value) => {
        expect(readJson(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('takes a byte order mark', () => expect(readJson('\ufeff[1]')).toEqual([1]))

  test.each(['{"__proto__": 1}', '[{"a": {"__proto__": {}}}]', '{"\\u005f_proto__": 1}'])(
    '%s holds a prototype and is refused',
    (text) => {
      expect(() => readJson(text)).toThrow(Problem)
    },
  )

  test('a word is not a field', () => expect(readJson('["__proto__"]')).toEqual(['__proto__']))
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  filterNames,
  type Look,
  lenses,
  plainLook,
  readLook,
  sectorings,
  showsNames,
  sizings,
  writeLook,
} from './pictureOptions.ts'

/** Names of groups are what people typed: anything but the sign between two of them. */
const name = fc
  .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
  .filter((text) => !text.includes('|'))
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const look: fc.Arbitrary<Look> = fc.record({
  lens: fc.constantFrom(...lenses),
  sectors: fc.constantFrom(...sectorings),
  size: fc.constantFrom(...sizings),
  kind: maybe(name),
  filters: fc.dictionary(fc.constantFrom(...filterNames), fc.oneof(name, fc.constant(''))),
  chosen: fc.array(fc.uuid(), { maxLength: 40 }),
  steps: fc.integer({ min: 0, max: 3 }),
  line: maybe(fc.tuple(fc.uuid(), fc.uuid())),
  grouped: fc.boolean(),
  open: fc.array(fc.oneof(name, fc.constant('')), { maxLength: 5 }),
  names: maybe(fc.boolean()),
  presenting: fc.boolean(),
  knownThen: fc.boolean(),
  since: maybe(fc.constantFrom('2026-03-01', '2024-02-29')),
  beside: fc.boolean(),
})

describe('how the fabric is looked at', () => {
  test('comes back from an address as it went in', () => {
    fc.assert(
      fc.property(look, (given) => {
        const query = new URLSearchParams()
        writeLook(given, query)
        expect(readLook(new URLSearchParams(query.toString()))).toEqual({
          ...given,
          filters: { ...given.filters },
        })
      }),
    )
  })

  test('as usual is an empty address', () => {
    const query = new URLSearchParams()
    writeLook(plainLook, query)
    expect(query.toString()).toBe('')
    expect(readLook(new URLSearchParams())).toEqual(plainLook)
  })

  test('an address that somebody made up is read as far as it makes sense', () => {
    const odd = 'lens=colour&steps=99&since=soon&line=one&chosen=||&names=1&present&sectors=&size=huge'
    expect(readLook(new URLSearchParams(odd))).toEqual({
      ...plainLook,
      steps: 3,
      names: true,
      presenting: true,
    })
  })

  test('on a big screen names stay away until they are asked for', () => {
    expect(showsNames(plainLook)).toBe(true)
    expect(showsNames({ ...plainLook, presenting: true })).toBe(false)
    expect(showsNames({ ...plainLook, presenting: true, names: true })).toBe(true)
  })
})

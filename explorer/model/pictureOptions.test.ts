import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  colourings,
  defaultOptions,
  filterNames,
  type PictureOptions,
  readPictureOptions,
  sectorings,
  showsNames,
  sizings,
  writePictureOptions,
} from './pictureOptions.ts'

/** Names of groups are what people typed: anything but the sign between two of them. */
const name = fc
  .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
  .filter((text) => !text.includes('|'))
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const options: fc.Arbitrary<PictureOptions> = fc.record({
  colouring: fc.constantFrom(...colourings),
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
      fc.property(options, (given) => {
        const query = new URLSearchParams()
        writePictureOptions(given, query)
        expect(readPictureOptions(new URLSearchParams(query.toString()))).toEqual({
          ...given,
          filters: { ...given.filters },
        })
      }),
    )
  })

  test('as usual is an empty address', () => {
    const query = new URLSearchParams()
    writePictureOptions(defaultOptions, query)
    expect(query.toString()).toBe('')
    expect(readPictureOptions(new URLSearchParams())).toEqual(defaultOptions)
  })

  test('an address that somebody made up is read as far as it makes sense', () => {
    const odd = 'lens=colour&steps=99&since=soon&line=one&chosen=||&names=1&present&sectors=&size=huge'
    expect(readPictureOptions(new URLSearchParams(odd))).toEqual({
      ...defaultOptions,
      steps: 3,
      names: true,
      presenting: true,
    })
  })

  test('on a big screen names stay away until they are asked for', () => {
    expect(showsNames(defaultOptions)).toBe(true)
    expect(showsNames({ ...defaultOptions, presenting: true })).toBe(false)
    expect(showsNames({ ...defaultOptions, presenting: true, names: true })).toBe(true)
  })
})

import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvTable } from './csv.ts'

type Value = string | number | boolean | null
const textOf = (...cells: Value[]) =>
  [
    ...csvTable(
      [cells],
      cells.map((_, at) => ({ name: `c${at}`, of: (row: Value[]) => row[at]! })),
    ),
  ].join('')

test('text that a spreadsheet would run as a formula stays text, numbers stay numbers', () => {
  const text = textOf('=1+1', '+1', '-x', '@a', '\tt', -5, true, false, null, '', 'Jan, "de" Vries')
  expect(text.split('\n')[1]).toBe(`'=1+1,'+1,'-x,'@a,'\tt,-5,true,false,,,"Jan, ""de"" Vries"`)
})

test('what is written reads back', () => {
  const harmless = fc
    .string({ unit: 'grapheme' })
    .filter((text) => !/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text))
  fc.assert(
    fc.property(fc.array(harmless, { minLength: 1, maxLength: 5 }), (cells) => {
      const [, row] = parse(textOf(...cells), { relax_column_count: true, skip_empty_lines: false })
      expect(row).toEqual(cells)
    }),
  )
})

test('a long table comes in pieces, with one header', () => {
  const pieces = [...csvTable(Array(2_500).keys(), [{ name: 'n', of: (n) => n }])]
  expect(pieces.length).toBe(3)
  expect(pieces.join('')).toBe(`n\n${Array.from({ length: 2_500 }, (_, n) => `${n}\n`).join('')}`)
})

import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CsvDialect, csvTable } from './csv.ts'

type Value = string | number | boolean | null
const textOf = (dialect: CsvDialect, ...cells: Value[]) =>
  [
    ...csvTable(
      [cells],
      cells.map((_, at) => ({ name: `c${at}`, of: (row: Value[]) => row[at]! })),
      dialect,
    ),
  ].join('')

const cells = ['=1+1', '+1', '-x', '@a', '\tt', -5.5, true, false, null, '', 'Jan; "de" Vries, Cor'] as const

test('for programs each value is as it is, so that files can be joined', () => {
  expect(textOf('rfc4180', ...cells).split('\n')[1]).toBe(
    '=1+1,+1,-x,@a,\tt,-5.5,true,false,,,"Jan; ""de"" Vries, Cor"',
  )
})

test('for a Dutch Excel text that would run as a formula stays text, and numbers stay numbers', () => {
  const text = textOf('excel-nl', ...cells)
  expect(text.startsWith('\uFEFFc0;c1;')).toBe(true)
  expect(text.split('\r\n')[1]).toBe(`'=1+1;'+1;'-x;'@a;'\tt;-5,5;true;false;;;"Jan; ""de"" Vries, Cor"`)
})

test('what is written reads back', () => {
  const harmless = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(fc.array(harmless, { minLength: 1, maxLength: 5 }), (cells) => {
      const [, row] = parse(textOf('rfc4180', ...cells), {
        relax_column_count: true,
        skip_empty_lines: false,
      })
      expect(row).toEqual(cells)
    }),
  )
})

test('a long table comes in pieces, with one header', () => {
  const pieces = [...csvTable(Array(2_500).keys(), [{ name: 'n', of: (n) => n }])]
  expect(pieces.length).toBe(3)
  expect(pieces.join('')).toBe(`n\n${Array.from({ length: 2_500 }, (_, n) => `${n}\n`).join('')}`)
})

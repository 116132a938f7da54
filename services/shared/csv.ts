import { type Options, stringify } from 'csv-stringify/sync'

type Value = string | number | boolean | null

/** A column of a CSV table, and its value in a row. */
export type CsvColumn<T> = {
  readonly name: string
  readonly of: (row: T) => Value
}

/**
 * - `rfc4180`: for programs, with commas and decimal points, and each value as it is.
 * - `excel-nl`: for a Dutch Excel, which opens it as it is: semicolons, decimal commas, and UTF-8 that says so.
 */
export const csvDialects = ['rfc4180', 'excel-nl'] as const
export type CsvDialect = (typeof csvDialects)[number]

const BOM = '\uFEFF'
const options = {
  rfc4180: { cast: { boolean: String } },
  'excel-nl': {
    delimiter: ';',
    record_delimiter: '\r\n',
    // An apostrophe keeps a spreadsheet from running text as a formula (CWE-1236).
    escape_formulas: true,
    cast: { boolean: String, number: (value: number) => String(value).replace('.', ',') },
  },
} satisfies Record<CsvDialect, Options>

const PIECE = 1_000

/** A table as CSV, yielded in pieces of many rows. */
export function* csvTable<T>(
  rows: Iterable<T>,
  columns: readonly CsvColumn<T>[],
  dialect: CsvDialect = 'rfc4180',
): Generator<string> {
  if (dialect === 'excel-nl') yield BOM
  let piece: Value[][] = [columns.map(({ name }) => name)]
  for (const row of rows) {
    piece.push(columns.map(({ of }) => of(row)))
    if (piece.length < PIECE) continue
    yield stringify(piece, options[dialect])
    piece = []
  }
  if (piece.length > 0) yield stringify(piece, options[dialect])
}

import { stringify } from 'csv-stringify/sync'

type Value = string | number | boolean | null

/** A column of a CSV table, and its value in a row. */
export type CsvColumn<T> = {
  readonly name: string
  readonly of: (row: T) => Value
}

// An apostrophe keeps a spreadsheet from running text as a formula (CWE-1236).
const options = { escape_formulas: true, cast: { boolean: String } }

const PIECE = 1_000

/** A table as CSV (RFC 4180), yielded in pieces of many rows. */
export function* csvTable<T>(rows: Iterable<T>, columns: readonly CsvColumn<T>[]): Generator<string> {
  let piece: Value[][] = [columns.map(({ name }) => name)]
  for (const row of rows) {
    piece.push(columns.map(({ of }) => of(row)))
    if (piece.length < PIECE) continue
    yield stringify(piece, options)
    piece = []
  }
  if (piece.length > 0) yield stringify(piece, options)
}

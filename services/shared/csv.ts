type Value = string | number | boolean | null

/** A column of a table, by what it holds of each row. */
export type CsvColumn<T> = { readonly name: string; readonly of: (row: T) => Value }

// A spreadsheet runs text that begins with one of these as a formula (CWE-1236).
const startsFormula = /^[=+\-@\t\r]/

/** One cell (RFC 4180); text that a spreadsheet would run as a formula is kept text by an apostrophe. */
export function csvCell(value: Value): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const text = startsFormula.test(value) ? `'${value}` : value
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csvLine = (values: readonly Value[]) => `${values.map(csvCell).join(',')}\n`

const PIECE = 1_000

/** A table as text, some rows at a time. */
export function* csvTable<T>(rows: Iterable<T>, columns: readonly CsvColumn<T>[]): Generator<string> {
  let piece = csvLine(columns.map(({ name }) => name))
  let count = 0
  for (const row of rows) {
    piece += csvLine(columns.map(({ of }) => of(row)))
    if (++count % PIECE > 0) continue
    yield piece
    piece = ''
  }
  if (piece) yield piece
}

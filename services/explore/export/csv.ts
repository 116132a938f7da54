import { type Attribute, nodeAttributes, type Picture, tieAttributes, tiesOf } from './picture.ts'

type Value = string | number | boolean | null

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
export function* csvTable<T>(
  rows: Iterable<T>,
  columns: readonly Omit<Attribute<T>, 'type'>[],
): Generator<string> {
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

/** Everyone and everything, those without ties as well. */
export const nodesCsv = (picture: Picture) =>
  csvTable(picture.nodes, [{ name: 'id', of: ({ id }) => id }, ...nodeAttributes])

/** The ties: `source` and `target` are ids of the table of nodes. */
export const tiesCsv = (picture: Picture) =>
  csvTable(tiesOf(picture), [
    { name: 'source', of: ({ source }) => source },
    { name: 'target', of: ({ target }) => target },
    ...tieAttributes,
  ])

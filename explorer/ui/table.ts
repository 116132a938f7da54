import { compareText } from '../platform/compareText.ts'

/** A column of a table: how a row reads, in the table and in a spreadsheet, and how rows are ordered by it. */
export type Column<T> = {
  readonly key: string
  readonly title: string
  readonly text: (row: T) => string
  /** The sort key of a row; without it, the text. Nothing comes first. */
  readonly by?: (row: T) => string | number | null
  readonly isNumber?: boolean
  /** Help with what it means. */
  readonly help?: string
  /** Shown only where the table is at least so wide, in pixels; it is in the spreadsheet always. */
  readonly from?: number
}

export type Sorting = { readonly column: string; readonly descending: boolean }

/** `-last` is by `last`, the other way round. */
export const readSorting = (text: string, usual: Sorting): Sorting =>
  text ? { column: text.replace(/^-/, ''), descending: text.startsWith('-') } : usual
export const writeSorting = ({ column, descending }: Sorting) => `${descending ? '-' : ''}${column}`

const compare = (a: string | number | null, b: string | number | null): number => {
  if (a === null || b === null) return Number(b === null) - Number(a === null)
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b))
}

/**
 * Sorted by a column, by the first column where that does not decide, and by key where nothing does: the order
 * never depends on the order that came in.
 */
export function sortedRows<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  { column, descending }: Sorting,
  keyOf: (row: T) => string,
): readonly T[] {
  const first = columns[0]
  const chosen = columns.find(({ key }) => key === column) ?? first
  if (!first || !chosen) return rows
  const valueIn = ({ by, text }: Column<T>) => by ?? text
  const one = valueIn(chosen)
  const other = valueIn(first)
  const direction = descending ? -1 : 1
  return [...rows].sort(
    (a, b) =>
      direction * compare(one(a), one(b)) || compare(other(a), other(b)) || (keyOf(a) < keyOf(b) ? -1 : 1),
  )
}

/** A spreadsheet would run a cell that begins like this; as text it does no harm. */
const RUNS = /^[=+\-@\t\r]/
const isNumeric = (text: string) => /^-?\d+([.,]\d+)?$/.test(text)

const cell = (text: string): string => {
  const safe = RUNS.test(text) && !isNumeric(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The rows as a file that a Dutch Excel opens as it is: semicolons, and UTF-8 that says so. */
export function csvOf<T>(rows: readonly T[], columns: readonly Column<T>[]): string {
  const lines = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ text }) => text(row))),
  ]
  return `\uFEFF${lines.map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`
}

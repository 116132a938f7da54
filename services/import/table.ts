import { WrongInput } from './wrongInput.ts'

/** The value of one cell: text as it is written, or the type that a spreadsheet knows. */
export type Cell = string | number | boolean | Date | null

/** A row below the header, with the line of the file on which it begins (the first is 1). */
export type TableRow = { readonly line: number; readonly cells: readonly Cell[] }

/** A table of any format: the header first, then its rows, one at a time. */
export type Table = {
  readonly columns: readonly string[]
  readonly rows: AsyncIterable<TableRow>
  /** Remarks about the file, for the person who imports it. */
  readonly remarks: readonly string[]
}

export type OnBytes = (bytes: number) => void

/** Refuses a header that cannot name columns, or names one twice. */
export function checkedColumns(path: string, header: readonly Cell[]): string[] {
  const columns = header.map((cell) => (cell === null ? '' : String(cell).trim()))
  if (columns.every((name) => name === '')) throw new WrongInput(`${path} has no header: line 1 is empty`)
  const twice = columns.find((name, n) => name !== '' && columns.indexOf(name) !== n)
  if (twice !== undefined) throw new WrongInput(`${path} has two columns named "${twice}"`)
  return columns
}

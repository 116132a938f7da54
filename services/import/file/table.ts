import type { Label } from '../../../events/index.ts'

/** A cell that a spreadsheet could not compute: `#N/A`, or a formula that was never calculated. */
export type CellError = { readonly error: string }

/** The value of one cell: text as it is written, or the type that a spreadsheet knows. */
export type Cell = string | number | boolean | Date | CellError | null

export const isCellError = (cell: Cell | undefined): cell is CellError =>
  typeof cell === 'object' && cell !== null && 'error' in cell

/** Why a row cannot be taken as it stands; `until` is the last line that it runs to. */
export type RowFault = {
  readonly code: 'quote' | 'total'
  readonly until: number
  readonly words: Label
}

/** A row of the file, with the line on which it begins (the first is 1). */
export type TableRow = {
  readonly line: number
  readonly cells: readonly Cell[]
  readonly fault?: RowFault
}

/** Something about the file that the person who imports it should know. */
export type Remark = { readonly code: string; readonly words: Label; readonly count?: number }

export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** The choices of the caller about the shape of a file; the others are found. */
export type FileLayout = {
  readonly sheet?: string | undefined
  /** The line on which the header stands. */
  readonly headerLine?: number | undefined
  readonly delimiter?: Delimiter | undefined
  readonly encoding?: string | undefined
  /** The answer to a quote that seems never to have been closed; without it the row gets a fault. `rows`: every
   * line is a row. `multiline`: it was meant so. */
  readonly quotes?: 'rows' | 'multiline' | undefined
}

export type Sheet = { readonly name: string; readonly rows: number; readonly hidden: boolean }

/** The shape that a file was read with. */
type Found = {
  readonly headerLine: number
  readonly delimiter?: string
  readonly encoding?: string
  readonly sheet?: string
  readonly sheets?: readonly Sheet[]
}

/** A table of any format: the header first, then its rows, one at a time. */
export type Table = {
  readonly format: 'csv' | 'xlsx' | 'ods'
  readonly found: Found
  /** The first of the rows above the header, such as a title. */
  readonly above: readonly TableRow[]
  /** Names of the columns, each only once. */
  readonly columns: readonly string[]
  readonly rows: AsyncIterable<TableRow>
  readonly remarks: readonly Remark[]
}

export type OnBytes = (bytes: number) => void

import type { RowFault } from './table.ts'

/** Cells of a list are short; longer text between quotes is prose. */
const SHORT = 80

/**
 * The fault in the quotes of a row, if any. A quote that was never closed, and met the
 * next one lines further, swallows the rows between them.
 */
export function quoteFault(
  cells: readonly string[],
  columns: number,
  delimiter: string,
  line: number,
  until: number,
): RowFault | undefined {
  const isWrong = cells.some(
    (cell, at) =>
      (cell.includes('\n') &&
        (isHalfClosed(cell) || holdsRows(cell, at, cells.length, columns, delimiter))) ||
      (cell.includes(delimiter) &&
        (isHalfClosed(cell) || holdsCells(cell, cells.length, columns, delimiter))),
  )
  if (!isWrong) return undefined
  const lines = { nl: `regel ${line}`, en: `line ${line}` }
  const both =
    until > line
      ? { nl: `tussen regel ${line} en regel ${until}`, en: `between line ${line} and line ${until}` }
      : { nl: `op ${lines.nl}`, en: `on ${lines.en}` }
  return {
    code: 'quote',
    until,
    words: {
      nl: `een aanhalingsteken wordt niet goed gesloten ${both.nl}`,
      en: `a quote is not closed as it should be ${both.en}`,
    },
  }
}

/** The parser keeps the opening quote of a cell whose closing quote has text after it. */
const isHalfClosed = (cell: string) => cell.startsWith('"')

/** The lines within a cell are as wide as the rows of the file. */
function holdsRows(cell: string, at: number, cells: number, columns: number, delimiter: string): boolean {
  if (columns < 2) return false
  const lines = cell.split('\n').map((text) => text.split(delimiter))
  if (lines.flat().some((part) => part.length > SHORT)) return false
  const first = at + lines[0]!.length === columns
  const last = lines.at(-1)!.length + (cells - at - 1) === columns
  return first && (last || lines.slice(1, -1).some((parts) => parts.length === columns))
}

/** A row that lacks as many cells as a cell of it holds delimiters. */
const holdsCells = (cell: string, cells: number, columns: number, delimiter: string) =>
  cell.length <= SHORT && cells < columns && cells - 1 + cell.split(delimiter).length === columns

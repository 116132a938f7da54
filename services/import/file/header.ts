import type { Cell } from './table.ts'

const isFilled = (cell: Cell | undefined) =>
  cell !== null && cell !== undefined && !(typeof cell === 'string' && cell.trim() === '')

/** How many cells of a row hold something. */
export const filledIn = (cells: readonly Cell[]): number => cells.filter(isFilled).length

const ENOUGH_TO_BE_A_HEADER = 2

/**
 * The row that names the columns, among the first rows of a file: the first that is about as wide as the rows
 * below it. A title stands alone in its row.
 */
export function headerAmong(rows: readonly (readonly Cell[])[]): number {
  const widths = rows.map(filledIn)
  const usual = median(widths.filter((width) => width > 0))
  const wanted = Math.min(usual, Math.max(ENOUGH_TO_BE_A_HEADER, Math.ceil(usual / 2)))
  const isTexts = (cells: readonly Cell[]) => cells.every((cell) => !isFilled(cell) || isName(cell!))
  const found = rows.findIndex((cells, n) => widths[n]! >= wanted && widths[n]! > 0 && isTexts(cells))
  return found === -1 ? widths.findIndex((width) => width > 0) : found
}

/** Names of columns are words or years, never a day or an amount. */
const isName = (cell: Cell) => typeof cell === 'string' && !/^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?$/.test(cell)

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Names of columns, each only once: a blank one is `kolom 3`, a second `Naam` is `Naam (2)`. */
export function uniqueColumns(header: readonly Cell[]): string[] {
  const last = header.findLastIndex(isFilled)
  const given = header.slice(0, last + 1).map((cell) => (isFilled(cell) ? String(cell).trim() : ''))
  const taken = new Set(given)
  const seen = new Set<string>()
  const free = (name: string, n = 2): string =>
    taken.has(`${name} (${n})`) ? free(name, n + 1) : `${name} (${n})`
  return given.map((name, index) => {
    const wanted = name || `kolom ${index + 1}`
    const isTaken = name ? seen.has(name) : taken.has(wanted)
    const column = isTaken ? free(wanted) : wanted
    seen.add(column)
    taken.add(column)
    return column
  })
}

/** A row that sums up those above it: `Totaal;;12`. */
export const isTotal = (cells: readonly Cell[]): boolean => {
  const first = cells.find(isFilled)
  return typeof first === 'string' && /^(sub|eind)?tota?al(en)?\b|^aantal\s*:|^sum\b/i.test(first.trim())
}

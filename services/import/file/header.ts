import { FileRefused, isEmpty } from './refused.ts'
import { type Cell, isCellError, type RowFault, type TableRow } from './table.ts'

const isFilled = (cell: Cell | undefined) =>
  cell !== null && cell !== undefined && !(typeof cell === 'string' && cell.trim() === '')

/** How many cells of a row hold something. */
export const filledIn = (cells: readonly Cell[]): number => cells.filter(isFilled).length

const ENOUGH_TO_BE_A_HEADER = 2

/**
 * Where the row that names the columns is, among the first rows of a file: the first that is at least half as
 * wide as most rows are. A title stands alone in its row.
 */
function headerAmong(rows: readonly (readonly Cell[])[]): number {
  const widths = rows.map(filledIn)
  const filled = widths.filter((width) => width > 0).toSorted((a, b) => a - b)
  const usual = filled[Math.floor(filled.length / 2)] ?? 0
  const wanted = Math.max(1, Math.min(usual, Math.max(ENOUGH_TO_BE_A_HEADER, Math.ceil(usual / 2))))
  return widths.findIndex((width) => width >= wanted)
}

/** Names of columns, each only once: a blank one is `kolom 3`, a second `Naam` is `Naam (2)`. */
function uniqueColumns(header: readonly Cell[]): string[] {
  const given = header.slice(0, header.findLastIndex(isFilled) + 1).map(nameOf)
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

function nameOf(cell: Cell): string {
  if (!isFilled(cell)) return ''
  if (isCellError(cell)) return cell.error
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
  return text.replace(/\s+/g, ' ').trim()
}

const total =
  /^((sub|eind)?tota(al|len)|(sub|grand )?totals?)( (aantal|bewoners|contacten|personen|mensen|uren))?\s*:?\s*\d*$/i

/** Whether a row sums up those above it: `Totaal;;12`. */
const isTotal = (cells: readonly Cell[]): boolean => {
  const first = cells.find(isFilled)
  return typeof first === 'string' && total.test(first.trim())
}

type ReadRow = { readonly line: number; readonly cells: readonly Cell[] }

const LOOKED_AT = 40
const SHOWN_ABOVE = 20

/**
 * The rows of a file as a table: its header found or taken from where the caller says it is, the rows above it
 * kept, and totals marked.
 * @param faultOf finds the fault of a row, given the number of columns
 */
export async function arranged<R extends ReadRow>(
  path: string,
  rows: AsyncIterable<R>,
  chosen: number | undefined,
  faultOf: (row: R, columns: number) => RowFault | undefined = () => undefined,
) {
  const reading = rows[Symbol.asyncIterator]()
  const first: R[] = []
  const isEnough = () =>
    first.length >= LOOKED_AT && (chosen === undefined || (first.at(-1)?.line ?? 0) >= chosen)
  let ended = false
  while (!ended && !isEnough() && first.length < MOST_ABOVE) {
    const { value, done } = await reading.next()
    if (done) ended = true
    else if (filledIn(value.cells) > 0) first.push(value)
  }
  if (first.length === 0) throw isEmpty(path)
  const at =
    chosen === undefined
      ? headerAmong(first.slice(0, LOOKED_AT).map(({ cells }) => cells))
      : first.findIndex(({ line }) => line === chosen)
  const header = first[at]
  if (!header) {
    await reading.return?.()
    throw new FileRefused(path, {
      nl: `op regel ${chosen} staat geen rij met kolomnamen: die regel is leeg of er niet`,
      en: `line ${chosen} has no row with column names: it is empty or not there`,
    })
  }
  const columns = uniqueColumns(header.cells)

  function marked(row: R): TableRow {
    const { line, cells } = row
    const fault = isTotal(cells) ? totalFault(line) : faultOf(row, columns.length)
    return fault ? { line, cells, fault } : { line, cells }
  }
  async function* below(): AsyncGenerator<TableRow> {
    try {
      for (const row of first.slice(at + 1)) yield marked(row)
      first.length = 0
      while (!ended) {
        const { value, done } = await reading.next()
        if (done) return
        if (filledIn(value.cells) > 0) yield marked(value)
      }
    } finally {
      await reading.return?.()
    }
  }
  const above = first.slice(0, Math.min(at, SHOWN_ABOVE)).map(({ line, cells }) => ({ line, cells }))
  return { headerLine: header.line, above, columns, rows: below() }
}

/** A header further down is none. */
const MOST_ABOVE = 1_000

const totalFault = (line: number): RowFault => ({
  code: 'total',
  until: line,
  words: {
    nl: 'dit lijkt een totaal van de rijen erboven',
    en: 'this looks like a total of the rows above',
  },
})

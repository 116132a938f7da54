import { arranged, filledIn } from './header.ts'
import { FileRefused } from './refused.ts'
import type { Cell, FileLayout, Remark, Sheet, Table } from './table.ts'

/** Cells next to each other that are shown as one; all bounds are included, columns from 0. */
export type Merge = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

type SheetRow = { readonly line: number; readonly cells: Cell[] }
type SheetContent = { readonly rows: SheetRow[]; readonly merges: readonly Merge[] }

/** Where the rows of a sheet go as they are read. */
export type RowSink = (line: number, cells: Cell[]) => void

export type Workbook = {
  readonly format: 'xlsx' | 'ods'
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
  /** Reads the sheet of this place among the sheets. @returns its merged cells */
  read(index: number, sink: RowSink): Promise<readonly Merge[]>
}

/** The bounds of Excel itself. */
const ROWS_AT_MOST = 1_048_576
const COLUMNS_AT_MOST = 16_384
/** Gaps before a cell count as well, since they take memory. */
const CELLS_AT_MOST = 8_000_000
const CHARACTERS_AT_MOST = 100_000_000

/** Refuses what no list holds and would only fill the memory. */
export function createBounds(path: string) {
  let cells = 0
  let characters = 0
  const refuse = (): never => {
    throw new FileRefused(path, {
      nl: 'dit rekenblad heeft meer cellen dan een lijst kan hebben: bewaar alleen de lijst als CSV',
      en: 'this spreadsheet has more cells than a list can have: save the list alone as CSV',
    })
  }
  return {
    check: (line: number, column: number) => {
      if (!(line >= 1 && line <= ROWS_AT_MOST && column >= 0 && column < COLUMNS_AT_MOST)) refuse()
    },
    take: (count: number) => {
      cells += count
      if (cells > CELLS_AT_MOST) refuse()
    },
    hear: (text: string) => {
      characters += text.length
      if (characters > CHARACTERS_AT_MOST) refuse()
    },
  }
}

export type Bounds = ReturnType<typeof createBounds>

/** One sheet of a workbook as a table: the one chosen, or the first that can be seen. */
export async function tableOf(path: string, book: Workbook, layout: FileLayout): Promise<Table> {
  const chosen = chosenSheet(path, book, layout.sheet)
  const rows: SheetRow[] = []
  const sheets: Sheet[] = []
  let merges: readonly Merge[] = []
  for (const [index, sheet] of book.sheets.entries()) {
    let count = 0
    const found = await book.read(index, (line, cells) => {
      if (filledIn(cells) === 0) return
      count += 1
      if (index === chosen) rows.push({ line, cells })
    })
    if (index === chosen) merges = found
    sheets.push({ ...sheet, rows: count })
  }
  fillDown({ rows, merges })
  const table = await arranged(path, inTurn(rows), layout.headerLine)
  const { headerLine, ...rest } = table
  return {
    format: book.format,
    found: { headerLine, sheet: sheets[chosen]!.name, sheets },
    remarks: [...otherSheets(sheets, chosen), ...wideMerges(merges, headerLine)],
    ...rest,
  }
}

function chosenSheet(path: string, { sheets }: Workbook, wanted: string | undefined): number {
  const found =
    wanted === undefined
      ? Math.max(
          sheets.findIndex(({ hidden }) => !hidden),
          sheets.length > 0 ? 0 : -1,
        )
      : sheets.findIndex(({ name }) => name.trim().toLowerCase() === wanted.trim().toLowerCase())
  if (found !== -1) return found
  const names = sheets.map(({ name }) => `"${name}"`).join(', ')
  throw new FileRefused(path, {
    nl: `dit bestand heeft geen blad "${wanted ?? ''}"; wel: ${names}`,
    en: `the file has no sheet "${wanted ?? ''}"; it has: ${names}`,
  })
}

async function* inTurn(rows: readonly SheetRow[]): AsyncGenerator<SheetRow> {
  yield* rows
}

/** A cell that is merged over rows says the same of each of them. */
function fillDown({ rows, merges }: SheetContent): void {
  const byLine = new Map(rows.map((row) => [row.line, row]))
  for (const { top, bottom, left, right } of merges) {
    if (left !== right || bottom === top) continue
    const value = byLine.get(top)?.cells[left] ?? null
    if (value === null) continue
    for (let line = top + 1; line <= bottom; line += 1) {
      const row = byLine.get(line)
      if (!row) continue
      while (row.cells.length < left) row.cells.push(null)
      row.cells[left] ??= value
    }
  }
}

const listed = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ')

function otherSheets(sheets: readonly Sheet[], chosen: number): Remark[] {
  const others = sheets.filter(({ rows }, index) => index !== chosen && rows > 0)
  if (others.length === 0) return []
  const names = listed(others.map(({ name }) => name))
  const read = sheets[chosen]!.name
  return [
    {
      code: 'other-sheets',
      count: others.length,
      words: {
        nl: `alleen het blad "${read}" is gelezen; deze hebben ook rijen: ${names}`,
        en: `only the sheet "${read}" is read; these have rows as well: ${names}`,
      },
    },
  ]
}

function wideMerges(merges: readonly Merge[], headerLine: number): Remark[] {
  const wide = merges.filter(({ left, right, bottom }) => left !== right && bottom > headerLine)
  if (wide.length === 0) return []
  const lines = [...new Set(wide.map(({ top }) => top))].slice(0, 20).join(', ')
  return [
    {
      code: 'merged-cells',
      count: wide.length,
      words: {
        nl: `cellen zijn over kolommen samengevoegd; alleen de eerste kolom krijgt hun waarde (rij ${lines})`,
        en: `cells are merged across columns; only the first column gets their value (row ${lines})`,
      },
    },
  ]
}

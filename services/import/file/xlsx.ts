import { stat } from 'node:fs/promises'
import readWorkbook, { InvalidInputError, InvalidSpreadsheetError } from 'read-excel-file/node'
import { WrongInput } from '../wrongInput.ts'
import { uniqueColumns } from './header.ts'
import type { Cell, OnBytes, Table, TableRow } from './table.ts'

/** Reads the first sheet of an Excel file; the format must be read whole before its first row is known. */
export async function readXlsx(path: string, onBytes?: OnBytes | undefined): Promise<Table> {
  const sheets = await readWorkbook(path).catch((error: Error) => {
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError) {
      throw new WrongInput(`${path} is not an Excel file that can be read: ${error.message}`, {
        cause: error,
      })
    }
    throw new WrongInput(`${path} is damaged: ${error.message}`, { cause: error })
  })
  onBytes?.((await stat(path)).size)
  const [sheet, ...others] = sheets
  // The types of the library say `typeof Date` where it gives a Date.
  const data = (sheet?.data ?? []) as readonly (readonly unknown[])[]
  const filled = data.findIndex((row) => row.some((cell) => cell !== null))
  if (filled === -1) throw new WrongInput(`${path} is empty`)
  const columns = uniqueColumns(data[filled]!.map(asCell))

  async function* rows(): AsyncGenerator<TableRow> {
    for (const [index, row] of data.entries()) {
      if (index <= filled || row.every((cell) => cell === null)) continue
      yield { line: index + 1, cells: row.map(asCell) }
    }
  }
  const names = others.map(({ sheet: name }) => `"${name}"`).join(', ')
  const remarks = names
    ? [
        {
          code: 'other-sheets',
          words: {
            nl: `alleen het eerste blad, "${sheet!.sheet}", is gelezen; niet gelezen: ${names}`,
            en: `only the first sheet, "${sheet!.sheet}", is read; ignored: ${names}`,
          },
        },
      ]
    : []
  return {
    format: 'xlsx',
    found: { headerLine: filled + 1, sheet: sheet!.sheet },
    above: [],
    columns,
    rows: rows(),
    remarks,
  }
}

function asCell(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return value instanceof Date ? value : null
}

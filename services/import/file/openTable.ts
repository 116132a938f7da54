import { firstBytes } from './bytes.ts'
import { readCsv } from './csv.ts'
import { foreignFormat } from './foreign.ts'
import { FileRefused, isEmpty } from './refused.ts'
import { readSpreadsheet } from './spreadsheet.ts'
import type { FileLayout, OnBytes, Table } from './table.ts'

/**
 * Opens CSV (any common delimiter and encoding) or a spreadsheet, told apart by what is in the file.
 * @throws {FileRefused} when it is no table that can be read
 */
export async function openTable(
  path: string,
  layout: FileLayout = {},
  onBytes?: OnBytes | undefined,
): Promise<Table> {
  const [first, second] = await firstBytes(path, 2)
  if (first === undefined) throw isEmpty(path)
  if (first === 0x50 && second === 0x4b) return readSpreadsheet(path, layout, onBytes)
  const format = await foreignFormat(path)
  if (format) throw new FileRefused(path, format)
  return readCsv(path, layout, onBytes)
}

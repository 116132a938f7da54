import { extname } from 'node:path'
import { readCsv } from './csv.ts'
import { firstBytes } from './text.ts'
import { WrongInput } from './wrongInput.ts'
import { readXlsx } from './xlsx.ts'

/** What stands in one cell: text as it is written, or what a spreadsheet knows it to be. */
export type Cell = string | number | boolean | Date | null

/** A row below the header, with the line of the file on which it begins (the first is 1). */
export type Row = { readonly line: number; readonly cells: readonly Cell[] }

/** A table of any format: the header first, then its rows, one at a time. */
export type Table = {
  readonly columns: readonly string[]
  readonly rows: AsyncIterable<Row>
  /** What a reader should know about the file. */
  readonly remarks: readonly string[]
}

export type OnBytes = (bytes: number) => void

const startsWith = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, n) => bytes[n] === byte)

/** Opens CSV (any common delimiter and encoding) or XLSX, told apart by what is in the file. */
export async function openTable(path: string, onBytes?: OnBytes | undefined): Promise<Table> {
  const bytes = await firstBytes(path, 8)
  if (bytes.length === 0) throw new WrongInput(`${path} is empty`)
  if (startsWith(bytes, 0x50, 0x4b)) return readXlsx(path, onBytes)
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new WrongInput(`${path} is an Excel file of before 2007: save it as .xlsx or CSV first`)
  }
  if (['.json', '.jsonl', '.ndjson'].includes(extname(path).toLowerCase())) {
    throw new WrongInput(`${path} looks like JSON: a file of events is imported with --as events`)
  }
  return readCsv(path, onBytes)
}

/** Refuses a header that cannot name columns, or names one twice. */
export function checkedColumns(path: string, header: readonly Cell[]): string[] {
  const columns = header.map((cell) => (cell === null ? '' : String(cell).trim()))
  if (columns.every((name) => name === '')) throw new WrongInput(`${path} has no header: line 1 is empty`)
  const twice = columns.find((name, n) => name !== '' && columns.indexOf(name) !== n)
  if (twice !== undefined) throw new WrongInput(`${path} has two columns named "${twice}"`)
  return columns
}

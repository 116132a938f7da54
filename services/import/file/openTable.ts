import { extname } from 'node:path'
import { WrongInput } from '../wrongInput.ts'
import { readCsv } from './csv.ts'
import type { Layout, OnBytes, Table } from './table.ts'
import { firstBytes } from './text.ts'
import { readXlsx } from './xlsx.ts'

const startsWith = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, n) => bytes[n] === byte)

/** Opens CSV (any common delimiter and encoding) or XLSX, told apart by what is in the file. */
export async function openTable(
  path: string,
  _layout: Layout = {},
  onBytes?: OnBytes | undefined,
): Promise<Table> {
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

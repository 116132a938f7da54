import type { Label } from '../../events/index.ts'
import { type Fields, mapColumns, plainName } from './columns.ts'
import { openTable } from './file/openTable.ts'
import type { FileLayout, OnBytes, Table, TableRow } from './file/table.ts'
import type { OpenedFile } from './reading.ts'
import { type FileRecord, recordOf } from './record.ts'
import { shown } from './shown.ts'
import { WrongInput } from './wrongInput.ts'

/** The caller's choices about the columns of a table. */
export type TableOptions = {
  /** Column of the file → field. */
  readonly map: ReadonlyMap<string, string>
  /** Only rows in which all of these columns hold this value. */
  readonly where: readonly (readonly [column: string, value: string])[]
  /** The shape of the file, where it was not found right. */
  readonly layout?: FileLayout | undefined
}

/** Opens a table as records by field; columns that mean nothing here are named. */
export async function openRecords(
  path: string,
  fields: Fields,
  { map, where, layout }: TableOptions,
  onBytes?: OnBytes,
): Promise<OpenedFile<FileRecord>> {
  const table = await openTable(path, layout, onBytes)
  const wanted = where.map(([column, value]) => ({ index: columnIndex(path, table, column), value }))
  const used = wanted.map(({ index }) => table.columns[index]!)
  const mapping = mapColumns(path, table.columns, fields, map, used)
  const isWanted = ({ cells }: TableRow) =>
    wanted.every(({ index, value }) => String(cells[index] ?? '').trim() === value)

  let skipped = 0
  /** One of a kind: the first row that is read so stands for all. */
  const heard = new Map<string, Label>()
  const hear = (kind: string, remark: Label) => {
    if (!heard.has(kind)) heard.set(kind, remark)
  }
  async function* records(): AsyncGenerator<FileRecord> {
    for await (const row of table.rows) {
      if (isWanted(row)) yield recordOf(row, mapping, hear)
      else skipped += 1
    }
  }
  const ignored = mapping.ignored.map(shown).join(', ')
  return {
    records: records(),
    skipped: () => skipped,
    remarks: () => [
      ...table.remarks.map(({ words }) => words),
      ...(ignored
        ? [
            {
              nl: `deze kolommen kennen we niet en worden overgeslagen: ${ignored}`,
              en: `${path}: these columns are not known and are ignored: ${ignored}`,
            },
          ]
        : []),
      ...heard.values(),
    ],
  }
}

function columnIndex(path: string, { columns }: Table, wanted: string): number {
  const index = columns.findIndex((name) => plainName(name) === plainName(wanted))
  if (index !== -1) return index
  const has = columns.map(shown).join(', ')
  throw new WrongInput(`--where: ${path} has no column "${wanted}"; it has: ${has}`)
}

import type { Label } from '../../events/index.ts'
import { type Fields, guessColumns } from './columns.ts'
import { guessKind, type TableKind, tableFields } from './fieldsOf.ts'
import { openTable } from './file/openTable.ts'
import { type Cell, type FileLayout, isCellError, type Table } from './file/table.ts'

const SHOWN = 8

export type Preview = {
  readonly as: TableKind
  readonly columns: readonly string[]
  /** The first rows, as they read. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  /** The fields that this kind of table may hold, and in which column each was found. */
  readonly fields: readonly {
    readonly field: string
    readonly required: boolean
    readonly column: number | null
  }[]
  readonly remarks: readonly Label[]
  /** The shape that the file was read with, which the caller may choose otherwise. */
  readonly found: Pick<Table['found'], 'headerLine' | 'sheet'> & { readonly sheets: readonly string[] }
}

/**
 * Looks at the first rows of a table without importing anything.
 * @param asked column of the file → field
 * @throws {WrongInput} when the file is no table that can be read
 */
export async function previewTable(
  path: string,
  as: TableKind | undefined,
  asked: ReadonlyMap<string, string>,
  layout: FileLayout = {},
): Promise<Preview> {
  const { columns, rows, remarks, found: shape } = await openTable(path, layout)
  const kind = as ?? guessKind(columns)
  const found = guessColumns(columns, tableFields[kind], asked)
  const sample: { line: number; cells: string[] }[] = []
  for await (const { line, cells } of rows) {
    sample.push({ line, cells: columns.map((_, at) => readable(cells[at] ?? null)) })
    if (sample.length === SHOWN) break
  }
  const fields: Fields = tableFields[kind]
  return {
    as: kind,
    columns,
    rows: sample,
    fields: Object.entries(fields).map(([field, { required = false }]) => ({
      field,
      required,
      column: found.get(field) ?? null,
    })),
    remarks: remarks.map(({ words }) => words),
    found: {
      headerLine: shape.headerLine,
      ...(shape.sheet !== undefined && { sheet: shape.sheet }),
      sheets: shape.sheets?.map(({ name }) => name) ?? [],
    },
  }
}

const readable = (cell: Cell): string => {
  if (cell === null) return ''
  if (isCellError(cell)) return cell.error
  return cell instanceof Date
    ? cell.toISOString().replace(/T00:00:00\.000Z$/, '')
    : String(cell).slice(0, 200)
}

import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { WrongInput } from '../wrongInput.ts'
import { uniqueColumns } from './header.ts'
import type { OnBytes, Table, TableRow } from './table.ts'
import { textOf } from './text.ts'

const delimiters = [',', ';', '\t', '|']
/** A row longer than this comes from a quote that was never closed. */
const ROW_AT_MOST = 1_000_000

type Parsed = { record: string[]; info: { lines: number } }

/** The delimiter that cuts the header into most columns; quoted parts do not count. */
function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '')
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))]!
}

/** The first line that says something, without reading further than it must. */
async function peek(text: AsyncGenerator<string>) {
  let seen = ''
  for (;;) {
    const header = /^[\s\n]*([^\n]+)\n/.exec(seen)
    if (header) return { seen, header: header[1]! }
    const { value, done } = await text.next()
    if (done || seen.length > ROW_AT_MOST) return { seen, header: seen.trim() }
    seen += value
  }
}

async function* continued(seen: string, text: AsyncIterable<string>): AsyncGenerator<string> {
  yield seen
  yield* text
}

/** Reads a CSV file of any common delimiter and encoding as it streams by. */
export async function readCsv(path: string, onBytes?: OnBytes | undefined): Promise<Table> {
  const text = textOf(path, onBytes)
  const { seen, header } = await peek(text)
  if (header === '') throw new WrongInput(`${path} is empty`)
  // Excel writes this line before the header when it chooses another delimiter.
  const told = /^sep=(.)$/i.exec(header)
  const body = told ? seen.replace(/^\s*sep=.(\n|$)/i, '') : seen
  const parser = parse({
    delimiter: told?.[1] ?? delimiterOf(header),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: ROW_AT_MOST,
  })
  const source = Readable.from(continued(body, text))
  source.once('error', (error) => parser.destroy(error))
  const records = source.pipe(parser)[Symbol.asyncIterator]() as AsyncIterator<Parsed>
  const next = async () => {
    try {
      const { value, done } = await records.next()
      return done ? undefined : value
    } catch (error) {
      throw new WrongInput(`${path}: ${plainly(error)}`, { cause: error })
    }
  }
  const first = await next()
  if (!first) throw new WrongInput(`${path} is empty`)
  const columns = uniqueColumns(first.record)

  async function* rows(): AsyncGenerator<TableRow> {
    try {
      for (let parsed = await next(); parsed; parsed = await next()) {
        const { record, info } = parsed
        if (record.every((cell) => cell.trim() === '')) continue
        const within = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
        yield { line: info.lines - within + (told ? 1 : 0), cells: record }
      }
    } finally {
      source.destroy()
      parser.destroy()
    }
  }
  return {
    format: 'csv',
    found: { headerLine: first.info.lines },
    above: [],
    columns,
    rows: rows(),
    remarks: [],
  }
}

function plainly(error: unknown): string {
  const { code, message, lines } = error as { code?: string; message: string; lines?: number }
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
    return `a quote is opened and never closed, on or before line ${lines ?? '?'}`
  }
  return message
}

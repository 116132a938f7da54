import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { cutLine, delimiterOf } from './delimiter.ts'
import { encodingOf } from './encoding.ts'
import { arranged } from './header.ts'
import { quoteFault } from './quotes.ts'
import { FileRefused, isEmpty } from './refused.ts'
import type { FileLayout, OnBytes, Table } from './table.ts'
import { textOf } from './text.ts'

/** A row longer than this comes from a quote that was never closed. */
const ROW_AT_MOST = 1_000_000
const HEAD = 32 * 1024

type Parsed = { record: string[]; info: { lines: number } }
type Line = { readonly line: number; readonly until: number; readonly cells: readonly string[] }

/** The text until there is enough to tell its shape. */
async function peek(text: AsyncGenerator<string>): Promise<string> {
  let seen = ''
  while (seen.length < HEAD) {
    const { value, done } = await text.next()
    if (done) break
    seen += value
  }
  return seen
}

async function* continued(seen: string, text: AsyncIterable<string>): AsyncGenerator<string> {
  yield seen
  yield* text
}

/** Reads a CSV file of any common delimiter and encoding as it streams by. */
export async function readCsv(
  path: string,
  layout: FileLayout = {},
  onBytes?: OnBytes | undefined,
): Promise<Table> {
  const encoding = await encodingOf(path, layout.encoding)
  const text = textOf(path, onBytes, encoding)
  const head = await peek(text)
  if (head.trim() === '') throw isEmpty(path)
  // Excel writes this line before the header when it chooses another delimiter.
  const told = /^\s*sep=(.)(\n|$)/i.exec(head)
  const body = told ? head.slice(told[0].length) : head
  const delimiter = layout.delimiter ?? told?.[1] ?? delimiterOf(body)
  const before = told ? told[0].split('\n').length - 1 : 0
  const source = continued(body, text)
  const lines =
    layout.quotes === 'rows'
      ? cutLines(path, source, delimiter, before)
      : parsedLines(path, source, delimiter, before)
  const table = await arranged(path, lines, layout.headerLine, ({ cells, line, until }, width) =>
    layout.quotes ? undefined : quoteFault(cells, width, delimiter, line, until),
  )
  const { headerLine, ...rest } = table
  return { format: 'csv', found: { headerLine, delimiter, encoding }, remarks: [], ...rest }
}

async function* parsedLines(
  path: string,
  text: AsyncIterable<string>,
  delimiter: string,
  before: number,
): AsyncGenerator<Line> {
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: ROW_AT_MOST,
  })
  const source = Readable.from(text)
  source.once('error', (error) => parser.destroy(error))
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<Parsed>) {
      let within = 0
      for (const cell of record) if (cell.includes('\n')) within += cell.split('\n').length - 1
      const until = info.lines + before
      yield { line: until - within, until, cells: record }
    }
  } catch (error) {
    throw plainly(path, error)
  } finally {
    source.destroy()
    parser.destroy()
  }
}

/** Every line is a row, whatever its quotes. */
async function* cutLines(
  path: string,
  text: AsyncIterable<string>,
  delimiter: string,
  before: number,
): AsyncGenerator<Line> {
  let held = ''
  let line = before
  for await (const piece of text) {
    const lines = (held + piece).split('\n')
    held = lines.pop() ?? ''
    if (held.length > ROW_AT_MOST) throw lineTooLong(path, line + lines.length + 1)
    for (const each of lines) {
      line += 1
      yield { line, until: line, cells: cutLine(each, delimiter) }
    }
  }
  if (held !== '') yield { line: line + 1, until: line + 1, cells: cutLine(held, delimiter) }
}

function plainly(path: string, error: unknown): unknown {
  const { code, lines } = error as { code?: string; lines?: number }
  if (code !== 'CSV_QUOTE_NOT_CLOSED' && code !== 'CSV_MAX_RECORD_SIZE') return error
  const words = {
    nl: `een aanhalingsteken wordt geopend en nooit gesloten, op of voor regel ${lines ?? '?'}`,
    en: `a quote is opened and never closed, on or before line ${lines ?? '?'}`,
  }
  return new FileRefused(path, words, { cause: error })
}

const lineTooLong = (path: string, line: number) =>
  new FileRefused(path, {
    nl: `regel ${line} is te lang voor een rij van een lijst`,
    en: `line ${line} is too long for a row of a list`,
  })

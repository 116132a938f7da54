import { posix } from 'node:path'
import { mergeOf, placeOf } from './cellPlaces.ts'
import { dateOf, isDateFormat, isMonthFormat } from './excelDates.ts'
import { type Bounds, createBounds, type Merge, type RowSink, type Workbook } from './sheet.ts'
import type { Cell } from './table.ts'
import { readXml, type XmlAttributes } from './xml.ts'
import { type Archive, isDamaged } from './zip.ts'

const NEVER_CALCULATED = 'a formula that was never calculated'

/** How a style shows a number as a date, if it does. */
type ShownDate = 'day' | 'month' | undefined
type Styles = { readonly dates: readonly ShownDate[]; readonly since1904: boolean }

/** Opens an Excel file; its sheets are read when asked for. */
export async function openXlsx(path: string, archive: Archive): Promise<Workbook> {
  const sheets: { name: string; hidden: boolean; relation: string }[] = []
  let since1904 = false
  await readXml(path, archive.part('xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const { state = 'visible' } = attributes
      const [, relation = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? []
      sheets.push({ name: attributes.name ?? '', hidden: state !== 'visible', relation })
    },
  })
  if (sheets.length === 0) throw isDamaged(path, 'no sheets')
  const targets = await targetsOf(path, archive)
  const styles = { dates: await datesOf(path, archive), since1904 }
  const bounds = createBounds(path)
  const strings = await stringsOf(path, archive, bounds)
  return {
    format: 'xlsx',
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    read: (index, sink) =>
      readSheet(
        path,
        archive.part(targets.get(sheets[index]!.relation) ?? ''),
        strings,
        styles,
        bounds,
        sink,
      ),
  }
}

async function targetsOf(path: string, archive: Archive): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>()
  await readXml(path, archive.part('xl/_rels/workbook.xml.rels'), {
    open(name, { Id = '', Target = '' }) {
      if (name !== 'Relationship') return
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.normalize(`xl/${Target}`))
    },
  })
  return targets
}

/** Texts that cells point at; the phonetic guides of Japanese are none of it. */
async function stringsOf(path: string, archive: Archive, bounds: Bounds): Promise<readonly string[]> {
  const strings: string[] = []
  let text = ''
  let isText = false
  let phonetic = 0
  await readXml(path, archive.part('xl/sharedStrings.xml'), {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') phonetic += 1
      isText = name === 't' && phonetic === 0
    },
    text(piece) {
      if (!isText) return
      bounds.hear(piece)
      text += piece
    },
    close(name) {
      if (name === 't') isText = false
      if (name === 'rPh') phonetic -= 1
      if (name !== 'si') return
      bounds.take(1)
      strings.push(unescaped(text))
    },
  })
  return strings
}

/** The styles of cells that show a number as a date: whole, or without its day. */
async function datesOf(path: string, archive: Archive): Promise<readonly ShownDate[]> {
  const codes = new Map<string, string>()
  const dates: ShownDate[] = []
  let isCellStyles = false
  await readXml(path, archive.part('xl/styles.xml'), {
    open(name, { numFmtId = '', formatCode = '' }) {
      if (name === 'numFmt') codes.set(numFmtId, formatCode)
      if (name === 'cellXfs') isCellStyles = true
      if (name !== 'xf' || !isCellStyles) return
      const [id, code] = [Number(numFmtId), codes.get(numFmtId)] as const
      dates.push(isDateFormat(id, code) ? (isMonthFormat(id, code) ? 'month' : 'day') : undefined)
    },
    close(name) {
      if (name === 'cellXfs') isCellStyles = false
    },
  })
  return dates
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
const unescaped = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

async function readSheet(
  path: string,
  bytes: AsyncIterable<Buffer>,
  strings: readonly string[],
  styles: Styles,
  bounds: Bounds,
  sink: RowSink,
): Promise<readonly Merge[]> {
  const merges: Merge[] = []
  let line = 0
  let cells: Cell[] = []
  let column = -1
  let cell: XmlAttributes = {}
  let value: string | undefined
  let hasFormula = false
  let isText = false
  function begin(attributes: XmlAttributes) {
    const place = attributes.r === undefined ? { column: column + 1, line } : placeOf(attributes.r)
    column = place?.column ?? -1
    bounds.check(place?.line ?? 0, column)
    cell = attributes
    value = undefined
    hasFormula = false
  }
  function end() {
    const read = cellOf(cell, value, hasFormula, strings, styles)
    if (read === null) return
    bounds.take(Math.max(0, column + 1 - cells.length))
    while (cells.length < column) cells.push(null)
    cells[column] = read
  }
  await readXml(path, bytes, {
    open(name, attributes) {
      if (name === 'row') {
        line = attributes.r === undefined ? line + 1 : Number(attributes.r)
        bounds.check(line, 0)
        cells = []
        column = -1
      } else if (name === 'c') begin(attributes)
      else if (name === 'f') hasFormula = true
      else if (name === 'v' || name === 't') {
        value ??= ''
        isText = true
      } else if (name === 'mergeCell') {
        const merge = mergeOf(attributes.ref ?? '')
        if (merge) {
          bounds.check(merge.bottom, merge.right)
          bounds.take(Math.max(1, merge.bottom - merge.top))
          merges.push(merge)
        }
      }
    },
    text(piece) {
      if (!isText) return
      bounds.hear(piece)
      value += piece
    },
    close(name) {
      if (name === 'v' || name === 't') isText = false
      else if (name === 'c') end()
      else if (name === 'row') sink(line, cells)
    },
  })
  return merges
}

function cellOf(
  { t: type = 'n', s: style = '0' }: XmlAttributes,
  value: string | undefined,
  hasFormula: boolean,
  strings: readonly string[],
  { dates, since1904 }: Styles,
): Cell {
  if (value === undefined) return hasFormula ? { error: NEVER_CALCULATED } : null
  if (type === 's') return strings[Number(value)] || null
  if (type === 'str' || type === 'inlineStr') return unescaped(value) || null
  if (type === 'e') return { error: value }
  if (type === 'b') return value === '1'
  if (value === '') return hasFormula ? { error: NEVER_CALCULATED } : null
  if (type === 'd') return new Date(/[zZ]$|T.*[+-]/.test(value) || !value.includes('T') ? value : `${value}Z`)
  const number = Number(value)
  if (Number.isNaN(number)) return { error: value }
  const shows = dates[Number(style)]
  if (!shows) return number
  const date = dateOf(number, since1904)
  // Excel keeps the first of a month for a month that somebody typed.
  const isMonth = shows === 'month' && date instanceof Date && date.getUTCDate() === 1
  return isMonth ? date.toISOString().slice(0, 7) : date
}

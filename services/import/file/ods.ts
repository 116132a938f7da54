import { type Bounds, createBounds, type Merge, type RowSink, type Workbook } from './sheet.ts'
import type { Cell } from './table.ts'
import { readXml, type XmlAttributes, type XmlHandler } from './xml.ts'
import { type Archive, isDamaged } from './zip.ts'

const NEVER_CALCULATED = 'a formula that was never calculated'

/** Opens a spreadsheet of LibreOffice; its sheets are read when asked for. */
export async function openOds(path: string, archive: Archive): Promise<Workbook> {
  const sheets: { name: string; hidden: boolean }[] = []
  const hiddenStyles = new Set<string>()
  let style = ''
  await readXml(path, archive.part('content.xml'), {
    open(name, attributes) {
      if (name === 'style') style = attributes['style:name'] ?? ''
      if (name === 'table-properties' && attributes['table:display'] === 'false') hiddenStyles.add(style)
      if (name !== 'table') return
      const hidden = hiddenStyles.has(attributes['table:style-name'] ?? '')
      sheets.push({ name: attributes['table:name'] ?? '', hidden })
    },
  })
  if (sheets.length === 0) throw isDamaged(path, 'no sheets')
  const bounds = createBounds(path)
  return {
    format: 'ods',
    sheets,
    async read(index, sink) {
      const { handler, merges } = sheetReader(index, bounds, sink)
      await readXml(path, archive.part('content.xml'), handler)
      return merges
    },
  }
}

const times = (count: string | undefined) => Math.max(1, Number(count) || 1)

function sheetReader(wanted: number, bounds: Bounds, sink: RowSink) {
  const merges: Merge[] = []
  let index = -1
  let line = 1
  let repeated = 1
  let cells: Cell[] = []
  let column = 0
  let cell: XmlAttributes | undefined
  let text: string[] = []
  let aside = 0
  const isHere = () => index === wanted && aside === 0

  function endCell(attributes: XmlAttributes) {
    const count = times(attributes['table:number-columns-repeated'])
    const value = cellOf(attributes, text.join('\n'))
    const rows = times(attributes['table:number-rows-spanned'])
    const columns = times(attributes['table:number-columns-spanned'])
    if (rows > 1 || columns > 1) {
      bounds.check(line + rows - 1, column + columns - 1)
      bounds.take(rows)
      merges.push({ top: line, left: column, bottom: line + rows - 1, right: column + columns - 1 })
    }
    if (value !== null) {
      bounds.check(line, column + count - 1)
      bounds.take(column + count - cells.length)
      while (cells.length < column) cells.push(null)
      for (let n = 0; n < count; n += 1) cells.push(value)
    }
    column += count
  }
  function endRow() {
    if (cells.length > 0) {
      bounds.check(line + repeated - 1, 0)
      bounds.take(cells.length * (repeated - 1))
      for (let n = 0; n < repeated; n += 1) sink(line + n, n === 0 ? cells : [...cells])
    }
    line += repeated
  }
  const handler: XmlHandler = {
    open(name, attributes) {
      if (name === 'table') index += 1
      if (name === 'annotation') aside += 1
      if (!isHere()) return
      if (name === 'table-row') {
        repeated = times(attributes['table:number-rows-repeated'])
        cells = []
        column = 0
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        cell = attributes
        text = []
      } else if (name === 'p') text.push('')
      else if (name === 's') append(' '.repeat(Math.min(100, times(attributes['text:c']))))
      else if (name === 'tab') append('\t')
      else if (name === 'line-break') append('\n')
    },
    text: (piece) => {
      if (!isHere() || !cell) return
      bounds.hear(piece)
      append(piece)
    },
    close(name) {
      if (name === 'annotation') aside -= 1
      if (!isHere()) return
      if ((name === 'table-cell' || name === 'covered-table-cell') && cell) {
        endCell(cell)
        cell = undefined
      } else if (name === 'table-row') endRow()
    },
  }
  function append(piece: string) {
    if (text.length > 0) text[text.length - 1] += piece
  }
  return { handler, merges }
}

const error = /^(#[A-Z/0]+[!?]?|Err:\d+)$/

function cellOf(attributes: XmlAttributes, text: string): Cell {
  const type = attributes['office:value-type']
  const isFormula = attributes['table:formula'] !== undefined
  if (attributes['calcext:value-type'] === 'error' || (isFormula && error.test(text))) return { error: text }
  if (type === undefined) {
    if (text !== '') return text
    return isFormula ? { error: NEVER_CALCULATED } : null
  }
  if (type === 'string') return (attributes['office:string-value'] ?? text) || null
  if (type === 'boolean') return attributes['office:boolean-value'] === 'true'
  if (type === 'date') return dateOf(attributes['office:date-value'] ?? '')
  if (type === 'time') return timeOf(attributes['office:time-value'] ?? '') ?? text
  const number = Number(attributes['office:value'])
  return Number.isNaN(number) ? { error: text } : number
}

/** The clock of the file as if it were UTC, as with Excel. */
const dateOf = (value: string) => new Date(value.includes('T') && !value.endsWith('Z') ? `${value}Z` : value)

/** `PT14H30M00S` as `14:30`. */
function timeOf(value: string): string | undefined {
  const [, hours, minutes, seconds = '0'] = /^PT(\d+)H(\d+)M(?:(\d+)(?:[.,]\d+)?S)?$/.exec(value) ?? []
  if (hours === undefined || minutes === undefined) return undefined
  const clock = `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`
  return Number(seconds) === 0 ? clock : `${clock}:${seconds.padStart(2, '0')}`
}

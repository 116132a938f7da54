import { crc32 } from 'node:zlib'

type CellValue = string | number | Date

const EXCEL_EPOCH = Date.UTC(1899, 11, 30)
const DAY = 86_400_000

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function cellXml(value: CellValue): string {
  if (value instanceof Date) return `<c s="1"><v>${(value.getTime() - EXCEL_EPOCH) / DAY}</v></c>`
  if (typeof value === 'number') return `<c><v>${value}</v></c>`
  return `<c t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
}

/** Cells carry where they stand: `B3`. */
const rowXml = (row: readonly CellValue[], n: number) =>
  `<row r="${n + 1}">${row
    .map((value, column) =>
      cellXml(value).replace('<c', `<c r="${String.fromCharCode(65 + column)}${n + 1}"`),
    )
    .join('')}</row>`

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A sheet as XML, for what values alone cannot say. */
export type SheetXml = { readonly name: string; readonly hidden?: boolean; readonly xml: string }

/** The smallest Excel file that holds these rows on one sheet. */
export const xlsxOf = (rows: readonly (readonly CellValue[])[]): Uint8Array =>
  workbookOf([{ name: 'Blad1', xml: `<sheetData>${rows.map(rowXml).join('')}</sheetData>` }])

/** An Excel file of sheets that are given as XML. Style 1 shows a day and time, style 2 a time. */
export function workbookOf(sheets: readonly SheetXml[]): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/package/2006'
  const named = sheets
    .map(
      ({ name, hidden }, n) =>
        `<sheet name="${name}" sheetId="${n + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${n + 1}"/>`,
    )
    .join('')
  const related = sheets
    .map(
      (_, n) =>
        `<Relationship Id="rId${n + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
    )
    .join('')
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${office}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${named}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${office}/relationships">${related}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="170" formatCode="[h]:mm"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, n) => [
        `xl/worksheets/sheet${n + 1}.xml`,
        `<worksheet xmlns="${main}">${xml}</worksheet>`,
      ]),
    ),
  })
}

/** A zip archive of uncompressed files. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(content.length, 14)
    fields.writeUInt32LE(content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), content])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(offset, 10)
    entries.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, where, Buffer.from(name)]),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end])
}

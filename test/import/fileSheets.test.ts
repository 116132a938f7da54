import { describe, expect, it } from 'vitest'
import { openTable } from '../../services/import/file/openTable.ts'
import { FileRefused } from '../../services/import/file/refused.ts'
import type { FileLayout } from '../../services/import/file/table.ts'
import { workbench } from './workbench.ts'
import { type SheetXml, workbookOf, zipOf } from './xlsxOf.ts'

async function read(content: Uint8Array, layout: FileLayout = {}, name = 'lijst.xlsx') {
  const table = await openTable(workbench().file(name, content), layout)
  const rows: unknown[] = []
  for await (const { line, cells } of table.rows) rows.push([line, ...cells])
  return { ...table, rows, codes: table.remarks.map(({ code }) => code) }
}

const text = (value: string) => (value ? `<c t="inlineStr"><is><t>${value}</t></is></c>` : '<c/>')
const row = (...cells: readonly string[]) => `<row>${cells.map(text).join('')}</row>`
const sheet = (name: string, xml: string, hidden = false): SheetXml => ({
  name,
  hidden,
  xml: xml.includes('<sheetData>') ? xml : `<sheetData>${xml}</sheetData>`,
})

const list = row('Naam', 'Buurt') + row('Anna', 'Oost')

describe('the sheets of an Excel file', () => {
  const book = workbookOf([
    sheet('Codes', row('A', 'B') + row('1', '2'), true),
    sheet('Bewoners', list),
    sheet('Leeg', ''),
    sheet('Vertrokken', row('Naam', 'Sinds') + row('Bram', '2024')),
  ])

  it('are read from the first that can be seen; others that have rows are named', async () => {
    const { rows, found, remarks } = await read(book)
    expect(rows).toEqual([[2, 'Anna', 'Oost']])
    expect(found.sheet).toBe('Bewoners')
    expect(found.sheets).toEqual([
      { name: 'Codes', rows: 2, hidden: true },
      { name: 'Bewoners', rows: 2, hidden: false },
      { name: 'Leeg', rows: 0, hidden: false },
      { name: 'Vertrokken', rows: 2, hidden: false },
    ])
    expect(remarks).toHaveLength(1)
    expect(remarks[0]!.words.nl).toContain('"Codes", "Vertrokken"')
  })

  it('can be chosen', async () => {
    expect((await read(book, { sheet: 'vertrokken' })).rows).toEqual([[2, 'Bram', '2024']])
    await expect(read(book, { sheet: 'Blad9' })).rejects.toThrow(/no sheet "Blad9".*"Bewoners"/)
  })
})

describe('the cells of an Excel file', () => {
  it('fill the rows that they label when merged downward', async () => {
    const rows = row('Buurt', 'Naam') + row('Oost', 'Anna') + row('', 'Bram') + row('West', 'Cor')
    const xml = `<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>`
    const table = await read(workbookOf([sheet('Blad1', xml)]))
    expect(table.rows).toEqual([
      [2, 'Oost', 'Anna'],
      [3, 'Oost', 'Bram'],
      [4, 'West', 'Cor'],
    ])
    expect(table.codes).toEqual([])
  })

  it('are named when merged across columns, a title aside', async () => {
    const rows = row('Lijst', '') + row('Naam', 'Buurt') + row('Anna', 'Oost') + row('Bram', '')
    const merged = (...refs: string[]) =>
      `<sheetData>${rows}</sheetData><mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    const titled = await read(workbookOf([sheet('Blad1', merged('A1:B1'))]))
    expect(titled.codes).toEqual([])
    expect(titled.above).toEqual([{ line: 1, cells: ['Lijst'] }])
    expect((await read(workbookOf([sheet('Blad1', merged('A4:B4'))]))).codes).toEqual(['merged-cells'])
  })

  it('that could not be computed are errors, never empty', async () => {
    const cells =
      '<row><c t="e"><v>#N/A</v></c><c t="e"><v>#REF!</v></c><c><f>A1</f></c><c t="str"><f>A1</f><v></v></c></row>'
    const { rows } = await read(workbookOf([sheet('Blad1', row('a', 'b', 'c', 'd') + cells)]))
    expect(rows).toEqual([
      [2, { error: '#N/A' }, { error: '#REF!' }, { error: 'a formula that was never calculated' }],
    ])
  })

  it('hold days, moments and times', async () => {
    const cells =
      '<row><c s="1"><v>46082</v></c><c s="1"><v>46082.604166666664</v></c><c s="2"><v>0.60416666666666663</v></c><c><v>46082</v></c></row>'
    const { rows } = await read(workbookOf([sheet('Blad1', row('a', 'b', 'c', 'd') + cells)]))
    expect(rows).toEqual([
      [2, new Date('2026-03-01T00:00:00Z'), new Date('2026-03-01T14:30:00Z'), '14:30', 46082],
    ])
  })
})

const odsOf = (content: string, manifest = '') =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style></office:automatic-styles><office:body><office:spreadsheet>${content}</office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml': `<manifest:manifest>${manifest}</manifest:manifest>`,
  })
const p = (value: string) =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`

describe('a LibreOffice file', () => {
  it('is read like an Excel file', async () => {
    const content = odsOf(
      `<table:table table:name="Codes" table:style-name="ta2"><table:table-row>${p('x')}</table:table-row></table:table>
      <table:table table:name="Bewoners"><table:table-row>${p('Naam')}${p('Sinds')}${p('Uren')}${p('Code')}</table:table-row>
      <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="9"/></table:table-row>
      <table:table-row>${p('Anna<text:s/>Bos')}<table:table-cell office:value-type="date" office:date-value="2026-03-01"/><table:table-cell office:value-type="float" office:value="1.5"><text:p>1,5</text:p></table:table-cell><table:table-cell table:formula="of:=NA()" office:value-type="string" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
    )
    const table = await read(content, {}, 'lijst.ods')
    expect(table.format).toBe('ods')
    expect(table.columns).toEqual(['Naam', 'Sinds', 'Uren', 'Code'])
    expect(table.rows).toEqual([[4, 'Anna Bos', new Date('2026-03-01'), 1.5, { error: '#N/A' }]])
    expect(table.codes).toEqual(['other-sheets'])
  })
})

describe('an archive that is no list', () => {
  it.each([
    ['Word', zipOf({ 'word/document.xml': '<w/>' }), /Word/],
    ['Numbers', zipOf({ 'Index/Document.iwa': 'x' }), /Numbers/],
    ['binary Excel', zipOf({ 'xl/workbook.bin': 'x' }), /binary/],
    ['any zip', zipOf({ 'lijst.csv': 'Naam\nAnna\n' }), /zip/],
    ['an .ods with a password', odsOf('', '<manifest:encryption-data/>'), /password/],
  ])('is called what it is: %s', async (_, content, words) => {
    const refused = await read(content).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(FileRefused)
    expect((refused as FileRefused).words.en).toMatch(words)
  })
})

describe('a hostile spreadsheet', () => {
  const far = `<row r="1"><c r="A1" t="inlineStr"><is><t>Naam</t></is></c></row>`
  const many = Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`e${n}`, '']))
  const wide = Array.from(
    { length: 600 },
    (_, n) => `<row r="${n + 1}"><c r="XFD${n + 1}"><v>1</v></c></row>`,
  )
  it.each([
    [
      'a cell far away',
      workbookOf([sheet('Blad1', `${far}<row><c r="ZZZZZZ99999999"><v>1</v></c></row>`)]),
      /more cells/,
    ],
    ['a row far away', workbookOf([sheet('Blad1', `${far}<row r="99999999"/>`)]), /more cells/],
    ['wide gaps in every row', workbookOf([sheet('Blad1', wide.join(''))]), /more cells/],
    ['thousands of entries', zipOf(many), /too large/],
    [
      'merges over whole columns',
      workbookOf([
        sheet(
          'Blad1',
          `<sheetData>${far}</sheetData><mergeCells>${'<mergeCell ref="A1:A1048576"/>'.repeat(100)}</mergeCells>`,
        ),
      ]),
      /more cells/,
    ],
    [
      'a repetition without end',
      odsOf(
        `<table:table table:name="a"><table:table-row table:number-rows-repeated="900000">${p('x').replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="16000"')}</table:table-row></table:table>`,
      ),
      /more cells/,
    ],
    ['a comment without end', workbookOf([sheet('Blad1', `<!--${'x'.repeat(2_000_000)}-->`)]), /no ordinary/],
    ['elements without end', workbookOf([sheet('Blad1', '<a>'.repeat(10_000))]), /no ordinary/],
  ])('is refused in a sentence: %s', async (_, content, words) => {
    const refused = await read(content).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(FileRefused)
    expect((refused as FileRefused).words.en).toMatch(words)
  })
})

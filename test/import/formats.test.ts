import { describe, expect, it } from 'vitest'
import { openTable } from '../../services/import/file/openTable.ts'
import type { TableRow } from '../../services/import/file/table.ts'
import { workbench } from './workbench.ts'
import { xlsxOf } from './xlsxOf.ts'

async function tableIn(name: string, content: string | Uint8Array) {
  const { columns, rows, remarks } = await openTable(workbench().file(name, content))
  const all: TableRow[] = []
  for await (const row of rows) all.push(row)
  return { columns, rows: all, remarks }
}

const text = 'naam;buurt\r\nJosé;Hoekpolder\r\nZoë;Cardia\r\n'
const expected = {
  columns: ['naam', 'buurt'],
  rows: [
    { line: 2, cells: ['José', 'Hoekpolder'] },
    { line: 3, cells: ['Zoë', 'Cardia'] },
  ],
  remarks: [],
}

const utf16 = (bigEndian: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

describe('the encoding of a CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little-endian', utf16(false)],
    ['UTF-16, big-endian', utf16(true)],
    ['Windows-1252', Buffer.from(text, 'latin1')],
  ])('is understood when it is %s', async (_, bytes) => {
    expect(await tableIn('people.csv', bytes)).toEqual(expected)
  })

  it('keeps the euro sign and curly quotes of Windows', async () => {
    const bytes = Buffer.concat([Buffer.from('naam\n'), Buffer.from([0x80, 0x92, 0xe9]), Buffer.from('\n')])
    expect((await tableIn('people.csv', bytes)).rows).toEqual([{ line: 2, cells: ['€’é'] }])
  })
})

describe('the shape of a CSV file', () => {
  it.each([
    [',', 'comma'],
    [';', 'semicolon'],
    ['\t', 'tab'],
    ['|', 'bar'],
  ])('is found when columns are cut by "%s" (%s)', async (delimiter) => {
    const rows = [
      ['naam', 'buurt'],
      ['José', 'Hoekpolder'],
      ['Zoë', 'Cardia'],
    ]
    const content = rows.map((row) => row.join(delimiter)).join('\n')
    expect(await tableIn('people.csv', content)).toEqual(expected)
  })

  it('is what Excel says in its first line', async () => {
    const { columns, rows } = await tableIn('people.csv', 'sep=;\na,b;c\n1,5;2\n')
    expect(columns).toEqual(['a,b', 'c'])
    expect(rows).toEqual([{ line: 3, cells: ['1,5', '2'] }])
  })

  it('lets a quoted cell run over lines, and still knows the line of every row', async () => {
    const { rows } = await tableIn('people.csv', 'a,b\n"x\n\ny",1\n\n\nz,"2 ""3"""\r\nlast,4')
    expect(rows).toEqual([
      { line: 2, cells: ['x\n\ny', '1'] },
      { line: 7, cells: ['z', '2 "3"'] },
      { line: 8, cells: ['last', '4'] },
    ])
  })
})

describe('an Excel file', () => {
  it('is read like a CSV file, with its numbers and dates', async () => {
    const file = xlsxOf([
      ['datum', 'wie', 'met wie'],
      [new Date('2026-11-21T00:00:00Z'), 12, 'Wim'],
    ])
    const { columns, rows } = await tableIn('contacten.xlsx', file)
    expect(columns).toEqual(['datum', 'wie', 'met wie'])
    expect(rows).toEqual([{ line: 2, cells: [new Date('2026-11-21T00:00:00Z'), 12, 'Wim'] }])
  })

  it('imports as contacts on the day that it says', async () => {
    const bench = workbench()
    const file = bench.file(
      'contacten.xlsx',
      xlsxOf([
        ['Datum', 'Wie', 'Met wie?'],
        [new Date('2026-11-21T00:00:00Z'), 'Truus', 'Wim'],
        [new Date('2026-11-20T14:30:00Z'), 'Wim', 'Wim'],
      ]),
    )
    const report = await bench.importFiles([file], 'contacts', { keepGood: true })
    expect(report.rejections).toEqual([expect.objectContaining({ line: 3, column: 'Met wie?' })])
    expect((await bench.events()).at(-1)).toMatchObject({
      type: 'resident-met-resident',
      occurredAt: '2026-11-21',
    })
  })

  it.each([
    ['an old one', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'before 2007'],
    ['a damaged one', Buffer.from('PK\u0003\u0004 and then nothing'), 'cannot be read|damaged|not an Excel'],
  ])('is refused when it is %s', async (_, bytes, message) => {
    await expect(tableIn('book.xlsx', bytes)).rejects.toThrow(new RegExp(message))
  })
})

import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, it } from 'vitest'
import { openTable } from '../../services/import/file/openTable.ts'
import { delimiters } from '../../services/import/file/table.ts'
import { workbench } from './workbench.ts'

const name = fc.constantFrom(
  'Anna',
  'José',
  'Zoë van Rijn',
  'Noël',
  'Chloë',
  'Bos, Bram',
  'Cor "de" Wit',
  'Loïs',
)
const area = fc.constantFrom('Oost', 'West', 'Hoekpolder', '')
const rows = fc.array(fc.tuple(name, area, fc.nat({ max: 99 }).map(String)), { minLength: 6, maxLength: 30 })

const quoted = (cell: string) => (/[",;\t|\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

it('a list reads the same in every encoding, delimiter, line end and height of its title', async () => {
  const { file } = workbench()
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom(...delimiters),
      fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850', 'macintosh'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.nat({ max: 3 }),
      async (cells, delimiter, encoding, end, title) => {
        const table = [['Naam', 'Buurt', 'Uren'], ...cells].map((row) => row.map(quoted).join(delimiter))
        const lines = [...Array.from({ length: title }, (_, n) => `Bewonerslijst ${n}`), ...table]
        const content = iconv.encode(lines.join(end) + end, encoding)
        const { columns, rows: read, found, above } = await openTable(file('lijst.csv', content))
        const all: unknown[] = []
        for await (const row of read) all.push(row)
        expect(columns).toEqual(['Naam', 'Buurt', 'Uren'])
        expect(found).toMatchObject({ delimiter, headerLine: title + 1 })
        expect(above).toHaveLength(title)
        expect(all).toEqual(cells.map((row, n) => ({ line: title + 2 + n, cells: row })))
      },
    ),
    { numRuns: 150 },
  )
})

import { describe, expect, test } from 'vitest'
import { graph, node, tie } from '../../model/fixtures.ts'
import { otherRows, type PersonRow, personRows } from '../../model/peopleRows.ts'
import { pictureOf } from '../../model/picture.ts'
import { nl } from '../../text/messages/nl.ts'
import { csvOf, readSorting, sortedRows, writeSorting } from '../../ui/table.ts'
import { peopleColumns } from './columns.ts'

const picture = pictureOf(
  graph(
    [
      node('c', { label: 'Çem', level: 'connected', area: 'Cardia' }),
      node('a', { label: 'Anna', level: 'not-in-view' }),
      node('b', { label: 'Bram', level: 'connected' }),
      node('p', { kind: 'partner', label: 'Welzijn', level: null }),
    ],
    [
      tie('b', 'c', { lastAt: '2026-02-01T00:00:00Z', fading: true }),
      tie('b', 'p', { formal: true, lastAt: '2026-02-09T00:00:00Z' }),
    ],
  ),
)
const rows = personRows(picture)
const columns = peopleColumns(nl, '2026-03-01')
const sorted = (column: string, descending = false) =>
  sortedRows(rows, columns, { column, descending }, ({ node }) => node.id).map(({ node }) => node.label)
const bram = rows.find(({ node }) => node.id === 'b') as PersonRow

describe('the table of people', () => {
  test('holds residents only, each with all that the picture tells of them', () => {
    expect(rows).toHaveLength(3)
    expect(bram).toMatchObject({ informal: 1, formal: 1, fading: 1, last: '2026-02-09T00:00:00Z' })
    expect(bram.others.map(({ label }) => label)).toEqual(['Welzijn', 'Çem'])
  })

  test('sorts as people read, and by name where the column does not decide', () => {
    expect(sorted('name')).toEqual(['Anna', 'Bram', 'Çem'])
    expect(sorted('level')).toEqual(['Anna', 'Bram', 'Çem'])
    expect(sorted('ties', true)).toEqual(['Bram', 'Çem', 'Anna'])
  })

  test('who was never in contact comes first when sorted by last contact', () => {
    expect(sorted('last')[0]).toBe('Anna')
  })

  test('an order in an address is read back', () => {
    const usual = { column: 'level', descending: false }
    for (const sorting of [
      { column: 'last', descending: true },
      { column: 'ties', descending: false },
    ])
      expect(readSorting(writeSorting(sorting), usual)).toEqual(sorting)
    expect(readSorting('', usual)).toEqual(usual)
  })
})

test('an organisation reaches residents, some of them through organisations only', () => {
  expect(otherRows(picture, 'partner')).toMatchObject([
    { reached: [{ id: 'b' }], onlyFormal: 0, contacts: 1 },
  ])
})

test('a spreadsheet has every column, keeps what is written, and runs nothing', () => {
  const titles = [{ key: 'name', title: 'Naam', text: (name: string) => name }]
  const csv = csvOf(['Jan; "Piet"', '=HYPERLINK("x")', '-12,5', 'Zoë\nb'], titles)
  expect(csv).toBe('\uFEFFNaam\r\n"Jan; ""Piet"""\r\n"\'=HYPERLINK(""x"")"\r\n-12,5\r\n"Zoë\nb"\r\n')
  expect(csvOf(rows, columns).split('\r\n')[0]?.split(';')).toHaveLength(columns.length)
})

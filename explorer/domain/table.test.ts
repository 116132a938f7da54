import { describe, expect, test } from 'vitest'
import { graph, node, tie } from '../fixtures.ts'
import { pictureOf } from './picture.ts'
import { chosenRows, rowsOf, sortedRows } from './table.ts'

const rows = rowsOf(
  pictureOf(
    graph(
      [
        node('c', { label: 'Çem', level: 'connected', area: 'Cardia' }),
        node('a', { label: 'Anna', level: 'not-in-view' }),
        node('b', { label: 'Bram', level: 'connected' }),
        node('p', { kind: 'partner', level: null }),
      ],
      [
        tie('b', 'c', { lastAt: '2026-02-01T00:00:00Z' }),
        tie('b', 'p', { formal: true, lastAt: '2026-02-09T00:00:00Z' }),
      ],
    ),
  ),
)
const names = (list: typeof rows) => list.map((row) => row.node.label)

describe('the table of people', () => {
  test('holds residents only, each with their lines and last contact', () => {
    expect(rows.find((row) => row.node.id === 'b')).toMatchObject({ ties: 2, last: '2026-02-09T00:00:00Z' })
    expect(rows).toHaveLength(3)
  })

  test('sorts as people read, and by name where the column does not decide', () => {
    expect(names(sortedRows(rows, { column: 'name', descending: false }))).toEqual(['Anna', 'Bram', 'Çem'])
    expect(names(sortedRows(rows, { column: 'level', descending: false }))).toEqual(['Anna', 'Bram', 'Çem'])
    expect(names(sortedRows(rows, { column: 'ties', descending: true }))).toEqual(['Bram', 'Çem', 'Anna'])
  })

  test('who was never in contact comes first when sorted by last contact', () => {
    expect(names(sortedRows(rows, { column: 'last', descending: false }))[0]).toBe('Anna')
  })

  test('filters by level, area and search together', () => {
    const choice = { level: 'connected' as const, area: '', found: undefined }
    expect(names(chosenRows(rows, choice))).toEqual(['Çem', 'Bram'])
    expect(names(chosenRows(rows, { ...choice, area: 'Cardia' }))).toEqual(['Çem'])
    expect(names(chosenRows(rows, { ...choice, found: new Set(['b']) }))).toEqual(['Bram'])
  })
})

import { describe, expect, it } from 'vitest'
import { openTable } from '../../services/import/file/openTable.ts'
import { FileRefused } from '../../services/import/file/refused.ts'
import { foreignFiles, type LayoutList, layoutLists, refusedLists } from './lists/layouts.ts'
import { meetingLists, met } from './lists/meetings.ts'
import { workbench } from './workbench.ts'

async function read({ content, layout }: LayoutList) {
  const table = await openTable(workbench().file('lijst.csv', content), layout)
  const rows: unknown[] = []
  for await (const { line, cells, fault } of table.rows)
    rows.push([line, cells, ...(fault ? [fault.code] : [])])
  return { ...table, above: table.above.map(({ cells }) => cells[0]), rows }
}

describe('a list as people have it', () => {
  it.each(layoutLists.map((list) => [list.title, list] as const))('is read: %s', async (_, list) => {
    const { columns, rows, above = [], found = {} } = list
    const table = await read(list)
    expect(table).toMatchObject({ columns, rows, found })
    expect(table.above).toEqual(above)
  })

  it('names both lines of a quote that was not closed', async () => {
    const content = 'Datum;Wie;Met\n1-3-2026;"An;Bo\n2-3-2026;Cor;"Dirk\n3-3-2026;Els;Fien\n'
    const faults: unknown[] = []
    const table = await openTable(workbench().file('lijst.csv', content))
    for await (const { fault } of table.rows) if (fault) faults.push(fault.words.nl)
    expect(faults).toEqual([expect.stringMatching(/regel 2 en regel 3/)])
  })
})

describe('a list that cannot be read', () => {
  it.each([...refusedLists, ...foreignFiles])('is refused in a sentence: %s', async (_, content, nl, en) => {
    const path = workbench().file('lijst.csv', content)
    const reading = openTable(path).then(async ({ rows }) => {
      for await (const row of rows) expect(row.line).toBeGreaterThan(0)
    })
    const error = await reading.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(FileRefused)
    const { words } = error as FileRefused
    expect(words.nl).toMatch(nl)
    expect(words.en).toMatch(en)
    expect(words.nl).not.toContain(path)
  })
})

describe('a list of meetings', () => {
  it.each(meetingLists)('gives the same events: %s', async (_, name, content) => {
    const bench = workbench()
    const report = await bench.importFiles([bench.file(name, content)], 'contacts')
    expect(report).toMatchObject({ rows: 3, rejected: 0 })
    const events = await bench.events()
    const meetings = events.filter(({ type }) => type === 'resident-met-resident')
    expect(meetings.map(({ occurredAt }) => occurredAt)).toEqual(met)
    const names = events.flatMap((event) =>
      event.type === 'resident-registered' ? [event.data.reference] : [],
    )
    expect(names.toSorted()).toEqual(['José', 'Noël', 'Zoë'])
  })
})

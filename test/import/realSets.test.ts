import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { typesOf, workbench } from './workbench.ts'

const folder =
  process.env.WEEFSEL_TEST_DATA ?? fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const missing = !existsSync(folder)
const real = (name: string) => `${folder}/${name}`
if (missing)
  console.warn(`skipped: the real sets are not in ${folder} (WEEFSEL_TEST_DATA names another place)`)

/** Counts from the sets' own description or made straight from the files. */
describe.skipIf(missing)('the real sets', () => {
  it('Davis Southern Women: 18 women at 14 events, 89 attendances', async () => {
    const bench = workbench()
    await bench.importFiles([real('davis-southern-women/attendance.csv')], 'participation', {
      at: '1936-06-01',
    })
    expect(typesOf(await bench.events())).toEqual({
      'resident-registered': 18,
      'initiative-started': 14,
      'resident-attended-initiative': 89,
    })
  })

  it('the workplace: 92 people on the roster, 9,827 meetings, nothing new the second time', async () => {
    const bench = workbench()
    const map = new Map([['department', 'area']])
    await bench.importFiles([real('workplace-invs13/people.csv')], 'residents', { at: '2013-06-01', map })
    const first = await bench.importFiles([real('workplace-invs13/events.csv')], 'contacts')
    expect(first).toMatchObject({ rows: 9_827, added: 9_827, repeated: 0, rejected: 0 })
    const second = await bench.importFiles([real('workplace-invs13/events.csv')], 'contacts')
    expect(second).toMatchObject({ added: 0, already: 9_827 })
  })

  it('the Kenyan households: 4,061 different meetings in 32,643 rows, everyone arrived in time', async () => {
    const bench = workbench()
    const map = new Map([['household', 'area']])
    await bench.importFiles([real('kenya-households/people.csv')], 'residents', { map })
    const report = await bench.importFiles([real('kenya-households/events.csv')], 'contacts')
    expect(report).toMatchObject({ rows: 32_643, repeated: 32_643 - 4_061, rejected: 0 })
    expect(typesOf(await bench.events())).toEqual({
      'resident-registered': 75,
      'resident-arrived': 75,
      'resident-met-resident': 4_061,
    })
  })

  it('the karate club: 34 people, 78 ties, described by the roster that comes after', async () => {
    const bench = workbench()
    await bench.importFiles([real('karate-club/edges.csv')], 'contacts', { at: '1972-01' })
    const roster = await bench.importFiles([real('karate-club/people.csv')], 'residents', { at: '1972-01' })
    expect(roster.remarks.map(({ en }) => en).join()).toContain('ignored: "faction"')
    expect(typesOf(await bench.events())).toEqual({
      'resident-registered': 34,
      'resident-met-resident': 78,
      'resident-described': 34,
    })
  })

  it.each([
    ['sampson-monastery', 'relation', 'liking1', 18, 55],
    ['coleman-boys', 'wave', '2', 73, 263],
    ['kapferer-tailor-shop', 'wave', '1', 39, 267],
  ] as const)(
    '%s, where %s is %s: everyone of the roster and every row',
    async (set, column, value, people, rows) => {
      const bench = workbench()
      const at = '1960-01'
      await bench.importFiles([real(`${set}/people.csv`)], 'residents', { at })
      const where = [[column, value]] as const
      const report = await bench.importFiles([real(`${set}/ties.csv`)], 'contacts', { at, where })
      expect(report).toMatchObject({ rows, rejected: 0, added: rows - report.repeated })
      expect(typesOf(await bench.events())['resident-registered']).toBe(people)
    },
  )
})

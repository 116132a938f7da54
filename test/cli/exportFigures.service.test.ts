import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { neighbourhoodName, readNewEvent } from '../../events/index.ts'
import { openSqliteLog } from '../../services/log/index.ts'
import { neighbourhood } from '../access/attack/seventy.ts'
import { ownDirectory } from '../support/directory.ts'
import { weefsel } from './weefsel.ts'

async function seventy(): Promise<string> {
  const data = await ownDirectory()
  const log = openSqliteLog({ directory: data })
  const events = neighbourhood.map((event) => readNewEvent(event, () => crypto.randomUUID()))
  await log.append({ neighbourhood: neighbourhoodName.parse('here'), events, recordedBy: 'test' })
  await log.close()
  return data
}
const asked = ['export', '--neighbourhood', 'here', '--lens', 'aggregate', '--format']

describe('export --lens aggregate', () => {
  test('writes figures of groups, the same every time, with no count under the smallest', async () => {
    const data = await seventy()
    const files = [join(data, 'one.csv'), join(data, 'two.csv')]
    for (const out of files) {
      const { code, err } = await weefsel(...asked, 'csv', '--data', data, '--out', out)
      expect([code, err]).toEqual([0, ''])
    }
    const [one = '', two] = await Promise.all(files.map((file) => readFile(file, 'utf8')))
    expect(two).toBe(one)
    const rows: Record<string, string>[] = parse(one, { columns: true })
    const counts = rows.flatMap(({ count }) => (count === '' ? [] : [Number(count)]))
    expect(counts.length).toBeGreaterThan(10)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(10)
  })

  test('has no persons, no ties and no other moment', async () => {
    const data = await seventy()
    const graph = await weefsel(...asked, 'graphml', '--data', data)
    expect([graph.code, graph.out, graph.err]).toEqual([2, '', expect.stringContaining('--format csv')])
    const then = await weefsel(...asked, 'csv', '--data', data, '--as-of', '2026-03-01')
    expect([then.code, then.out, then.err]).toEqual([2, '', expect.stringContaining('leave out')])
  })
})

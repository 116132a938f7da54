import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openWeefsel } from '../../services/app/openWeefsel.ts'
import { temporaryDirectory, weefsel } from '../cli/weefsel.ts'
import { people, street } from '../support/street.ts'
import { here } from './roles.ts'

const DAY = 86_400_000

/** A data directory with the street in it, recorded some days ago: what was recorded today is not research's yet. */
async function streetDirectory(recordedAt = Date.now() - 2 * DAY): Promise<string> {
  const data = join(temporaryDirectory(), 'data')
  const own = await openWeefsel({ data, now: () => recordedAt })
  await own.recorder.record(here, street, { recordedBy: 'test' })
  await own.close()
  return data
}

describe('export --lens pseudonymous', () => {
  test('holds the ids of the project, the same in every file, and nobody’s name', async () => {
    const data = await streetDirectory()
    const of = (...more: string[]) =>
      weefsel('export', '--neighbourhood', 'here', '--data', data, '--lens', 'pseudonymous', ...more)
    const graph = await of('--project', 'thesis', '--format', 'graphml', '--as-of', '2026-03-20')
    const history = await of('--project', 'thesis', '--format', 'jsonl')
    expect([graph.err, history.err]).toEqual(['', ''])
    for (const { out } of [graph, history]) {
      for (const word of ['Anna', 'Gerrit', 'Welzijn', 'T00:', ...Object.values(people)])
        expect(out).not.toContain(word)
    }
    const ids = [...graph.out.matchAll(/<node id="([^"]+)"/g)].map(([, id]) => id!)
    expect(ids).toHaveLength(10)
    for (const id of ids) expect(history.out).toContain(id)
    const nameless = await of('--format', 'gexf')
    expect(nameless).toMatchObject({ code: 2, err: expect.stringContaining('--project') })
  })

  test('waits for the day to be over in which everything was recorded, and says so', async () => {
    const data = await streetDirectory(Date.now() + DAY)
    const given = ['--neighbourhood', 'here', '--data', data, '--lens', 'pseudonymous', '--project', 'thesis']
    expect(await weefsel('export', ...given, '--format', 'jsonl')).toMatchObject({
      code: 2,
      err: expect.stringContaining('before this day'),
    })
  })

  test('is not asked of a server, which goes by the token', async () => {
    const given = ['--neighbourhood', 'here', '--lens', 'pseudonymous', '--project', 'x', '--format', 'gexf']
    const served = await weefsel('export', ...given, '--server', 'http://127.0.0.1:9')
    expect(served).toMatchObject({ code: 2, err: expect.stringContaining('WEEFSEL_TOKEN') })
  })
})

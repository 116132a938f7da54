import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryDirectory, weefsel } from '../cli/weefsel.ts'
import { people, street } from '../support/street.ts'

/** A data directory with the street in it. */
async function streetDirectory(): Promise<string> {
  const directory = temporaryDirectory()
  const file = join(directory, 'street.jsonl')
  writeFileSync(file, street.map((event) => JSON.stringify(event)).join('\n'))
  const data = join(directory, 'data')
  const given = ['--neighbourhood', 'here', '--as', 'events', '--data', data]
  expect(await weefsel('import', file, ...given)).toMatchObject({ code: 0 })
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

  test('is not asked of a server, which goes by the token', async () => {
    const given = ['--neighbourhood', 'here', '--lens', 'pseudonymous', '--project', 'x', '--format', 'gexf']
    const served = await weefsel('export', ...given, '--server', 'http://127.0.0.1:9')
    expect(served).toMatchObject({ code: 2, err: expect.stringContaining('WEEFSEL_TOKEN') })
  })
})

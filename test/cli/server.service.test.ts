import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serving, temporaryDirectory, weefsel } from './weefsel.ts'

describe('while a server has the data directory open', () => {
  const directory = temporaryDirectory()
  const data = join(directory, 'data')
  const contacts = join(directory, 'c.csv')
  let server: Awaited<ReturnType<typeof serving>>

  beforeAll(async () => {
    writeFileSync(contacts, 'datum,wie,met wie\n1-3-2026,a,b\n2-3-2026,b,c\n2-3-2026,c,b\n')
    server = await serving('demo', '--data', data)
  })
  afterAll(() => server.stop())

  it('serves the demo neighbourhood, ready at once', async () => {
    const answer = await fetch(`${server.url}/api/v1/neighbourhoods`)
    expect(await answer.json()).toMatchObject({ neighbourhoods: [{ id: 'demo', name: 'RijswijkBuiten' }] })
  })

  it('other commands say so, and offer to go through it', async () => {
    const { code, err } = await weefsel('measure', '--neighbourhood', 'demo', '--data', data)
    expect(code).toBe(2)
    expect(err).toContain('is in use')
    expect(err).toContain(`--server ${server.url}`)
  })

  it('imports through it, and the same file twice adds nothing', async () => {
    const args = [
      'import',
      contacts,
      '--neighbourhood',
      'hoekpolder',
      '--as',
      'contacts',
      '--server',
      server.url,
    ]
    const first = await weefsel(...args, '--json')
    expect(first.err).toBe('')
    expect(JSON.parse(first.out)).toMatchObject({ rows: 3, added: 5, repeated: 1, already: 0 })
    const second = await weefsel(...args, '--json')
    expect(JSON.parse(second.out)).toMatchObject({ added: 0, repeated: 1, already: 2 })
  })

  it('measures and exports through it', async () => {
    const through = ['--neighbourhood', 'hoekpolder', '--server', server.url]
    const measured = await weefsel('measure', ...through, '--as-of', '2026-03-10', '--json')
    expect(JSON.parse(measured.out)).toMatchObject({ network: { residents: 3, ties: 2 } })
    const out = join(directory, 'fabric.graphml')
    expect(await weefsel('export', ...through, '--format', 'graphml', '--out', out)).toMatchObject({
      code: 0,
      err: '',
    })
    expect(readFileSync(out, 'utf8').match(/<node /g)).toHaveLength(3)
    const history = await weefsel('export', ...through, '--format', 'jsonl')
    expect(history.out.trim().split('\n')).toHaveLength(5)
  })

  it('hands on why the server refuses', async () => {
    const future = join(directory, 'future.csv')
    writeFileSync(future, 'datum,wie,met wie\n1-3-2999,a,b\n')
    const { code, err } = await weefsel(
      ...['import', future, '--neighbourhood', 'hoekpolder', '--as', 'contacts', '--server', server.url],
    )
    expect(code).toBe(1)
    expect(err).toContain('expected a moment that has come')
  })

  it('stops when told to, and is served again with what it had', async () => {
    const own = join(directory, 'own')
    const first = await serving('demo', '--data', own, '--seed', 'kept')
    expect(await first.stop()).toMatchObject({ code: 0 })
    const again = await serving('demo', '--data', own, '--seed', 'other')
    try {
      const answer = await fetch(`${again.url}/api/v1/neighbourhoods/demo/events?limit=1`)
      const { events } = (await answer.json()) as { events: { recordedBy: string }[] }
      expect(events).toMatchObject([{ recordedBy: 'demo' }])
    } finally {
      await again.stop()
    }
  })
})

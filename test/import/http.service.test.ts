import { describe, expect, test } from 'vitest'
import { ownServer, type TestServer } from '../support/server.ts'
import { people, street } from '../support/street.ts'
import { xlsxOf } from './xlsxOf.ts'

type Line = {
  read?: number
  id?: string
  report?: {
    added: number
    already: number
    rejected: number
    rejections: { line: number; code?: string; column?: string }[]
  }
  problem?: { code: string; detail: string }
}
type Listed = { imports: { id: string; events: number; gone: number }[] }

const post = (server: TestServer, path: string, body: string | Uint8Array<ArrayBuffer>) =>
  fetch(`${server.url}/api/v1/neighbourhoods/here/imports${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
  })

/** The last line of the server's answer to a file. */
async function send(server: TestServer, query: string, body: string): Promise<Line> {
  const response = await post(server, `?${query}`, body)
  const lines = (await response.text()).trim().split('\n')
  await server.weefsel.settled()
  return JSON.parse(lines.at(-1) ?? '') as Line
}
const undo = (server: TestServer, id: string | undefined) =>
  fetch(`${server.url}/api/v1/neighbourhoods/here/imports/${id}/undo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reason: 'verkeerde lijst' }),
  })

const list = 'Naam;Buurt;Levensfase\nPim;Hoekpolder;oudere\nZoë;Cardia;34\n'
const faulty = `${list}Rob;Cardia;oud\n;Cardia;\nPim;Elders;oudere\n`

async function streetServer() {
  const server = await ownServer()
  await server.record(street)
  return server
}

describe('files over HTTP', () => {
  test('a table is looked at first: what it holds, which column is what, its first rows', async () => {
    const server = await streetServer()
    const seen = await (await post(server, '/preview', list)).json()
    expect(seen).toMatchObject({
      as: 'residents',
      columns: ['Naam', 'Buurt', 'Levensfase'],
      rows: [{ line: 2, cells: ['Pim', 'Hoekpolder', 'oudere'] }, { line: 3 }],
    })
    expect(seen.fields).toContainEqual({ field: 'area', required: false, column: 1 })
    const map = encodeURIComponent(JSON.stringify([['Buurt', '']]))
    const left = await (await post(server, `/preview?map=${map}`, list)).json()
    expect(left.fields).toContainEqual({ field: 'area', required: false, column: null })
  })

  test('an Excel file is read as it is', async () => {
    const server = await streetServer()
    const bytes = new Uint8Array(
      xlsxOf([
        ['wie', 'met wie', 'datum'],
        ['Anna', 'Bram', '2026-03-20'],
      ]),
    )
    const seen = await (await post(server, '/preview', bytes)).json()
    expect(seen).toMatchObject({ as: 'contacts', rows: [{ cells: ['Anna', 'Bram', '2026-03-20'] }] })
  })

  test('three faults: each in its row, nothing recorded; then whole, once, and taken back whole', async () => {
    const server = await streetServer()
    const before = await server.weefsel.log.head()
    const wrong = await send(server, 'as=residents', faulty)
    expect(wrong.report).toMatchObject({ added: 0, rejected: 3 })
    expect(wrong.report?.rejections.map(({ line, code }) => [line, code])).toEqual([
      [4, 'option'],
      [5, 'no-name'],
      [6, 'twice'],
    ])
    const dry = await send(server, 'as=residents&dryRun=true', list)
    expect(dry.report).toMatchObject({ added: 2, rejected: 0 })
    expect(await server.weefsel.log.head()).toBe(before)

    const done = await send(server, 'as=residents', list)
    expect(done.report).toMatchObject({ added: 2, already: 0 })
    const again = await send(server, 'as=residents', list)
    expect(again.report).toMatchObject({ added: 0 })
    const { imports } = await server.get<Listed>('/imports')
    expect(imports).toMatchObject([{ id: done.id, events: 2, gone: 0 }])

    expect(await (await undo(server, done.id)).json()).toEqual({ retracted: 2 })
    await server.weefsel.settled()
    const { nodes } = await server.get<{ nodes: { label: string }[] }>('/graph')
    expect(nodes.map(({ label }) => label)).not.toContain('Pim')
    expect((await server.get<Listed>('/imports')).imports).toMatchObject([{ gone: 2 }])
    expect(await (await undo(server, done.id)).json()).toEqual({ retracted: 0 })
  })

  test('what others stand on is not taken back, and then nothing of the import is', async () => {
    const server = await streetServer()
    const { id } = await send(server, 'as=residents', list)
    const { nodes } = await server.get<{ nodes: { id: string; label: string }[] }>('/graph')
    const pim = nodes.find(({ label }) => label === 'Pim')?.id ?? ''
    const today = new Date().toISOString().slice(0, 10)
    await server.record([
      { type: 'resident-met-resident', occurredAt: today, data: { residents: [pim, people.anna] } },
    ])
    const refused = await undo(server, id)
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ code: 'still-needed' })
    expect((await server.get<Listed>('/imports')).imports).toMatchObject([{ id, gone: 0 }])
  })

  test('a file that is no table says so, and so does an import that never was', async () => {
    const server = await streetServer()
    const problem = await (await post(server, '/preview', '')).json()
    expect(problem).toMatchObject({ status: 400, detail: 'the file is empty' })
    expect((await send(server, 'as=contacts', 'kleur;smaak\nrood;zoet\n')).problem?.detail).toContain(
      'source',
    )
    expect((await undo(server, people.anna)).status).toBe(404)
  })
})

describe('the shape of a file', () => {
  const titled = `Bewonerslijst november\n\n${list}`

  test('is found and told, and can be chosen otherwise, the same for the preview and the import', async () => {
    const server = await ownServer()
    await server.record(street)
    const seen = await (await post(server, '/preview', titled)).json()
    expect(seen).toMatchObject({
      columns: ['Naam', 'Buurt', 'Levensfase'],
      found: { headerLine: 3, sheets: [] },
    })
    const other = await (await post(server, '/preview?headerLine=4', titled)).json()
    expect(other).toMatchObject({ columns: ['Pim', 'Hoekpolder', 'oudere'], found: { headerLine: 4 } })
    const { report } = await send(server, 'as=residents&dryRun=true', titled)
    expect(report).toMatchObject({ added: 2, rejected: 0 })
    const cut = await send(server, 'as=residents&dryRun=true&delimiter=%2C', titled)
    expect(cut.report?.added).toBe(0)
  })

  test('that cannot be is refused with its field named', async () => {
    const server = await ownServer()
    await server.record(street)
    const answer = await post(server, '/preview?headerLine=0', titled)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('/headerLine')
    const nowhere = await post(server, '/preview?headerLine=90', titled)
    expect(nowhere.status).toBe(400)
  })
})

import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import type { Neighbourhood, SentEvent } from '../../events/index.ts'
import { openSealedLog } from '../../services/app/openSealedLog.ts'
import { serve } from '../../services/app/serve.ts'
import { isUnreadable, openEntries, openSqliteLog } from '../../services/log/index.ts'
import { owner } from '../../services/roles/index.ts'
import { type MasterSource, openKeyStore } from '../../services/vault/index.ts'
import { whereFound } from '../support/bytes.ts'
import { ownDirectory } from '../support/directory.ts'
import { registered } from '../support/events.ts'
import { meeting, nameOf, people, registration, street } from '../support/street.ts'
import { workers } from '../support/workers.ts'

const here = 'here' as Neighbourhood
const NOTE = 'Anna zei tegen Bram: de sleutel ligt onder de mat'
const noted: SentEvent = {
  id: '00000009-0000-4000-8000-000000000001',
  type: 'resident-met-resident',
  occurredAt: '2026-03-20',
  data: { residents: [people.anna, people.bram], note: NOTE },
}

async function opened(data: string, master: MasterSource = {}) {
  const served = await serve({
    data,
    master,
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    openTo: owner,
    workers,
  })
  onTestFinished(() => served.close())
  const base = `${served.url}/api/v1/neighbourhoods/here`
  return {
    ...served,
    async post(events: readonly SentEvent[]) {
      const response = await fetch(`${base}/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(events),
      })
      await served.weefsel.settled()
      return { status: response.status, body: (await response.json()) as { code?: string; detail?: string } }
    },
    get: async <T>(path: string) => (await (await fetch(`${base}${path}`)).json()) as T,
    ready: async () => (await (await fetch(`${served.url}/health/ready`)).json()) as Record<string, unknown>,
  }
}

type Graph = { nodes: { id: string; label: string }[] }
type Events = { events: { id: string; type: string; data: { note?: unknown; name?: unknown } }[] }

const labelsOf = ({ nodes }: Graph) => new Map(nodes.map(({ id, label }) => [id, label]))

test('names and notes read as they were written, and lie nowhere in clear', async () => {
  const data = await ownDirectory()
  const weefsel = await opened(data)
  await weefsel.post([...street, noted])
  const labels = labelsOf(await weefsel.get<Graph>('/graph'))
  expect(labels.get(people.anna)).toBe('Anna')
  expect(labels.get(people.gerrit)).toBe('Gerrit')
  const { events } = await weefsel.get<Events>(`/events?subject=${people.bram}`)
  expect(events.find(({ id }) => id === noted.id)?.data.note).toBe(NOTE)
  expect(whereFound([NOTE, 'Gerrit', 'Fatima'], data)).toEqual([])
  await weefsel.close()
  expect(whereFound([NOTE, 'Gerrit', 'Fatima'], data)).toEqual([])
})

test('the same event sent again, also after a restart, is the same; with another note it is not', async () => {
  const data = await ownDirectory()
  const before = await opened(data)
  await before.post(street)
  const first = await before.post([noted])
  await before.close()
  const after = await opened(data)
  const again = await after.post([noted])
  expect([first.status, again.status]).toEqual([201, 201])
  expect(again.body).toEqual(first.body)
  const other = await after.post([{ ...noted, data: { ...noted.data, note: 'iets anders' } }])
  expect([other.status, other.body.code]).toEqual([409, 'id-taken'])
})

test('what was written before there was sealing reads as it did', async () => {
  const data = await ownDirectory()
  const old = openSqliteLog({ directory: data })
  const event = registered({ name: 'Van vroeger' })
  await old.append({ neighbourhood: here, events: [event], recordedBy: 'test' })
  await old.close()
  const weefsel = await opened(data)
  const labels = labelsOf(await weefsel.get<Graph>('/graph'))
  expect(labels.get(event.data.resident)).toBe('Van vroeger')
})

test('nobody may send a value that is sealed already', async () => {
  const weefsel = await opened(await ownDirectory())
  const { status, body } = await weefsel.post([
    { ...registration('anna'), data: { resident: people.anna, name: 'wfs1.locked' } },
  ])
  expect(status).toBe(422)
  expect(body.detail).toContain('/data/name: expected text as people write it')
})

test('a reason, and what came of a signal, are sealed under the key of whom they are about', async () => {
  const data = await ownDirectory()
  const weefsel = await opened(data)
  const signal = '00000008-0000-4000-8000-000000000001'
  const said = '00000009-0000-4000-8000-000000000002'
  await weefsel.post(street)
  await weefsel.post([
    { ...noted, id: said },
    { type: 'signal-raised', occurredAt: '2026-03-21', data: { signal, resident: people.fatima } },
  ])
  await weefsel.post([
    {
      type: 'event-retracted',
      occurredAt: '2026-03-22',
      data: { event: said, reason: 'Bram was er niet bij' },
    },
    { type: 'signal-closed', occurredAt: '2026-03-22', data: { signal, outcome: 'Fatima is gebeld' } },
  ])
  const { eraser } = weefsel.weefsel
  await eraser?.forget(here, [people.bram, people.fatima], 'test')
  await weefsel.weefsel.settled()
  const { events } = await weefsel.get<{ events: { type: string; data: object }[] }>('/events?limit=1000')
  const dataOf = (type: string) => events.find((event) => event.type === type)?.data
  expect(dataOf('event-retracted')).toEqual({ event: said, reason: { sealed: 'forgotten' } })
  expect(dataOf('signal-closed')).toEqual({ signal, outcome: { sealed: 'forgotten' } })
})

test('a note about many opens only while the keys of all of them exist', async () => {
  const weefsel = await opened(await ownDirectory())
  const residents = [people.anna, people.cem, people.dina]
  await weefsel.post(street)
  await weefsel.post([
    { type: 'residents-gathered', occurredAt: '2026-03-22', data: { residents, note: 'Soep gegeten' } },
  ])
  const noteNow = async () =>
    (await weefsel.get<Events>('/events?type=residents-gathered')).events[0]?.data.note
  expect(await noteNow()).toBe('Soep gegeten')
  await weefsel.weefsel.eraser?.forget(here, [people.dina], 'test')
  expect(await noteNow()).toEqual({ sealed: 'forgotten' })
})

/** Changes what a stored event says, as somebody with the file would. */
function tamper(data: string, change: (bodies: Map<string, { data: Record<string, unknown> }>) => void) {
  const database = new DatabaseSync(join(data, 'log.sqlite'))
  const rows = database.prepare('SELECT id, body FROM event').all()
  const bodies = new Map(rows.map(({ id, body }) => [String(id), JSON.parse(String(body))]))
  change(bodies)
  const update = database.prepare('UPDATE event SET body = ? WHERE id = ?')
  for (const [id, body] of bodies) update.run(JSON.stringify(body), id)
  database.close()
}

const ids = {
  anna: '00000007-0000-4000-8000-000000000001',
  bram: '00000007-0000-4000-8000-000000000002',
} as const

test.each([
  [
    'in another event',
    (a: Record<string, unknown>, b: Record<string, unknown>) => Object.assign(b, { name: a.name }),
  ],
  ['in another field', (a: Record<string, unknown>) => Object.assign(a, { reference: a.name })],
  ['for another subject', (a: Record<string, unknown>) => Object.assign(a, { resident: people.bram })],
] as const)('a value that was put %s opens for nobody, and is told', async (_, change) => {
  const data = await ownDirectory()
  const before = await opened(data)
  await before.post([
    { ...registration('anna'), id: ids.anna },
    { ...registration('bram'), id: ids.bram },
  ])
  await before.close()
  tamper(data, (bodies) => change(bodies.get(ids.anna)!.data, bodies.get(ids.bram)!.data))
  const { log } = await openSealedLog({ data })
  onTestFinished(() => log.close())
  const entries = [...(await log.find(here, Object.values(ids))).values()]
  const odd = entries.filter(isUnreadable)
  expect(odd).toHaveLength(1)
  expect(odd[0]?.reason).toMatch(/sealed for (another place|somebody else)/)
  const read = (await openEntries(log.vault, entries)).filter((entry) => !isUnreadable(entry))
  expect(read).toHaveLength(1)
})

test('a sealed value that is changed by one letter is locked, not an error', async () => {
  const data = await ownDirectory()
  const before = await opened(data)
  await before.post([{ ...registration('anna'), id: ids.anna }])
  await before.close()
  tamper(data, (bodies) => {
    const found = bodies.get(ids.anna)!.data
    found.name = String(found.name).replace(/(?<=\.)[^.](?=[^.]*$)/, (first) => (first === 'A' ? 'B' : 'A'))
  })
  const weefsel = await opened(data)
  const { events } = await weefsel.get<Events>('/events')
  expect(events[0]?.data.name).toEqual({ sealed: 'locked' })
})

const keyOf = () => randomBytes(32).toString('hex')

test.each([
  ['wrong', async (data: string) => writeFileSync(join(data, 'keys/master_key'), `${keyOf()}\n`)],
  ['lost', async (data: string) => renameSync(join(data, 'keys/master_key'), join(data, 'keys/away'))],
] as const)('with a %s master key it starts, says so, and nothing is forgotten', async (_, spoil) => {
  const data = await ownDirectory()
  const before = await opened(data)
  await before.post([...street, noted])
  const shownBefore = await before.get<Graph>('/graph')
  expect((await before.ready()).keys).toEqual({ open: true, reason: null })
  await before.close()
  const master = join(data, 'keys/master_key')
  copyFileSync(master, join(data, 'kept'))

  await spoil(data)
  const locked = await opened(data)
  const ready = await locked.ready()
  expect(ready.keys).toMatchObject({ open: false, reason: expect.stringMatching(/master key/) })
  const pages = [
    await locked.get('/graph'),
    await locked.get('/events?limit=1000'),
    await locked.get(`/residents/${people.anna}`),
  ]
  expect(JSON.stringify(pages)).not.toContain('forgotten"')
  expect(JSON.stringify(pages)).not.toContain('"Anna"')
  expect(JSON.stringify(pages[1])).toContain('{"sealed":"locked"}')
  const refused = await locked.post([registration('hana', '2026-04-01')])
  expect([refused.status, refused.body.code]).toEqual([503, 'keys-locked'])
  expect((await locked.post([meeting('anna', 'bram', '2026-04-02')])).status).toBe(201)
  await locked.close()
  expect(existsSync(master)).toBe(_ === 'wrong')

  copyFileSync(join(data, 'kept'), master)
  const after = await opened(data)
  expect(labelsOf(await after.get<Graph>('/graph'))).toEqual(labelsOf(shownBefore))
})

test('the master key may come from the environment, and is then not made beside the keys', async () => {
  const data = await ownDirectory()
  const key = keyOf()
  const weefsel = await opened(data, { key })
  await weefsel.post([registration('anna')])
  await weefsel.close()
  expect(existsSync(join(data, 'keys/master_key'))).toBe(false)
  const file = join(data, 'elsewhere')
  writeFileSync(file, key)
  const again = await opened(data, { file })
  expect(labelsOf(await again.get<Graph>('/graph')).get(people.anna)).toBe(nameOf('anna'))
})

test('another master key can be put in its place; the log is not touched', async () => {
  const data = await ownDirectory()
  const before = await opened(data)
  await before.post([...street, noted])
  await before.close()
  const rows = () => {
    const database = new DatabaseSync(join(data, 'log.sqlite'), { readOnly: true })
    const all = database.prepare('SELECT * FROM event').all()
    database.close()
    return all
  }
  const logBefore = rows()
  copyFileSync(join(data, 'keys/master_key'), join(data, 'old'))
  const keys = openKeyStore({ directory: data })
  keys.rotate()
  keys.close()
  expect(rows()).toEqual(logBefore)
  const after = await opened(data)
  expect(labelsOf(await after.get<Graph>('/graph')).get(people.anna)).toBe('Anna')
  await after.close()
  const withOld = openKeyStore({ directory: data, master: { file: join(data, 'old') } })
  expect(withOld.state().open).toBe(false)
  withOld.close()
})

test.each(['before', 'after'] as const)(
  'a rotation that is interrupted %s it took effect leaves every key',
  async (when) => {
    const data = await ownDirectory()
    const first = openKeyStore({ directory: data })
    const key = (await first.ensure(here, ['r1'])).get('r1')
    if (when === 'after') {
      copyFileSync(join(data, 'keys/master_key'), join(data, 'current'))
      first.rotate()
      // As it is between the commit and the new name.
      renameSync(join(data, 'keys/master_key'), join(data, 'keys/master_key.next'))
      renameSync(join(data, 'current'), join(data, 'keys/master_key'))
    } else writeFileSync(join(data, 'keys/master_key.next'), `${keyOf()}\n`)
    first.close()
    for (const _ of [1, 2]) {
      const again = openKeyStore({ directory: data })
      expect((await again.find(here, ['r1'])).get('r1')).toEqual(key)
      again.close()
    }
  },
)

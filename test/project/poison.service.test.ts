import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import type { Neighbourhood } from '../../events/index.ts'
import { serve } from '../../services/app/serve.ts'
import { createMemoryGraph } from '../../services/graph/index.ts'
import { openSqliteLog, type SqliteLog } from '../../services/log/index.ts'
import { createProjector, PoisonEvent, rebuild, verify } from '../../services/project/index.ts'
import { owner } from '../../services/roles/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { event, met, registered } from '../support/events.ts'

const here = 'here' as Neighbourhood

/** A log in which rows were changed by hand, as a damaged disk or a later release would leave them. */
async function logWith(
  change: (database: DatabaseSync) => void,
): Promise<{ directory: string; ids: string[] }> {
  const directory = await ownDirectory()
  const [anna, bram] = [registered({ name: 'Anna' }), registered({ name: 'Bram' })]
  const meeting = met('2026-03-14', [anna.data.resident, bram.data.resident])
  const later = met('2026-03-15', [anna.data.resident, bram.data.resident])
  const log = openSqliteLog({ directory })
  await log.append({ neighbourhood: here, events: [anna, bram, meeting, later], recordedBy: 'test' })
  await log.close()
  const database = new DatabaseSync(join(directory, 'log.sqlite'))
  change(database)
  database.close()
  return { directory, ids: [anna, bram, meeting, later].map(({ id }) => id) }
}

function opened(directory: string): SqliteLog {
  const log = openSqliteLog({ directory })
  onTestFinished(() => log.close())
  return log
}

async function projected(log: SqliteLog) {
  const graph = createMemoryGraph()
  const projector = createProjector({ log, graph })
  onTestFinished(() => projector.close())
  await projector.reached(await log.head())
  return { graph, projector }
}

const everything = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
const damage = (content: string) => (database: DatabaseSync) =>
  database.prepare('UPDATE event SET body = ? WHERE position = 3').run(content)

test.each([
  ['is no JSON', '{"occurredAt": "2026-'],
  ['has no data', '{"occurredAt":"2026-03-14","precision":"day","source":"observed","recordedBy":"test"}'],
  [
    'has data of the wrong shape',
    '{"occurredAt":"2026-03-14","precision":"day","source":"observed","recordedBy":"test","data":{"residents":"both"}}',
  ],
])('an event that %s is parked and shown, and projection goes on past it', async (_, content) => {
  const { directory, ids } = await logWith(damage(content))
  const log = opened(directory)
  const { graph, projector } = await projected(log)
  const { parked, position, behind } = await projector.status()
  expect(parked).toMatchObject([
    { neighbourhood: here, position: 3, id: ids[2], type: 'resident-met-resident' },
  ])
  expect({ position, behind }).toEqual({ position: 4, behind: 0 })
  const slice = await graph.slice(here, { ...everything, knownAt: position })
  expect(slice.contacts.length).toBe(1)
})

test('a rebuild stops at a poison event, unless the live graph has parked it too', async () => {
  const { directory } = await logWith(damage('{}'))
  const log = opened(directory)
  const { graph, projector } = await projected(log)
  await expect(rebuild(log, createMemoryGraph(), here, await log.head())).rejects.toThrow(PoisonEvent)
  const { parked } = await projector.status()
  const skip = new Set(parked.map(({ position }) => position))
  expect((await verify(log, graph, here, skip)).same).toBe(true)
})

test('a correction of an event that is not in the log is parked', async () => {
  const directory = await ownDirectory()
  const log = opened(directory)
  const retraction = event('event-retracted', { event: crypto.randomUUID(), reason: 'vergissing' })
  await log.append({ neighbourhood: here, events: [registered(), retraction], recordedBy: 'test' })
  const { projector } = await projected(log)
  expect((await projector.status()).parked).toMatchObject([{ id: retraction.id }])
})

test('an event of a later release is kept, counted and shown as unknown', async () => {
  const { directory, ids } = await logWith((database) => {
    database.exec(`INSERT INTO type (name) VALUES ('resident-teleported');
      UPDATE event SET type = (SELECT id FROM type WHERE name = 'resident-teleported') WHERE position = 3`)
  })
  const served = await serve({
    data: directory,
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    openTo: owner,
  })
  onTestFinished(() => served.close())
  const get = async (path: string) => (await fetch(`${served.url}${path}`)).json()
  expect(await get('/health/ready')).toMatchObject({ ready: true, parked: 0, position: 4 })
  const { events } = (await get('/api/v1/neighbourhoods/here/events')) as { events: { id: string }[] }
  expect(events.find(({ id }) => id === ids[2])).toMatchObject({
    type: 'resident-teleported',
    known: false,
    label: { nl: 'Onbekende gebeurtenis' },
  })
  expect((await fetch(`${served.url}/api/v1/neighbourhoods/here/graph?asOf=2026-04-01`)).status).toBe(200)
})

test('parked events are shown over HTTP', async () => {
  const { directory, ids } = await logWith(damage('{}'))
  const served = await serve({
    data: directory,
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    openTo: owner,
  })
  onTestFinished(() => served.close())
  const get = async (path: string) => (await fetch(`${served.url}${path}`)).json()
  expect(await get('/parked')).toMatchObject({ parked: [{ id: ids[2], position: 3 }] })
  expect(await get('/health/ready')).toMatchObject({ ready: true, parked: 1 })
})

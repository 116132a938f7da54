import { randomUUID } from 'node:crypto'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { type Engines, InvalidSetting, type ProcessRole } from '../../services/app/config.ts'
import { type ServeOptions, serve } from '../../services/app/serve.ts'
import { openNeo4jGraph } from '../../services/graph/index.ts'
import { owner } from '../../services/roles/index.ts'
import { ownServer } from '../eventstoredb/ownServer.ts'
import { neo4jHere } from '../neo4j/options.ts'
import { sharedServer } from '../neo4j/sharedServer.ts'
import { ownDirectory } from '../support/directory.ts'
import { listen } from '../support/listen.ts'
import { meeting, people, street } from '../support/street.ts'
import { workers } from '../support/workers.ts'

const PATIENCE = { timeout: 60_000 }

/** One process of a role; several may share a data directory, where their keys are. */
async function serveAs(role: ProcessRole, options: Partial<ServeOptions> & { data: string }) {
  const place = { host: '127.0.0.1', port: 0, logLevel: 'silent', openTo: owner, workers }
  const { url, close } = await serve({ ...place, role, ...options })
  let closed: Promise<void> | undefined
  const stop = () => {
    closed ??= close()
    return closed
  }
  onTestFinished(stop)
  const get = async (path: string) => {
    const response = await fetch(`${url}${path}`)
    return { status: response.status, body: (await response.json()) as unknown }
  }
  const post = async (path: string, events: unknown) => {
    const response = await fetch(`${url}/api/v1${path}/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(events),
    })
    return { status: response.status, body: (await response.json()) as unknown }
  }
  return { url, get, post, stop }
}

const paths = z.object({ paths: z.record(z.string(), z.unknown()) })
const pathsOf = async ({ get }: Awaited<ReturnType<typeof serveAs>>) =>
  Object.keys(paths.parse((await get('/api/v1/openapi.json')).body).paths)

test('a process that records takes events, says how it is, and does nothing else', async () => {
  const server = await ownServer()
  const engines = { eventStore: { url: server.url() } }
  const record = await serveAs('record', { data: await ownDirectory(), engines })
  expect(await record.get('/health/ready')).toMatchObject({
    status: 200,
    body: { ready: true, trouble: null },
  })
  expect((await record.post('/neighbourhoods/here', street)).status).toBe(201)
  expect(await record.get('/health/ready')).toMatchObject({ body: { position: street.length } })
  for (const path of ['/api/v1/neighbourhoods', '/api/v1/neighbourhoods/here/graph', '/parked'])
    expect((await record.get(path)).status).toBe(404)
  const known = await pathsOf(record)
  expect(known).toEqual(expect.arrayContaining(['/api/v1/neighbourhoods/{neighbourhood}/events', '/metrics']))
  for (const path of ['/graph', '/measures', '/live'])
    expect(known).not.toContain(`/api/v1/neighbourhoods/{neighbourhood}${path}`)
})

test('a log that is away leaves a process that records alive and not ready, and it takes events when the log is back', async () => {
  const server = await ownServer()
  server.stop()
  const engines = { eventStore: { url: server.url() } }
  const record = await serveAs('record', { data: await ownDirectory(), engines })
  const away = `EventStoreDB at 127.0.0.1:${server.port()} cannot be reached`
  expect((await record.get('/health/live')).status).toBe(200)
  expect(await record.get('/health/ready')).toMatchObject({
    status: 503,
    body: { ready: false, trouble: away },
  })
  expect(await record.post('/neighbourhoods/here', street)).toMatchObject({
    status: 503,
    body: { code: 'storage-unavailable' },
  })
  await server.start()
  await vi.waitFor(async () => expect((await record.get('/health/ready')).status).toBe(200), PATIENCE)
  expect((await record.post('/neighbourhoods/here', street)).status).toBe(201)
})

test('everything in one process starts as well while the log is away, and goes on by itself when it comes', async () => {
  const server = await ownServer()
  server.stop()
  const all = await serveAs('all', {
    data: await ownDirectory(),
    engines: { eventStore: { url: server.url() } },
  })
  expect(await all.get('/health/ready')).toMatchObject({ status: 503, body: { ready: false } })
  expect((await all.get('/api/v1/neighbourhoods')).status).toBe(503)
  await server.start()
  await vi.waitFor(async () => expect((await all.get('/health/ready')).status).toBe(200), PATIENCE)
  expect((await all.post('/neighbourhoods/here', street)).status).toBe(201)
  await vi.waitFor(
    async () => expect((await all.get('/health/ready')).body).toMatchObject({ position: street.length }),
    PATIENCE,
  )
})

test.each(['record', 'project', 'explore'] as const)(
  'the role %s without the engines that it shares does not start',
  async (role) => {
    const data = await ownDirectory()
    await expect(serve({ data, host: '127.0.0.1', port: 0, logLevel: 'silent', role })).rejects.toThrow(
      InvalidSetting,
    )
  },
)

describe.skipIf(!neo4jHere)('with a graph that processes share', () => {
  async function engines(): Promise<Engines> {
    const server = await ownServer()
    return { eventStore: { url: server.url() }, neo4j: await sharedServer() }
  }
  async function ownNeighbourhood() {
    const name = `roles-${randomUUID()}`
    onTestFinished(async () => {
      const graph = await openNeo4jGraph(await sharedServer())
      await graph.clear(name as never)
      await graph.close()
    })
    return `/neighbourhoods/${name}`
  }

  test(
    'what one process records another projects, and a third shows and tells of it',
    async () => {
      const path = await ownNeighbourhood()
      const shared = { engines: await engines(), data: await ownDirectory() }
      const record = await serveAs('record', shared)
      const project = await serveAs('project', shared)
      const explore = await serveAs('explore', { ...shared, recordUrl: record.url })
      expect((await record.post(path, street)).status).toBe(201)
      await vi.waitFor(
        async () =>
          expect(await explore.get('/health/ready')).toMatchObject({
            status: 200,
            body: { position: street.length, behindEvents: 0 },
          }),
        PATIENCE,
      )
      const feed = await listen(`${explore.url}/api/v1${path}/live`)
      onTestFinished(() => feed.stop())
      expect((await feed.next()).position).toBe(street.length)

      // The explorer has one address for everything: it hands on what is to be recorded.
      expect((await explore.post(path, [meeting('ed', 'bram', '2026-04-01')])).status).toBe(201)
      let told = await feed.next()
      while (told.position === street.length) told = await feed.next()
      expect(told.position).toBe(street.length + 1)
      expect([...told.ids].sort()).toEqual([people.ed, people.bram].sort())
      const { body } = await explore.get(`/api/v1${path}/graph?asOf=2026-04-02`)
      expect(body).toMatchObject({ position: street.length + 1 })
      const broken = await explore.post(path, [{ type: 'resident-left' }])
      expect(broken).toMatchObject({ status: 422, body: { code: 'invalid-event' } })

      for (const asked of ['/api/v1/neighbourhoods', `/api/v1${path}/graph`])
        expect((await project.get(asked)).status).toBe(404)
      expect((await project.post(path, street)).status).toBe(404)
      expect(await project.get('/parked')).toEqual({ status: 200, body: { parked: [] } })
    },
    PATIENCE.timeout * 3,
  )

  test(
    'an explorer whose recorder is away, or not known, says so, and shows what there is',
    async () => {
      const path = await ownNeighbourhood()
      const shared = { engines: await engines(), data: await ownDirectory() }
      const all = await serveAs('all', shared)
      expect((await all.post(path, street)).status).toBe(201)
      const orphan = await serveAs('explore', shared)
      expect(await orphan.post(path, [meeting('ed', 'bram', '2026-04-01')])).toMatchObject({
        status: 503,
        body: { code: 'storage-unavailable', detail: expect.stringContaining('WEEFSEL_RECORD_URL') },
      })
      const explore = await serveAs('explore', { ...shared, recordUrl: 'http://127.0.0.1:1' })
      expect(await explore.post(path, [meeting('ed', 'bram', '2026-04-01')])).toMatchObject({
        status: 503,
        body: { detail: expect.stringContaining('does not answer') },
      })
      await vi.waitFor(
        async () =>
          expect((await explore.get('/health/ready')).body).toMatchObject({ position: street.length }),
        PATIENCE,
      )
      expect((await explore.get(`/api/v1${path}/graph`)).status).toBe(200)
    },
    PATIENCE.timeout * 3,
  )

  test(
    'a graph that is away leaves the explorer alive and not ready, and says why',
    async () => {
      const server = await ownServer()
      const neo4j = { url: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'secret' }
      const shared = {
        engines: { eventStore: { url: server.url() }, neo4j },
        data: await ownDirectory(),
      }
      const record = await serveAs('record', shared)
      expect((await record.post('/neighbourhoods/here', street)).status).toBe(201)
      for (const role of ['explore', 'project'] as const) {
        const one = await serveAs(role, shared)
        expect((await one.get('/health/live')).status).toBe(200)
        await vi.waitFor(
          async () =>
            expect(await one.get('/health/ready')).toMatchObject({
              status: 503,
              body: { trouble: expect.stringMatching(/^Neo4j does not answer at bolt:\/\/127\.0\.0\.1:1: /) },
            }),
          PATIENCE,
        )
        if (role === 'explore')
          expect(await one.get('/api/v1/neighbourhoods/here/graph')).toMatchObject({
            status: 503,
            body: { code: 'graph-unavailable' },
          })
        await one.stop()
      }
    },
    PATIENCE.timeout * 3,
  )
})

import { expect, test } from 'vitest'
import { z } from 'zod'
import { NotLoopback, serve } from '../../services/app/serve.ts'
import { ownDirectory } from '../support/directory.ts'
import { ownServer } from '../support/server.ts'
import { people, street } from '../support/street.ts'

test('says that it lives, that it is ready, and how far the projection is', async () => {
  const { url, record } = await ownServer()
  await record(street)
  const get = async (path: string) => (await fetch(`${url}${path}`)).json()
  expect(await get('/health/live')).toEqual({ live: true })
  expect(await get('/health/ready')).toMatchObject({
    ready: true,
    position: street.length,
    behindEvents: 0,
    behindSeconds: 0,
    parked: 0,
  })
  const metrics = await (await fetch(`${url}/metrics`)).text()
  expect(metrics).toContain(`weefsel_log_events_total ${street.length}`)
  expect(metrics).toContain('weefsel_projector_lag_events 0')
})

test('measures each request by the pattern of its route, never by address or id', async () => {
  const { url, record } = await ownServer()
  await record(street)
  await fetch(`${url}/api/v1/neighbourhoods/here/residents/${people.anna}`)
  await fetch(`${url}/no/such/${people.bram}`)
  const response = await fetch(`${url}/metrics`)
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  const text = await response.text()
  const counted = (labels: string) => text.includes(`http_request_duration_seconds_count{${labels}} 1`)
  const route = '/api/v1/neighbourhoods/:neighbourhood/residents/:id'
  expect(counted(`method="GET",route="${route}",status_code="200"`)).toBe(true)
  expect(counted('method="GET",route="none",status_code="404"')).toBe(true)
  expect(text).not.toContain(people.anna)
  expect(text).not.toContain(people.bram)
  expect(text).not.toContain('here')
})

test('two servers in one process count their own requests and share the figures of the process', async () => {
  const [one, other] = [await ownServer(), await ownServer()]
  await fetch(`${one.url}/health/live`)
  const [mine, theirs] = await Promise.all(
    [one, other].map(async ({ url }) => (await fetch(`${url}/metrics`)).text()),
  )
  expect(mine).toContain('route="/health/live"')
  expect(theirs).not.toContain('route="/health/live"')
  const names = [
    'weefsel_ready 1',
    'weefsel_log_commits_total 0',
    'process_resident_memory_bytes ',
    'nodejs_heap_size_used_bytes ',
    'nodejs_eventloop_lag_p99_seconds ',
  ]
  for (const text of [mine, theirs]) for (const name of names) expect(text).toContain(`\n${name}`)
})

test('describes itself in OpenAPI 3.1, and shows that for people', async () => {
  const { url } = await ownServer()
  const document = z
    .object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) })
    .parse(await (await fetch(`${url}/api/v1/openapi.json`)).json())
  expect(document.openapi).toBe('3.1.0')
  const inNeighbourhood = ['events', 'graph', 'measures', 'residents/{id}', 'live', 'timeline']
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(inNeighbourhood.map((path) => `/api/v1/neighbourhoods/{neighbourhood}/${path}`)),
  )
  expect((await fetch(`${url}/docs`)).status).toBe(200)
})

test('lists its neighbourhoods with their names', async () => {
  const { url, record } = await ownServer()
  await record([
    ...street,
    { type: 'neighbourhood-described', occurredAt: '2026-01-01', data: { name: 'Onze straat' } },
  ])
  const { neighbourhoods } = z
    .object({ neighbourhoods: z.array(z.looseObject({ id: z.string(), name: z.string() })) })
    .parse(await (await fetch(`${url}/api/v1/neighbourhoods`)).json())
  expect(neighbourhoods).toEqual([
    expect.objectContaining({ id: 'here', name: 'Onze straat', events: street.length + 1, demo: false }),
  ])
})

test('gives the whole catalogue, with schemas to make forms from', async () => {
  const { url } = await ownServer()
  const { definitions } = z
    .object({ definitions: z.array(z.looseObject({ type: z.string(), schema: z.looseObject({}) })) })
    .parse(await (await fetch(`${url}/api/v1/catalogue`)).json())
  expect(definitions.length).toBeGreaterThan(60)
})

test('sends strict headers with every answer', async () => {
  const { url } = await ownServer()
  const { headers } = await fetch(`${url}/health/live`)
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('a page elsewhere that points its own name here is turned away', async () => {
  const { weefsel, url } = await ownServer()
  expect(weefsel).toBeDefined()
  const { request } = await import('node:http')
  const status = await new Promise((resolve) => {
    const asked = request(
      `${url}/api/v1/neighbourhoods`,
      { headers: { host: 'evil.example' } },
      (response) => {
        response.resume()
        resolve(response.statusCode)
      },
    )
    asked.end()
  })
  expect(status).toBe(421)
})

test.each(['0.0.0.0', '192.168.1.10', '::', 'weefsel.example'])('refuses to listen on %s', async (host) => {
  const data = await ownDirectory()
  await expect(serve({ data, host, port: 0, logLevel: 'silent' })).rejects.toThrow(NotLoopback)
})

test('an address that is not there is a problem, too', async () => {
  const { url } = await ownServer()
  const response = await fetch(`${url}/api/v1/nothing`)
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ code: 'not-found', status: 404 })
})

test('figures over HTTP are those of the slice, and health answers while they are taken', async () => {
  const { get, record } = await ownServer()
  await record(street)
  const figures = await get<{ residents: { id: string; degree: number }[]; network: { ties: number } }>(
    '/measures?asOf=2026-04-01&measures=degree,ties',
  )
  expect(figures.network.ties).toBe(7)
  expect(figures.residents).toHaveLength(7)
})

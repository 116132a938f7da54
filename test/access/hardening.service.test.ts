import { Writable } from 'node:stream'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import { clientOf } from '../../scripts/commands/client.ts'
import { readLocalToken } from '../../services/access/index.ts'
import { serve } from '../../services/app/serve.ts'
import { generous } from '../../services/http/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { people, street } from '../support/street.ts'
import { grants, tokenOf } from './roles.ts'
import { ownApp } from './server.ts'

describe('headers', () => {
  test('let a page run and look like nothing but what this service itself sends', async () => {
    const { app } = await ownApp()
    const { headers } = await app.inject('/health/live')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain("base-uri 'none'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    })
    expect(headers['strict-transport-security']).toBeUndefined()
  })
})

/** Nobody is let in again while the test runs, however slow the machine is. */
const hour = { seconds: 3_600 }

describe('limits', () => {
  test('hold per user: one who asks too much waits, another does not', async () => {
    const { app, access } = await ownApp({ limits: { ...hour, perUser: 5, perAddress: 100 } })
    const [one, other] = [tokenOf(access, grants.kwartiermaker), tokenOf(access, grants.coalition)]
    const ask = async (headers: Record<string, string>) => app.inject({ url: '/api/v1/me', headers })
    for (let n = 0; n < 5; n++) expect((await ask(one)).statusCode).toBe(200)
    const refused = await ask(one)
    expect([refused.statusCode, refused.json()]).toMatchObject([429, { code: 'too-many-requests' }])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await ask(other)).statusCode).toBe(200)
  })

  test('hold per address, for who is not known as well', async () => {
    const { app } = await ownApp({ limits: { ...hour, perUser: 100, perAddress: 5 } })
    const statuses: number[] = []
    for (let n = 0; n < 7; n++) {
      const { statusCode } = await app.inject({ url: '/api/v1/me', remoteAddress: '192.0.2.7' })
      statuses.push(statusCode)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
    expect((await app.inject({ url: '/api/v1/me', remoteAddress: '192.0.2.8' })).statusCode).toBe(401)
  })

  test('hold where nobody signs in, for whoever is on this machine and for its tokens: a wild page waits', async () => {
    const limits = { ...hour, perUser: 4, perAddress: 9 }
    const data = await ownDirectory()
    const served = await serve({ data, host: '127.0.0.1', port: 0, logLevel: 'silent', limits })
    onTestFinished(() => served.close())
    const entered = await fetch(served.link!, { redirect: 'manual' })
    const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';')
    const authorization = `Bearer ${readLocalToken(data)}`
    const ask = (headers: Record<string, string>) => fetch(`${served.url}/api/v1/me`, { headers })
    const statuses: number[] = []
    for (let n = 0; n < 4; n++) statuses.push((await ask({ cookie })).status)
    const refused = await ask({ authorization })
    expect(statuses).toEqual([200, 200, 200, 200])
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([
      429,
      expect.stringMatching(/^\d+$/),
    ])
    expect(await refused.json()).toMatchObject({
      code: 'too-many-requests',
      detail: expect.stringMatching(/^too many requests: try again in \d+ seconds?$/),
    })
    const loud: number[] = []
    for (let n = 0; n < 5; n++) loud.push((await fetch(`${served.url}/health/live`)).status)
    expect(loud.at(-1)).toBe(429)
  })

  test('are there without being asked for, far above what a person or an import asks', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const { app, access } = await ownApp({ limits: undefined })
    const headers = tokenOf(access, grants.coalition)
    const ask = async () => (await app.inject({ url: '/api/v1/me', headers })).statusCode
    const statuses = new Set<number>()
    for (let n = 0; n < generous.perUser; n++) statuses.add(await ask())
    expect([...statuses]).toEqual([200])
    expect(generous.perUser).toBeGreaterThanOrEqual(1_000)
    expect(await ask()).toBe(429)
  })

  test('are waited out by the commands that go through a server', async () => {
    const limits = { seconds: 1, perUser: 2, perAddress: 50 }
    const data = await ownDirectory()
    const served = await serve({ data, host: '127.0.0.1', port: 0, logLevel: 'silent', limits })
    onTestFinished(() => served.close())
    const client = clientOf(served.url, data)
    const answers = []
    for (let n = 0; n < 3; n++) answers.push(await client.get('/api/v1/me', z.looseObject({})))
    expect(answers).toHaveLength(3)
  }, 60_000)

  test('hold for bodies', async () => {
    const { app, access } = await ownApp()
    const headers = { ...tokenOf(access, grants.kwartiermaker), 'content-type': 'application/json' }
    const payload = `[${' '.repeat(3 * 1024 * 1024)}]`
    const url = '/api/v1/neighbourhoods/here/events'
    expect((await app.inject({ method: 'POST', url, payload, headers })).statusCode).toBe(413)
  })
})

describe('what goes wrong', () => {
  test('is told without a stack, a path or what was sent', async () => {
    const { app, access } = await ownApp({
      onServer: (server) => {
        const config = { access: 'public' } as const
        server.get('/breaks', { config }, () => {
          throw new Error(`Zonnebloemkanarie at ${import.meta.filename}`)
        })
      },
    })
    const broken = await app.inject('/breaks')
    expect(broken.statusCode).toBe(500)
    expect(broken.body).not.toMatch(/Zonnebloemkanarie|\.ts|node_modules|at /)
    const headers = tokenOf(access, grants.kwartiermaker)
    const personal = { name: 'Zonnebloemkanarie\u0000', phone: '0612345678'.repeat(20), email: 'kanarie@' }
    const sent = {
      type: 'resident-registered',
      occurredAt: '2026-01-01',
      data: { resident: people.hana, ...personal },
    }
    const url = '/api/v1/neighbourhoods/here/events'
    const refused = await app.inject({ method: 'POST', url, payload: sent, headers })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).not.toMatch(/Zonnebloem|0612345678|kanarie/)
  })

  test('and what goes well stands in the log without anything personal', async () => {
    const lines: string[] = []
    const stream = new Writable({
      write(line, _, done) {
        lines.push(String(line))
        done()
      },
    })
    const { app, access, weefsel } = await ownApp({ logLevel: 'trace', logStream: stream })
    const headers = tokenOf(access, grants.kwartiermaker)
    const url = '/api/v1/neighbourhoods/here'
    await app.inject({ method: 'POST', url: `${url}/events`, payload: street, headers })
    await weefsel.settled()
    await app.inject({ url: `${url}/residents/${people.anna}`, headers })
    await app.inject({ url: `${url}/graph?group=Hoekpolder`, headers })
    await app.inject({ url: '/sign-in/link?code=a-code-that-was-guessed' })
    const text = lines.join('')
    for (const secret of [
      'Anna',
      people.anna,
      'Hoekpolder',
      headers.authorization,
      'a-code-that-was-guessed',
    ]) {
      expect(text).not.toContain(secret)
    }
  })
})

test('no answer of the interface is kept by a browser, and signing out clears what one holds', async () => {
  const { app, access, routes, weefsel } = await ownApp()
  const headers = {
    ...tokenOf(access, { role: 'kwartiermaker', neighbourhoods: 'all' }),
    'content-type': 'application/json',
  }
  const base = '/api/v1/neighbourhoods/here'
  expect(
    (await app.inject({ method: 'POST', url: `${base}/events`, payload: street, headers })).statusCode,
  ).toBe(201)
  await weefsel.settled()
  const asked = routes.filter(
    ({ method, url }) => method === 'GET' && url.startsWith('/api/') && !url.endsWith('/live'),
  )
  expect(asked.length).toBeGreaterThan(20)
  for (const { url } of asked) {
    const address = url
      .replace(':neighbourhood', 'here')
      .replace(':id', people.anna)
      .replace(':one', people.anna)
      .replace(':other', people.bram)
    const query = url.endsWith('/export')
      ? '?format=csv'
      : url.endsWith('/compare')
        ? '?since=2026-02-01'
        : ''
    const answer = await app.inject({ url: `${address}${query}`, headers })
    expect(answer.headers['cache-control'], `${url} answered ${answer.statusCode}`).toBe('no-store')
  }
  const out = await app.inject({
    method: 'POST',
    url: '/sign-out',
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  expect(out.headers['clear-site-data']).toBe('"cache"')
})

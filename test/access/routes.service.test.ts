import type { FastifyInstance } from 'fastify'
import { describe, expect, test } from 'vitest'
import { type Role, roles } from '../../services/roles/index.ts'
import { people, street } from '../support/street.ts'
import { grants, tokenOf } from './roles.ts'
import { ownApp } from './server.ts'
import { type Row, table } from './table.ts'

test('every route of the running server says who may call it, as the table does', async () => {
  const { routes } = await ownApp()
  const found = routes
    .filter(({ method }) => method !== 'HEAD')
    .map(({ method, url, need }) => [`${method} ${url}`, need ?? 'not declared'])
  expect(Object.fromEntries(found)).toEqual(table)
})

test('HEAD asks what GET asks', async () => {
  const { routes } = await ownApp()
  const needs = new Map(routes.map(({ method, url, need }) => [`${method} ${url}`, need]))
  for (const { method, url, need } of routes) {
    if (method === 'HEAD') expect(need, url).toEqual(needs.get(`GET ${url}`))
  }
})

test('a route that does not say who may call it is refused to everybody', async () => {
  const { app, access } = await ownApp({
    onServer: (server) => void server.get('/forgotten', async () => 'secret'),
  })
  for (const role of roles) {
    const answer = await app.inject({ url: '/forgotten', headers: tokenOf(access, grants[role]) })
    expect([answer.statusCode, answer.body.includes('secret')], role).toEqual([403, false])
  }
  expect((await app.inject('/forgotten')).statusCode).toBe(403)
})

/** A call that would be answered, were it not for who asks. */
function callOf(route: string, neighbourhood: string) {
  const [method = '', address = ''] = route.split(' ')
  const url = address
    .replace(':neighbourhood', neighbourhood)
    .replace(':id', people.anna)
    .replace(':one', people.anna)
    .replace(':other', people.bram)
    .replace('*', 'index.html')
  const query = url.endsWith('/export') ? '?format=csv' : url.endsWith('/compare') ? '?since=2026-02-01' : ''
  return { method: method as 'GET' | 'POST', url: `${url}${query}` }
}

// The live feed does not end: what it answers is tested where it is listened to.
const rows = Object.entries(table).filter(([route]) => !route.endsWith('/live'))

async function answerTo(app: FastifyInstance, route: string, headers: Record<string, string>, to = 'here') {
  const call = callOf(route, to)
  const payload = call.method === 'POST' ? { payload: {} } : {}
  return app.inject({ ...call, ...payload, headers })
}

const mayCall = (row: Row, role: Role) => typeof row === 'string' || row[role] !== undefined

describe('who may call what', () => {
  test.each(roles)('%s is let in where the table says so, and nowhere else', async (role) => {
    const { app, access, weefsel } = await ownApp()
    const kwartiermaker = tokenOf(access, grants.kwartiermaker)
    const url = '/api/v1/neighbourhoods/here/events'
    const sent = await app.inject({ method: 'POST', url, payload: street, headers: kwartiermaker })
    expect(sent.statusCode).toBe(201)
    await weefsel.settled()
    const headers = tokenOf(access, grants[role])
    for (const [route, row] of rows) {
      const { statusCode } = await answerTo(app, route, headers)
      const refused = statusCode === 401 || statusCode === 403
      expect(refused, `${route} answered ${statusCode}`).toBe(!mayCall(row, role))
    }
  })

  test('nobody is let in anywhere but to what is public', async () => {
    const { app } = await ownApp()
    for (const [route, row] of rows) {
      const { statusCode } = await answerTo(app, route, {})
      expect(statusCode === 401, `${route} answered ${statusCode}`).toBe(row !== 'public')
    }
  })

  test('a neighbourhood of others is refused as one that is not there', async () => {
    const { app, access, weefsel } = await ownApp()
    const elsewhere = tokenOf(access, { role: 'kwartiermaker', neighbourhoods: 'all' })
    const url = '/api/v1/neighbourhoods/there/events'
    expect((await app.inject({ method: 'POST', url, payload: street, headers: elsewhere })).statusCode).toBe(
      201,
    )
    await weefsel.settled()
    for (const role of ['kwartiermaker', 'partner', 'researcher', 'coalition'] as const) {
      const headers = tokenOf(access, grants[role])
      for (const [route, row] of rows) {
        if (!route.includes(':neighbourhood') || !mayCall(row, role)) continue
        const [there, nowhere] = [
          await answerTo(app, route, headers, 'there'),
          await answerTo(app, route, headers, 'nowhere'),
        ]
        expect([there.statusCode, there.body], route).toEqual([403, nowhere.body])
      }
    }
  })

  test('comparing with a neighbourhood of others is refused as well', async () => {
    const { app, access } = await ownApp()
    const headers = tokenOf(access, grants.kwartiermaker)
    const url = '/api/v1/neighbourhoods/here/compare?other=there'
    expect((await app.inject({ url, headers })).statusCode).toBe(403)
  })
})

test('where the explorer is not built yet, its page says how to build it', async () => {
  const { app } = await ownApp({ builtExplorer: '/nowhere' })
  const { statusCode, body } = await app.inject('/')
  expect(statusCode).toBe(503)
  expect(body).toContain('npm run build')
})

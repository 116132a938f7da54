import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { neighbourhoodName } from '../../events/index.ts'
import { demoRoles } from '../../services/access/signIn/demo.ts'
import { serve } from '../../services/app/serve.ts'
import { openSqliteLog } from '../../services/log/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { registered } from '../support/events.ts'
import { street } from '../support/street.ts'
import { visitorOf } from './browser.ts'
import { grants, tokenOf } from './roles.ts'
import { ownApp } from './server.ts'

const demo = neighbourhoodName.parse('demo')
const HOST = 'http://127.0.0.1'
const me = z.object({ roles: z.array(z.string()), demoRoles: z.array(z.string()), via: z.string() })
const listed = z.object({ neighbourhoods: z.array(z.object({ id: z.string(), lens: z.string() })) })

async function demoStreet() {
  const own = await ownApp({ demo })
  const url = '/api/v1/neighbourhoods/demo/events'
  expect((await own.app.inject({ method: 'POST', url, payload: street })).statusCode).toBe(201)
  await own.weefsel.settled()
  own.pass(1)
  return { ...own, visitor: visitorOf(own.app, HOST) }
}

describe('the demo', () => {
  test('is open without signing in, as the kwartiermaker', async () => {
    const { visitor } = await demoStreet()
    const found = me.parse(JSON.parse((await visitor.visit('/api/v1/me')).text))
    expect(found).toEqual({
      via: 'open',
      roles: ['kwartiermaker', 'administrator'],
      demoRoles: [...demoRoles],
    })
  })

  test.each([
    ['kwartiermaker', 'named', 200, true],
    ['partner', 'acquainted', 200, false],
    ['researcher', 'pseudonymous', 200, false],
    ['coalition', 'aggregate', 403, false],
    ['administrator', 'none', 403, false],
  ] as const)('shows the same neighbourhood as %s sees it', async (role, lens, status, namesGerrit) => {
    const { visitor, app } = await demoStreet()
    const cookie = async () => [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const chosen = await app.inject({ method: 'POST', url: '/api/v1/demo/role', payload: { role } })
    expect(chosen.json()).toEqual({ role })
    for (const { name, value } of chosen.cookies) visitor.cookies.set(name, value)
    expect(await cookie()).toContain(role)
    const { neighbourhoods } = listed.parse(JSON.parse((await visitor.visit('/api/v1/neighbourhoods')).text))
    expect(neighbourhoods).toMatchObject([{ id: 'demo', lens }])
    const graph = await visitor.visit('/api/v1/neighbourhoods/demo/graph')
    expect([graph.status, graph.text.includes('Gerrit')]).toEqual([status, namesGerrit])
  })

  test('takes no role that is not there, and none from another website', async () => {
    const { app } = await demoStreet()
    const choose = (payload: object, headers = {}) =>
      app.inject({ method: 'POST', url: '/api/v1/demo/role', payload, headers })
    expect((await choose({ role: 'mayor' })).statusCode).toBe(400)
    expect((await choose({ role: 'partner' }, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    const forged = await app.inject({
      url: '/api/v1/me',
      cookies: { 'weefsel-demo-role': 'owner of everything' },
    })
    expect(me.parse(forged.json()).roles).toContain('kwartiermaker')
  })

  test('has its role from nothing that other servers heed', async () => {
    const { app, access } = await ownApp()
    const cookies = { 'weefsel-demo-role': 'kwartiermaker' }
    expect((await app.inject({ url: '/api/v1/me', cookies })).statusCode).toBe(401)
    const headers = tokenOf(access, grants.coalition)
    const url = '/api/v1/neighbourhoods/here/graph'
    expect((await app.inject({ url, cookies, headers })).statusCode).toBe(403)
    expect(
      (await app.inject({ method: 'POST', url: '/api/v1/demo/role', payload: { role: 'partner' }, headers }))
        .statusCode,
    ).toBe(404)
  })

  test('is not open in a directory that began with something else: there may be people in it', async () => {
    const data = await ownDirectory()
    const log = openSqliteLog({ directory: data })
    const here = neighbourhoodName.parse('here')
    await log.append({ neighbourhood: here, events: [registered()], recordedBy: 'import' })
    await log.append({ neighbourhood: demo, events: [registered()], recordedBy: 'demo' })
    await log.close()
    const served = await serve({ data, host: '127.0.0.1', port: 0, logLevel: 'silent', demo: 'demo' })
    try {
      expect([served.open, served.link]).toEqual([false, expect.stringContaining('/sign-in/link?code=')])
      expect((await fetch(`${served.url}/api/v1/neighbourhoods/demo/graph`)).status).toBe(401)
    } finally {
      await served.close()
    }
  })
})

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openAccess } from '../../services/access/index.ts'
import { serving, temporaryDirectory, weefsel, weefselIn } from '../cli/weefsel.ts'
import { grants, never, tokenOf } from './roles.ts'
import { ownApp, SPRING } from './server.ts'

const DAY = 86_400_000
const url = '/api/v1/me'

describe('a service token', () => {
  test('counts until its end, and not from then on, whatever the clock says later', async () => {
    const clock = { now: SPRING }
    const { app, access } = await ownApp({ now: () => clock.now })
    const { token } = access.tokens.create({ grant: grants.kwartiermaker, ends: SPRING + DAY })
    const ask = async () =>
      (await app.inject({ url, headers: { authorization: `Bearer ${token}` } })).statusCode
    expect(await ask()).toBe(200)
    clock.now = SPRING + DAY - 1
    expect(await ask()).toBe(200)
    clock.now = SPRING + DAY
    expect(await ask()).toBe(401)
    clock.now = SPRING
    expect(await ask()).toBe(401)
    expect(access.tokens.list()).toMatchObject([{ ended: 'expired' }])
  })

  test('ends at once when it is revoked', async () => {
    const { app, access } = await ownApp()
    const { token, info } = access.tokens.create({ grant: grants.kwartiermaker, ends: never })
    const headers = { authorization: `Bearer ${token}` }
    expect((await app.inject({ url, headers })).statusCode).toBe(200)
    expect([access.tokens.revoke(info.id), access.tokens.revoke(info.id)]).toEqual([true, false])
    expect((await app.inject({ url, headers })).statusCode).toBe(401)
  })

  test('that is none is never made up for by a session', async () => {
    const { app, access } = await ownApp()
    const cookies = {
      'weefsel-session': access.sessions.begin({ id: 'somebody', grants: [grants.kwartiermaker] }),
    }
    expect((await app.inject({ url, cookies })).statusCode).toBe(200)
    for (const authorization of ['Bearer weefsel_wrong', 'Bearer', 'Basic YTpi', '', 'Bearer a b'])
      expect((await app.inject({ url, cookies, headers: { authorization } })).statusCode, authorization).toBe(
        401,
      )
  })

  test('is kept as a hash, readable by the owner alone', async () => {
    const { access, data } = await ownApp()
    const { authorization } = tokenOf(access, grants.researcher)
    const folder = join(data, 'access')
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name), 'latin1')
      expect(bytes.includes(authorization.slice('Bearer weefsel_'.length)), name).toBe(false)
      expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0)
    }
  })
})

describe('weefsel token', () => {
  const create = ['token', 'create', '--role', 'coalition', '--neighbourhood', 'hoekpolder'] as const

  test('prints a token once, lists it without it, and ends it', async () => {
    const data = temporaryDirectory()
    const made = await weefsel(...create, '--until', '2999-01-01', '--label', 'raadspagina', '--data', data)
    expect(made).toMatchObject({ code: 0 })
    expect(made.out).toMatch(/^weefsel_[\w-]{43}\n$/)
    const listed = await weefsel('token', 'list', '--data', data)
    expect(listed.out).toContain('coalition:hoekpolder  until 2999-01-01  works  raadspagina')
    expect(listed.out).not.toContain(made.out.trim())
    const [id = ''] = listed.out.split(' ')
    expect(await weefsel('token', 'revoke', id, '--data', data)).toMatchObject({ code: 0 })
    expect((await weefsel('token', 'list', '--data', data)).out).toContain('revoked')
    expect(await weefsel('token', 'revoke', id, '--data', data)).toMatchObject({ code: 1 })
  })

  test.each([
    [['--role', 'mayor', '--neighbourhood', 'hoekpolder'], '--role'],
    [['--role', 'coalition'], 'needs --neighbourhood'],
    [['--role', 'partner', '--neighbourhood', 'hoekpolder', '--partner', 'me'], '--partner: expected an id'],
    [['--role', 'researcher', '--neighbourhood', 'hoekpolder', '--project', 'x'], 'give it with --until'],
    [['--role', 'coalition', '--neighbourhood', 'hoekpolder', '--until', '2020-01-01'], 'not passed'],
    [['--role', 'coalition', '--neighbourhood', 'hoekpolder', '--until', 'soon'], 'expected a day'],
  ])('%j is refused in a sentence', async (options, sentence) => {
    const { code, err, out } = await weefsel('token', 'create', ...options, '--data', temporaryDirectory())
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
  })

  test('ends a day at midnight in Amsterdam', async () => {
    const data = temporaryDirectory()
    await weefsel(...create, '--until', '2999-06-30', '--data', data)
    const access = openAccess(data)
    const [token] = access.tokens.list()
    access.close()
    expect(new Date(token?.ends ?? 0).toISOString()).toBe('2999-06-30T22:00:00.000Z')
  })
})

describe('a server without sign-in', () => {
  test('lets in who can read its data directory, and nobody else', async () => {
    const data = temporaryDirectory()
    const server = await serving('serve', '--data', data)
    try {
      expect(server.said().match(/link, which works once: (\S+)/)?.[1]).toContain(
        `${server.url}/sign-in/link?code=`,
      )
      expect((await fetch(`${server.url}/api/v1/neighbourhoods`)).status).toBe(401)
      const asked = ['measure', '--neighbourhood', 'hoekpolder', '--server', server.url]
      const stranger = await weefsel(...asked, '--data', temporaryDirectory())
      expect(stranger).toMatchObject({ code: 1, err: expect.stringContaining('WEEFSEL_TOKEN') })
      const owner = await weefsel(...asked, '--data', data)
      expect(owner.err).toContain('nothing is recorded in a neighbourhood called "hoekpolder"')
      const made = await weefsel(
        ...['token', 'create', '--role', 'kwartiermaker', '--neighbourhood', 'elsewhere', '--data', data],
      )
      const machine = await weefselIn({ WEEFSEL_TOKEN: made.out.trim() }, ...asked)
      expect(machine.err).toContain('you have no access to a neighbourhood of this name')
    } finally {
      await server.stop()
    }
  })

  test('listens to this machine only, and says why', async () => {
    const { code, err } = await weefsel(
      'serve',
      '--host',
      '0.0.0.0',
      '--port',
      '0',
      '--data',
      temporaryDirectory(),
    )
    expect(code).toBe(2)
    expect(err).toContain('without sign-in Weefsel answers on this machine only')
  })
})

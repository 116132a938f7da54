import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { makeBackup } from '../../scripts/backup/index.ts'
import { serve } from '../../services/app/serve.ts'
import { type Grant, owner, type Role, roles } from '../../services/roles/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { people, street, welfare } from '../support/street.ts'
import { workers } from '../support/workers.ts'
import { grants, here, tokenOf } from './roles.ts'
import { ownApp, SPRING } from './server.ts'

const DAY = 86_400_000
const SESSION = 'weefsel-session'
const made = z.object({ token: z.string(), info: z.looseObject({ id: z.string() }) })
const base = '/api/v1/neighbourhoods/here'

/** A server, and who asks it as the administrator. */
async function administered(given: Parameters<typeof ownApp>[0] = {}) {
  const own = await ownApp(given)
  const { app, access } = own
  const administrator = tokenOf(access, grants.administrator)
  const get = (url: string, headers: Record<string, string> = administrator) => app.inject({ url, headers })
  const post = (url: string, payload: object, headers: Record<string, string> = administrator) =>
    app.inject({ method: 'POST', url, payload, headers })
  return { ...own, administrator, get, post }
}

async function withStreet(given: Parameters<typeof ownApp>[0] = {}) {
  const own = await administered(given)
  const reference = { resident: people.hana, name: 'Hana', reference: 'client-77', area: 'Hoekpolder' }
  const hana = { type: 'resident-registered', occurredAt: '2026-01-01', data: reference }
  const sent = await own.post(`${base}/events`, [...street, hana], tokenOf(own.access, grants.kwartiermaker))
  expect(sent.statusCode, sent.body).toBe(201)
  await own.weefsel.settled()
  return own
}

describe('service tokens, over HTTP', () => {
  const coalition = {
    grant: { role: 'coalition', neighbourhood: 'here' },
    until: '2026-12-31',
    label: 'raad',
  }

  test('a token is told once, works until its day has passed, and is listed without itself', async () => {
    const clock = { now: SPRING }
    const { get, post, access } = await administered({ now: () => clock.now })
    const answer = await post('/api/v1/tokens', coalition)
    expect(answer.statusCode, answer.body).toBe(201)
    const { token, info } = made.parse(answer.json())
    expect(info).toMatchObject({ label: 'raad', until: '2026-12-31', used: null, state: 'works' })
    const bearer = { authorization: `Bearer ${token}` }
    expect((await get('/api/v1/me', bearer)).json()).toMatchObject({ roles: ['coalition'] })
    const listed = await get('/api/v1/tokens')
    expect(listed.body).not.toContain(token)
    const theirs = (body: string) =>
      z.object({ tokens: z.array(z.looseObject({ id: z.string() })) }).parse(JSON.parse(body)).tokens
    expect(theirs(listed.body).find(({ id }) => id === info.id)).toMatchObject({
      grant: { role: 'coalition', neighbourhoods: ['here'] },
      used: new Date(SPRING).toISOString(),
    })
    clock.now = Date.parse('2026-12-31T22:59:59Z')
    expect((await get('/api/v1/me', bearer)).statusCode).toBe(200)
    clock.now += 1_000
    expect((await get('/api/v1/me', bearer)).statusCode).toBe(401)
    expect(access.tokens.list().find(({ id }) => id === info.id)?.ended).toBe('expired')
  })

  test('a token that is revoked ends at once, and only once', async () => {
    const { get, post } = await administered()
    const { token, info } = made.parse((await post('/api/v1/tokens', coalition)).json())
    const revoke = () => post(`/api/v1/tokens/${info.id}/revoke`, {})
    expect((await revoke()).json()).toEqual({ revoked: info.id })
    expect((await get('/api/v1/me', { authorization: `Bearer ${token}` })).statusCode).toBe(401)
    expect([(await revoke()).statusCode, (await get('/api/v1/tokens')).json()]).toMatchObject([
      404,
      { tokens: expect.arrayContaining([expect.objectContaining({ id: info.id, state: 'revoked' })]) },
    ])
  })

  test.each([
    ['a day that has passed', { ...coalition, until: '2026-03-31' }, '/until'],
    ['a day too far away', { ...coalition, until: '2126-03-31' }, '/until'],
    ['no day', { ...coalition, until: 'soon' }, '/until'],
    ['a role that is none', { ...coalition, grant: { role: 'mayor' } }, '/grant'],
    [
      'a partner without its id',
      { ...coalition, grant: { role: 'partner', neighbourhood: 'here' } },
      '/grant',
    ],
  ])('%s is refused by name', async (_, asked, pointer) => {
    const { post } = await administered()
    const answer = await post('/api/v1/tokens', asked)
    const told = z.object({ errors: z.array(z.object({ pointer: z.string() })) }).parse(answer.json())
    expect([answer.statusCode, told.errors[0]?.pointer.startsWith(pointer)]).toEqual([400, true])
  })

  const seeing = [
    { role: 'kwartiermaker', neighbourhood: 'here' },
    { role: 'partner', neighbourhood: 'here', partner: people.anna },
    { role: 'researcher', neighbourhood: 'here', project: 'thesis' },
  ]
  test.each(seeing)('who sees nobody makes no token of a $role, to look with', async (grant) => {
    const { post, access } = await administered()
    const answer = await post('/api/v1/tokens', { ...coalition, grant })
    expect([answer.statusCode, answer.json()]).toMatchObject([403, { errors: [{ pointer: '/grant/role' }] }])
    const both: Grant[] = [grants.kwartiermaker, grants.administrator]
    const cookie = `${SESSION}=${access.sessions.begin({ id: 'both', grants: both })}`
    expect((await post('/api/v1/tokens', { ...coalition, grant }, { cookie })).statusCode).toBe(201)
    const elsewhere = { ...coalition, grant: { ...grant, neighbourhood: 'there' } }
    expect((await post('/api/v1/tokens', elsewhere, { cookie })).statusCode).toBe(403)
  })
})

describe('who is signed in', () => {
  test('is listed by a stable id, and can be signed out', async () => {
    const { access, get, post, app } = await administered()
    const cookie = access.sessions.begin({ id: 'person:ans', grants: [grants.kwartiermaker] })
    const mine = access.sessions.begin({ id: 'local', grants: owner.grants })
    const listed = await get('/api/v1/sessions', { cookie: `${SESSION}=${mine}` })
    const { sessions } = z
      .object({ sessions: z.array(z.looseObject({ id: z.string(), who: z.string(), own: z.boolean() })) })
      .parse(listed.json())
    expect(sessions.map(({ who, own }) => [who, own]).sort()).toEqual([
      ['local', true],
      ['person:ans', false],
    ])
    for (const secret of [cookie, mine]) expect(listed.body).not.toContain(secret)
    const { id } = sessions.find(({ who }) => who === 'person:ans')!
    const me = () => app.inject({ url: '/api/v1/me', cookies: { [SESSION]: cookie } })
    expect((await me()).statusCode).toBe(200)
    expect((await post(`/api/v1/sessions/${id}/end`, {})).json()).toEqual({ ended: id })
    expect((await me()).statusCode).toBe(401)
    expect((await post(`/api/v1/sessions/${id}/end`, {})).statusCode).toBe(404)
  })

  test('is not, who was away too long; and the id of a session opens nothing', async () => {
    const clock = { now: SPRING }
    const { access, get, app } = await administered({ now: () => clock.now })
    access.sessions.begin({ id: 'person:ans', grants: [grants.kwartiermaker] })
    const [{ id = '' } = {}] = access.sessions.list()
    expect((await app.inject({ url: '/api/v1/me', cookies: { [SESSION]: id } })).statusCode).toBe(401)
    clock.now += DAY
    expect((await get('/api/v1/sessions')).json()).toMatchObject({ sessions: [] })
  })

  test('the roles that the provider gives are told as they were set up', async () => {
    const settings = {
      issuer: new URL('https://inloggen.example/'),
      clientId: 'weefsel',
      clientSecret: 'a secret that is not told',
      scope: 'openid',
      claim: 'groepen',
      grants: { '/wmo/coalitie': [grants.coalition] },
      publicUrl: new URL('https://weefsel.example/'),
    }
    const { get } = await administered({ signIn: settings })
    const answer = await get('/api/v1/sessions')
    expect(answer.json()).toMatchObject({
      signIn: {
        issuer: 'https://inloggen.example/',
        claim: 'groepen',
        values: [{ value: '/wmo/coalitie', grants: [{ role: 'coalition', neighbourhoods: ['here'] }] }],
      },
    })
    expect(answer.body).not.toContain('a secret')
  })
})

describe('the access log, over HTTP', () => {
  const entries = z.object({ entries: z.array(z.looseObject({ who: z.string(), what: z.string() })) })

  test('is searched by who looked and by period', async () => {
    const clock = { now: SPRING }
    const { access, get } = await withStreet({ now: () => clock.now })
    const ans = access.sessions.begin({ id: 'person:ans', grants: [grants.kwartiermaker] })
    await get(`${base}/residents/${people.ed}`, { cookie: `${SESSION}=${ans}` })
    clock.now = SPRING + 3 * DAY
    await get(`${base}/graph`, tokenOf(access, grants.kwartiermaker))
    const found = async (query: string) =>
      entries.parse((await get(`/api/v1/audit?${query}`)).json()).entries.map(({ what }) => what)
    expect(await found('who=person:ans')).toEqual(['residents/:id'])
    expect(await found('from=2026-04-02')).toEqual(['graph'])
    expect(await found('until=2026-04-01')).toEqual(['residents/:id'])
    expect(await found('neighbourhood=here&from=2026-04-02&who=person:ans')).toEqual([])
    expect(await found(`neighbourhood=here&resident=${people.ed}&until=2026-04-04`)).toEqual([
      'graph',
      'residents/:id',
    ])
    expect((await get('/api/v1/audit?from=yesterday')).statusCode).toBe(400)
  })

  test('is checked on the spot, also against an end that was noted', async () => {
    const { access, get } = await withStreet()
    await get(`${base}/graph`, tokenOf(access, grants.kwartiermaker))
    const { hash } = access.audit.end()
    const verdict = async (query = '') => (await get(`/api/v1/audit/verdict${query}`)).json()
    expect(await verdict()).toMatchObject({ whole: true, entries: 1, hash, reason: null })
    expect(await verdict(`?noted=1:${hash}`)).toMatchObject({ whole: true })
    expect(await verdict(`?noted=2:${hash}`)).toMatchObject({
      whole: false,
      entries: 1,
      reason: expect.stringContaining('missing'),
    })
  })
})

describe('somebody is found without being named', () => {
  const found = z.object({ found: z.array(z.looseObject({ resident: z.string(), standing: z.string() })) })

  test('by id and by reference, with what is held and whether it is due', async () => {
    const { post } = await withStreet()
    const find = async (resident: string) => {
      const answer = await post(`${base}/residents/find`, { resident })
      expect(answer.body).not.toMatch(/Hana|Anna|client-77|Hoekpolder/)
      return found.parse(answer.json()).found
    }
    expect(await find('client-77')).toEqual([
      { resident: people.hana, standing: 'here', events: 1, due: null },
    ])
    expect(await find(` ${people.anna.toUpperCase()} `)).toMatchObject([
      { resident: people.anna, standing: 'here' },
    ])
    for (const nobody of ['client-78', people.hana.replace('8', '9'), 'Hana']) {
      expect(await find(nobody)).toEqual([])
    }
  })

  test('and who is erased is said to be', async () => {
    const { post, weefsel } = await withStreet()
    const done = await post(`${base}/forget`, { resident: 'client-77' })
    expect(done.json()).toMatchObject({ resident: people.hana })
    await weefsel.settled()
    const answer = await post(`${base}/residents/find`, { resident: people.hana })
    expect(found.parse(answer.json()).found.every(({ standing }) => standing === 'forgotten')).toBe(true)
    expect((await post(`${base}/residents/find`, { resident: 'client-77' })).json()).toEqual({ found: [] })
  })
})

describe('keys and backups', () => {
  test('are counted: those that are kept, and those that were destroyed', async () => {
    const { get, post, weefsel } = await withStreet()
    const before = await get('/api/v1/keys')
    const counts = z.object({
      neighbourhoods: z.array(
        z.object({ neighbourhood: z.string(), kept: z.number(), destroyed: z.number() }),
      ),
    })
    const [{ kept = 0, destroyed = -1 } = {}] = counts.parse(before.json()).neighbourhoods
    expect(before.json()).toMatchObject({
      open: true,
      reason: null,
      master: 'beside-the-keys',
      unfinished: 0,
    })
    expect([kept >= 8, destroyed]).toEqual([true, 0])
    await post(`${base}/forget`, { resident: people.gerrit })
    await weefsel.settled()
    expect(counts.parse((await get('/api/v1/keys')).json()).neighbourhoods).toEqual([
      { neighbourhood: 'here', kept: kept - 1, destroyed: 1 },
    ])
  })

  test('a backup that was made is told, with whether its keys were copied', async () => {
    const data = await ownDirectory()
    const served = await serve({
      data,
      host: '127.0.0.1',
      port: 0,
      logLevel: 'silent',
      openTo: owner,
      workers,
    })
    onTestFinished(() => served.close())
    const told = async () => (await fetch(`${served.url}/api/v1/backup`)).json()
    expect(await told()).toEqual({ last: null })
    const elsewhere = await ownDirectory()
    await makeBackup({ data, to: join(elsewhere, 'one'), now: SPRING })
    expect(await told()).toEqual({ last: { madeAt: new Date(SPRING).toISOString(), events: 0, keys: false } })
    const [to, keysTo] = [join(elsewhere, 'two'), join(elsewhere, 'keys')]
    await makeBackup({ data, to, keysTo, now: SPRING + DAY })
    expect(await told()).toMatchObject({ last: { madeAt: new Date(SPRING + DAY).toISOString(), keys: true } })
    expect(readdirSync(to).filter((name) => name.includes('last-backup'))).toEqual([])
  })
})

describe('what somebody may record', () => {
  const listed = z.object({
    neighbourhoods: z.array(z.looseObject({ mayRecord: z.unknown(), recordsFor: z.string().nullable() })),
  })
  const expected: Readonly<Record<Role, unknown>> = {
    kwartiermaker: [{ mayRecord: 'all', recordsFor: null }],
    partner: [{ mayRecord: ['resident-met-partner'], recordsFor: welfare }],
    researcher: [{ mayRecord: [], recordsFor: null }],
    coalition: [{ mayRecord: [], recordsFor: null }],
    administrator: [{ mayRecord: [], recordsFor: null }],
    monitor: [],
  }

  test.each(roles)('is told to a %s, and nothing else is taken from them', async (role) => {
    const clock = { now: SPRING }
    const { access, get, post } = await withStreet({ now: () => clock.now })
    // Research is answered up to the day that is over.
    clock.now += 2 * DAY
    const headers = tokenOf(access, grants[role])
    const { neighbourhoods } = listed.parse((await get('/api/v1/neighbourhoods', headers)).json())
    expect(neighbourhoods).toMatchObject(expected[role] as object[])
    const sends = async (type: string, data: object) =>
      (await post(`${base}/events`, { type, occurredAt: '2026-03-01', data }, headers)).statusCode
    const may = (type: string) => {
      const list = neighbourhoods[0]?.mayRecord
      return list === 'all' || (Array.isArray(list) && list.includes(type))
    }
    const both = [people.anna, people.bram]
    const met = await sends('resident-met-partner', { resident: people.fatima, partner: welfare })
    expect(met === 201).toBe(may('resident-met-partner'))
    for (const [type, data] of Object.entries({
      'resident-met-resident': { residents: both },
      'connector-appointed': { resident: people.anna },
      'need-voiced': { need: crypto.randomUUID(), resident: people.anna, topic: 'meals' },
    })) {
      expect((await sends(type, data)) === 201, type).toBe(may(type))
    }
  })

  test('is everything to who is kwartiermaker and administrator at once', async () => {
    const { access, get } = await withStreet()
    const cookie = `${SESSION}=${access.sessions.begin({ id: 'local', grants: owner.grants })}`
    const { neighbourhoods } = listed.parse((await get('/api/v1/neighbourhoods', { cookie })).json())
    expect(neighbourhoods).toMatchObject([{ id: here, mayRecord: 'all', recordsFor: null }])
  })
})

import { describe, expect, test } from 'vitest'
import type { SignInSettings } from '../../services/access/index.ts'
import { visitorOf } from './browser.ts'
import { CLIENT, ownProvider, SUBJECT } from './provider.ts'
import { tokenOf } from './roles.ts'
import { ownApp, SPRING } from './server.ts'

const PUBLIC = 'http://weefsel.test'
const MINUTE = 60_000
const SESSION = 'weefsel-session'

type Given = {
  readonly claims?: Readonly<Record<string, unknown>>
  readonly publicUrl?: string
  readonly off?: number
  readonly settings?: Partial<SignInSettings>
}

/** A service whose people sign in at a real provider. */
async function withSignIn(given: Given = {}) {
  const { claims = { roles: ['kwartiermaker:here'] }, publicUrl = PUBLIC, off = 0, settings } = given
  const provider = await ownProvider({ publicUrl, claims, off })
  const clock = { now: Date.now() }
  const signIn: SignInSettings = {
    issuer: new URL(provider.issuer),
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    scope: 'openid',
    claim: 'roles',
    grants: undefined,
    publicUrl: new URL(publicUrl),
    ...settings,
  }
  const own = await ownApp({ signIn, now: () => clock.now })
  return { ...own, provider, clock, publicUrl, newVisitor: () => visitorOf(own.app, publicUrl) }
}

const me = '/api/v1/me'

describe('signing in', () => {
  test('leads to the provider and back, to where one was, with the roles that the provider tells', async () => {
    const { newVisitor } = await withSignIn()
    const visitor = newVisitor()
    expect((await visitor.visit(me)).status).toBe(401)
    const back = await visitor.visit('/sign-in/start?next=/api/v1/me')
    expect([back.status, JSON.parse(back.text)]).toMatchObject([
      200,
      { via: 'session', roles: ['kwartiermaker'] },
    ])
    const { id } = JSON.parse(back.text) as { id: string }
    expect(id).not.toContain(SUBJECT)
  })

  test('gives the same person the same id, and no name in it', async () => {
    const { newVisitor } = await withSignIn()
    const ids = [newVisitor(), newVisitor()].map(async (visitor) => {
      const { text } = await visitor.visit('/sign-in/start?next=/api/v1/me')
      return (JSON.parse(text) as { id: string }).id
    })
    expect(await ids[0]).toBe(await ids[1])
  })

  test('gives a cookie that scripts cannot read, and that only goes over TLS where there is TLS', async () => {
    const { newVisitor } = await withSignIn({ publicUrl: 'https://weefsel.test' })
    const visitor = newVisitor()
    const start = await visitor.visit('/sign-in/start', { follow: false })
    for (const part of ['__Host-weefsel-sign-in=', 'HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/']) {
      expect(start.cookies.join()).toContain(part)
    }
    await visitor.visit(start.location ?? '')
    expect([...visitor.cookies.keys()]).toEqual([`__Host-${SESSION}`])
  })

  test('maps the claims of a provider that has words of its own', async () => {
    const { newVisitor } = await withSignIn({
      claims: { realm: { groups: ['/wmo/coalitie', '/hr/everybody'] } },
      settings: {
        claim: 'realm.groups',
        grants: { '/wmo/coalitie': [{ role: 'coalition', neighbourhoods: 'all' }] },
      },
    })
    const { text } = await newVisitor().visit('/sign-in/start?next=/api/v1/me')
    expect(JSON.parse(text)).toMatchObject({ roles: ['coalition'] })
  })

  test('without a role says so, and lets nobody in', async () => {
    const { newVisitor } = await withSignIn({ claims: { roles: ['something-else'] } })
    const visitor = newVisitor()
    const { status, text } = await visitor.visit('/sign-in/start')
    expect([status, text]).toEqual([403, expect.stringContaining('nog geen rol')])
    expect((await visitor.visit(me)).status).toBe(401)
  })

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'leads nobody to %s',
    async (next) => {
      const { newVisitor } = await withSignIn()
      const visitor = newVisitor()
      const start = await visitor.visit(`/sign-in/start?${new URLSearchParams({ next })}`, { follow: false })
      let { location = '' } = start
      for (let step = 0; step < 6 && !location.startsWith(`${PUBLIC}/sign-in/callback`); step++) {
        location = new URL((await visitor.visit(location, { follow: false })).location ?? '', location).href
      }
      expect((await visitor.visit(location, { follow: false })).location).toBe('/')
    },
  )
})

describe('a provider', () => {
  test('that is down is told in a sentence, and whoever had signed in goes on', async () => {
    const { newVisitor, provider, clock } = await withSignIn()
    const [early, late] = [newVisitor(), newVisitor()]
    await early.visit('/sign-in/start')
    await provider.stop()
    // The provider's description is fetched again after an hour.
    clock.now += 61 * MINUTE
    for (const address of ['/sign-in', '/sign-in/start']) {
      const { status, text } = await late.visit(address)
      expect([status, text], address).toEqual([503, expect.stringContaining('antwoordt nu niet')])
    }
    expect((await early.visit(me)).status).toBe(200)
  })

  test('that goes down half-way is told as well', async () => {
    const { newVisitor, provider } = await withSignIn()
    const visitor = newVisitor()
    let { location = '' } = await visitor.visit('/sign-in/start', { follow: false })
    while (!location.startsWith(`${PUBLIC}/sign-in/callback`)) {
      location = new URL((await visitor.visit(location, { follow: false })).location ?? '', location).href
    }
    await provider.stop()
    expect((await visitor.visit(location)).status).toBe(503)
  })

  test.each([
    ['a little behind is believed', -620, 200],
    ['a little ahead is believed', 20, 200],
    ['far behind is not', -3_600, 400],
  ])('whose clock is %s', async (_, off, status) => {
    const { newVisitor } = await withSignIn({ off })
    expect((await newVisitor().visit('/sign-in/start?next=/api/v1/me')).status).toBe(status)
  })
})

describe('what comes back from the provider', () => {
  async function comingBack() {
    const own = await withSignIn()
    const visitor = own.newVisitor()
    let { location = '' } = await visitor.visit('/sign-in/start', { follow: false })
    while (!location.startsWith(`${PUBLIC}/sign-in/callback`)) {
      location = new URL((await visitor.visit(location, { follow: false })).location ?? '', location).href
    }
    return { ...own, visitor, location }
  }

  test('counts once', async () => {
    const { visitor, location } = await comingBack()
    const before = new Map(visitor.cookies)
    expect((await visitor.visit(location, { follow: false })).status).toBe(303)
    visitor.cookies.clear()
    for (const [name, value] of before) visitor.cookies.set(name, value)
    expect((await visitor.visit(location)).status).toBe(400)
    expect((await visitor.visit(me)).status).toBe(401)
  })

  test('counts in the browser that left, and in no other', async () => {
    const { newVisitor, location } = await comingBack()
    const other = newVisitor()
    expect((await other.visit(location)).status).toBe(400)
    expect((await other.visit(me)).status).toBe(401)
  })

  test('does not count with another state, or another code', async () => {
    for (const name of ['state', 'code']) {
      const { visitor, location } = await comingBack()
      const forged = new URL(location)
      forged.searchParams.set(name, 'forged')
      expect((await visitor.visit(forged.href)).status, name).toBe(400)
      expect((await visitor.visit(me)).status, name).toBe(401)
    }
  })

  test('does not count after ten minutes', async () => {
    const { visitor, location, clock } = await comingBack()
    clock.now += 11 * MINUTE
    expect((await visitor.visit(location)).status).toBe(400)
  })
})

describe('a session', () => {
  async function signedIn() {
    const own = await withSignIn()
    const visitor = own.newVisitor()
    await visitor.visit('/sign-in/start')
    return { ...own, visitor }
  }

  test('ends when nobody is at the screen, and after a working day in any case', async () => {
    const { visitor, clock } = await signedIn()
    clock.now += 119 * MINUTE
    expect((await visitor.visit(me)).status).toBe(200)
    clock.now += 121 * MINUTE
    expect((await visitor.visit(me)).status).toBe(401)

    const day = await signedIn()
    for (let hour = 1; hour < 12; hour++) {
      day.clock.now += 60 * MINUTE
      expect((await day.visitor.visit(me)).status).toBe(200)
    }
    day.clock.now += 60 * MINUTE
    expect((await day.visitor.visit(me)).status).toBe(401)
  })

  test('is not believed by a clock that was set back before it began', async () => {
    const { visitor, clock } = await signedIn()
    clock.now -= 6 * MINUTE
    expect((await visitor.visit(me)).status).toBe(401)
  })

  test('is over after signing out, for a copy of the cookie as well; the provider ends its own', async () => {
    const { visitor, provider } = await signedIn()
    const copy = new Map(visitor.cookies)
    const out = await visitor.visit('/sign-out', {
      method: 'POST',
      headers: { origin: PUBLIC },
      follow: false,
    })
    expect(out.location).toContain(`${provider.issuer}/session/end`)
    expect(out.location).toContain(encodeURIComponent(`${PUBLIC}/sign-in`))
    for (const [name, value] of copy) visitor.cookies.set(name, value)
    expect((await visitor.visit(me)).status).toBe(401)
  })

  test('is not made up: a forged cookie is nobody', async () => {
    const { newVisitor, visitor } = await signedIn()
    const real = visitor.cookies.get(SESSION) ?? ''
    const forged = [
      `${real}A`,
      real.slice(1),
      `${real.slice(0, -1)}_`,
      'A'.repeat(43),
      '',
      '%00',
      '"; DROP TABLE session; --',
    ]
    for (const cookie of forged) {
      const other = newVisitor()
      other.cookies.set(SESSION, cookie)
      expect((await other.visit(me)).status, cookie).toBe(401)
    }
  })

  test('is known to nobody who reads the data directory: kept is a hash', async () => {
    const { visitor, data } = await signedIn()
    const { readdir, readFile, stat } = await import('node:fs/promises')
    const folder = `${data}/access`
    for (const name of await readdir(folder)) {
      const bytes = await readFile(`${folder}/${name}`, 'latin1')
      expect(bytes.includes(visitor.cookies.get(SESSION) ?? '-'), name).toBe(false)
      expect((await stat(`${folder}/${name}`)).mode & 0o077, name).toBe(0)
    }
  })
})

describe('another website', () => {
  const url = '/api/v1/neighbourhoods/here/events'
  const changes = {
    sec: { 'sec-fetch-site': 'cross-site' },
    sibling: { 'sec-fetch-site': 'same-site' },
    origin: { origin: 'https://evil.example' },
    nothing: { origin: 'null' },
  }

  test.each(Object.entries(changes))('cannot have a browser record (%s)', async (_, headers) => {
    const { newVisitor } = await withSignIn()
    const visitor = newVisitor()
    await visitor.visit('/sign-in/start')
    const { status, text } = await visitor.visit(url, { method: 'POST', headers })
    expect([status, JSON.parse(text)]).toMatchObject([403, { code: 'from-elsewhere' }])
    expect((await visitor.visit('/sign-out', { method: 'POST', headers })).status).toBe(403)
  })

  test.each([{ 'sec-fetch-site': 'same-origin' }, { origin: PUBLIC }])(
    'is not our own (%j)',
    async (headers) => {
      const { newVisitor } = await withSignIn()
      const visitor = newVisitor()
      await visitor.visit('/sign-in/start')
      // It comes as far as the body, which is not there.
      expect((await visitor.visit(url, { method: 'POST', headers })).status).not.toBe(403)
    },
  )
})

describe('a one-time link', () => {
  test('opens the explorer once', async () => {
    const { app, access } = await ownApp()
    const visitor = visitorOf(app, 'http://127.0.0.1')
    const link = `/sign-in/link?code=${access.links.make()}`
    expect((await visitor.visit(link, { follow: false })).status).toBe(303)
    expect(JSON.parse((await visitor.visit(me)).text)).toMatchObject({
      roles: ['kwartiermaker', 'administrator'],
    })
    const other = visitorOf(app, 'http://127.0.0.1')
    const again = await other.visit(link)
    expect([again.status, again.text]).toEqual([410, expect.stringContaining('al gebruikt')])
    expect((await other.visit(me)).status).toBe(401)
  })

  test('is not used up by HEAD, and is made anew by whoever owns it, with every role', async () => {
    const { app, access } = await ownApp()
    const visitor = visitorOf(app, 'http://127.0.0.1')
    const link = `/sign-in/link?code=${access.links.make()}`
    expect((await app.inject({ method: 'HEAD', url: link })).statusCode).toBe(404)
    expect((await visitor.visit(link, { follow: false })).status).toBe(303)
    const ask = (headers: Record<string, string>) =>
      app.inject({ method: 'POST', url: '/api/v1/sign-in-links', headers })
    const every = tokenOf(access, { role: 'administrator', neighbourhoods: 'all' })
    expect((await ask(every)).statusCode).toBe(404)
    const made = await visitor.visit('/api/v1/sign-in-links', { method: 'POST' })
    expect(made.status).toBe(201)
    const other = visitorOf(app, 'http://127.0.0.1')
    expect((await other.visit(JSON.parse(made.text).path, { follow: false })).status).toBe(303)
  })

  test('does not open after an hour, nor with another code', async () => {
    const clock = { now: SPRING }
    const { app, access } = await ownApp({ now: () => clock.now })
    const visitor = visitorOf(app, 'http://127.0.0.1')
    const code = access.links.make()
    expect((await visitor.visit(`/sign-in/link?code=${code}x`)).status).toBe(410)
    clock.now += 61 * MINUTE
    expect((await visitor.visit(`/sign-in/link?code=${code}`)).status).toBe(410)
  })
})

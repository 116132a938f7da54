import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { grantsFrom } from '../../services/access/signIn/grantsFrom.ts'
import { InvalidSetting, readSettings } from '../../services/app/config.ts'
import { serve } from '../../services/app/serve.ts'
import { grantText, writeGrant } from '../../services/roles/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { welfare } from '../support/street.ts'

const enough = {
  WEEFSEL_OIDC_ISSUER: 'https://login.example.nl/tenant',
  WEEFSEL_OIDC_CLIENT_ID: 'weefsel',
  WEEFSEL_PUBLIC_URL: 'https://weefsel.example.nl',
}

describe('the settings of sign-in', () => {
  test('are all there, or there is none', () => {
    expect(readSettings({}).signIn).toBeUndefined()
    expect(readSettings({ WEEFSEL_OIDC_ISSUER: '', WEEFSEL_OIDC_ROLES: '' }).signIn).toBeUndefined()
    expect(readSettings(enough).signIn).toMatchObject({
      clientId: 'weefsel',
      claim: 'roles',
      scope: 'openid',
    })
  })

  test('take the secret from a file', async () => {
    const file = join(await ownDirectory(), 'secret')
    writeFileSync(file, 'from a file\n')
    const { signIn } = readSettings({ ...enough, WEEFSEL_OIDC_CLIENT_SECRET_FILE: file })
    expect(signIn?.clientSecret).toBe('from a file')
  })

  test.each([
    [{ WEEFSEL_OIDC_CLIENT_ID: '' }, 'WEEFSEL_OIDC_CLIENT_ID is missing'],
    [{ WEEFSEL_PUBLIC_URL: '' }, 'WEEFSEL_PUBLIC_URL is missing'],
    [
      { WEEFSEL_PUBLIC_URL: 'http://weefsel.example.nl' },
      'WEEFSEL_PUBLIC_URL is wrong: expected an https address',
    ],
    [
      { WEEFSEL_OIDC_ISSUER: 'http://login.example.nl' },
      'WEEFSEL_OIDC_ISSUER is wrong: expected an https address',
    ],
    [{ WEEFSEL_OIDC_ISSUER: 'login.example.nl' }, 'WEEFSEL_OIDC_ISSUER is wrong'],
    [{ WEEFSEL_OIDC_CLIENT_SECRET_FILE: '/nowhere' }, 'names a file that cannot be read'],
    [{ WEEFSEL_OIDC_ROLES: 'group=role' }, 'WEEFSEL_OIDC_ROLES is wrong: expected a JSON object'],
    [{ WEEFSEL_OIDC_ROLES: '{"group": "mayor:*"}' }, 'WEEFSEL_OIDC_ROLES is wrong: group'],
  ])('%j is refused, and the variable is named', (change, sentence) => {
    expect(() => readSettings({ ...enough, ...change })).toThrow(InvalidSetting)
    expect(() => readSettings({ ...enough, ...change })).toThrow(sentence)
  })

  test('let the service be reached from elsewhere, and let nobody in who has not signed in', async () => {
    const { signIn } = readSettings(enough)
    const data = await ownDirectory()
    const served = await serve({ data, host: '0.0.0.0', port: 0, logLevel: 'silent', signIn })
    try {
      expect([served.link, served.open]).toEqual([undefined, false])
      const url = new URL(served.url)
      url.hostname = '127.0.0.1'
      expect((await fetch(new URL('/api/v1/neighbourhoods', url))).status).toBe(401)
    } finally {
      await served.close()
    }
  })
})

describe('a role, written', () => {
  test.each([
    'kwartiermaker:hoekpolder',
    'kwartiermaker:hoekpolder+vlinderbuurt',
    'coalition:*',
    `partner:hoekpolder:${welfare}`,
    'researcher:*:thesis-2026',
    'administrator',
    'monitor',
  ])('%s is read and written the same', (text) => {
    expect(writeGrant(grantText.parse(text))).toBe(text)
  })

  test.each([
    '',
    'mayor:*',
    'kwartiermaker',
    'kwartiermaker:',
    'kwartiermaker:Hoek Polder',
    'kwartiermaker:a:b',
    'partner:hoekpolder',
    'partner:hoekpolder:me',
    'researcher:hoekpolder',
    'administrator:hoekpolder',
    `partner:hoekpolder:${welfare}:more`,
  ])('%j is none', (text) => {
    expect(grantText.safeParse(text).success).toBe(false)
  })

  test('comes from a claim of one word, of several, or of a list; what means nothing gives nothing', () => {
    const settings = { claim: 'roles', grants: undefined }
    const coalition = { role: 'coalition', neighbourhoods: 'all' }
    for (const roles of ['coalition:*', 'offline_access coalition:*', ['coalition:*', 7, 'mayor']])
      expect(grantsFrom({ roles }, settings)).toEqual([coalition])
    for (const claims of [
      {},
      { roles: null },
      { roles: 7 },
      { roles: { coalition: true } },
      { roles: ['__proto__'] },
    ])
      expect(grantsFrom(claims, settings)).toEqual([])
    expect(grantsFrom({ roles: ['__proto__', 'constructor'] }, { claim: 'roles', grants: {} })).toEqual([])
  })
})

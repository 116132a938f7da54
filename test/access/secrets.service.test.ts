import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openAccess } from '../../services/access/index.ts'
import { openSealedLog } from '../../services/app/openSealedLog.ts'
import { serve } from '../../services/app/serve.ts'
import { figureStoreIn } from '../../services/disclosure/figures/index.ts'
import { pseudonymsWith } from '../../services/privacy/projects.ts'
import { KeysLocked, type MasterSource, openKeyStore, openLookupKey } from '../../services/vault/index.ts'
import { lookupKeyFile } from '../../services/vault/lookupKey.ts'
import { ownDirectory } from '../support/directory.ts'
import { people, street } from '../support/street.ts'
import { grants, here, never, tokenOf } from './roles.ts'

const secrets = {
  lookup: Buffer.alloc(32, 0xa1),
  project: Buffer.alloc(32, 0xb2),
  figures: Buffer.alloc(32, 0xc3),
}

/** The secrets of a data directory, as opening it finds them. */
async function secretsIn(data: string, master: MasterSource = {}) {
  const keys = openKeyStore({ directory: data, master })
  const access = openAccess(data, Date.now, keys)
  const figures = figureStoreIn(data, keys)
  try {
    return {
      met: (await openLookupKey(keys, data, here)).idOf('resident', 'L1'),
      pseudonym: (await access.projects.pseudonymsOf('thesis', here)).idOf(people.ed),
      lots: await figures.secret(),
    }
  } finally {
    figures.close()
    access.close()
    keys.close()
  }
}

/** A data directory as an earlier release left it: its keys of format 1, its secrets beside the log in clear. */
async function earlierDirectory(): Promise<string> {
  const data = await ownDirectory()
  const { log } = await openSealedLog({ data })
  await log.close()
  const access = openAccess(data)
  access.projects.save({ name: 'thesis', dates: 'day', ends: never })
  access.close()
  const change = (file: string, work: (database: DatabaseSync) => void) => {
    const database = new DatabaseSync(join(data, file))
    work(database)
    database.close()
  }
  change('keys/keys.sqlite', (keys) => keys.exec('DROP TABLE secret; PRAGMA user_version = 1'))
  change('access/access.sqlite', (database) =>
    database.prepare('UPDATE project SET secret = ?').run(secrets.project),
  )
  change('figures.sqlite', (figures) => {
    figures.exec(`PRAGMA journal_mode = WAL;
      CREATE TABLE secret (only INTEGER PRIMARY KEY CHECK (only = 1), value TEXT NOT NULL) STRICT`)
    figures.prepare('INSERT INTO secret VALUES (1, ?)').run(secrets.figures.toString('hex'))
  })
  writeFileSync(lookupKeyFile(data, here), `${secrets.lookup.toString('hex')}\n`)
  return data
}

/** Where one of the secrets lies in clear, as bytes or as text. */
function inClear(data: string): string[] {
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => {
      const bytes = readFileSync(path)
      return Object.values(secrets).some(
        (secret) => bytes.includes(secret) || bytes.includes(secret.toString('hex')),
      )
    })
}

describe('the secrets by which people are looked up, projects see and figures are withheld', () => {
  test('of an earlier release are taken over at the first start: the same ids, and nothing left in clear', async () => {
    const data = await earlierDirectory()
    expect(inClear(data)).toHaveLength(3)
    const { log } = await openSealedLog({ data })
    await log.close()
    expect(inClear(data)).toEqual([])
    const found = await secretsIn(data)
    expect(found.pseudonym).toBe(pseudonymsWith(secrets.project, here).idOf(people.ed))
    expect(found.lots).toBe(secrets.figures.toString('hex'))
    const before = openKeyStore({ directory: await ownDirectory() })
    onTestFinished(before.close)
    await before.secret(`lookup ${here}`, secrets.lookup)
    const expected = await openLookupKey(before, await ownDirectory(), here)
    expect(found.met).toBe(expected.idOf('resident', 'L1'))
  })

  test('stay what they are when the master key is changed, and open under the new one alone', async () => {
    const data = await ownDirectory()
    const [old, next] = [randomBytes(32), randomBytes(32)]
    const before = await secretsIn(data, { key: old.toString('hex') })
    const keys = openKeyStore({ directory: data, master: { key: old.toString('hex') } })
    keys.rotate(next)
    keys.close()
    expect(await secretsIn(data, { key: next.toString('hex') })).toEqual(before)
    await expect(secretsIn(data, { key: old.toString('hex') })).rejects.toThrow(KeysLocked)
  })

  test('are not taken over, and not lost, while the master key is not here', async () => {
    const data = await earlierDirectory()
    const master = join(data, 'keys/master_key')
    const right = readFileSync(master)
    writeFileSync(master, `${randomBytes(32).toString('hex')}\n`)
    const locked = await openSealedLog({ data })
    await locked.log.close()
    expect(inClear(data)).toHaveLength(3)
    await expect(secretsIn(data)).rejects.toThrow(/^the master key in keys\/master_key .* nothing is lost$/)
    writeFileSync(master, right)
    const opened = await openSealedLog({ data })
    await opened.log.close()
    expect((await secretsIn(data)).lots).toBe(secrets.figures.toString('hex'))
    expect(inClear(data)).toEqual([])
  })

  test('are taken over again when that was broken off half-way', async () => {
    const data = await earlierDirectory()
    const keys = openKeyStore({ directory: data })
    await keys.secret(`lookup ${here}`, secrets.lookup)
    keys.close()
    const { log } = await openSealedLog({ data })
    await log.close()
    expect(existsSync(lookupKeyFile(data, here))).toBe(false)
    expect(inClear(data)).toEqual([])
  })
})

test('a server without its master key says so to who imports or looks through a project, and goes on with the rest', async () => {
  const data = await ownDirectory()
  const place = { data, host: '127.0.0.1', port: 0, logLevel: 'silent' } as const
  const first = await serve(place)
  const { recorder, settled } = first.weefsel
  await recorder?.record(here, street, { recordedBy: 'test' })
  await settled()
  await first.close()

  const keys = openKeyStore({ directory: data })
  const access = openAccess(data, Date.now, keys)
  const [kwartiermaker, researcher] = [
    tokenOf(access, grants.kwartiermaker),
    tokenOf(access, grants.researcher),
  ]
  access.close()
  keys.close()
  const served = await serve({ ...place, master: { key: randomBytes(32).toString('hex') } })
  onTestFinished(() => served.close())
  const base = `${served.url}/api/v1/neighbourhoods/here`
  const imported = await fetch(`${base}/imports?as=residents`, {
    method: 'POST',
    headers: { ...kwartiermaker, 'content-type': 'application/octet-stream' },
    body: 'Naam\nPim\n',
  })
  const said = JSON.parse((await imported.text()).trim().split('\n').at(-1)!) as { problem: object }
  expect(said.problem).toMatchObject({
    status: 503,
    code: 'keys-locked',
    detail: expect.stringMatching(/^the master key in WEEFSEL_MASTER_KEY is not the one of these keys/),
  })
  const looked = await fetch(`${base}/graph`, { headers: researcher })
  expect([looked.status, await looked.json()]).toMatchObject([503, { code: 'keys-locked' }])
  expect((await fetch(`${base}/graph`, { headers: kwartiermaker })).status).toBe(200)
})

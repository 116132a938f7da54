import { existsSync } from 'node:fs'
import { appendFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Neighbourhood } from '../../events/index.ts'
import { makeBackup, restoreBackup } from '../../scripts/backup/index.ts'
import { openAccess, readLocalToken } from '../../services/access/index.ts'
import { openSqliteLog } from '../../services/log/index.ts'
import type { Grant } from '../../services/roles/index.ts'
import { weefsel } from '../cli/weefsel.ts'
import { ownDirectory } from '../support/directory.ts'
import { registered } from '../support/events.ts'

const here = 'here' as Neighbourhood
const NOW = Date.parse('2026-11-22T10:00:00Z')
/** Commands are processes: a busy machine takes its time over each. */
const PATIENCE = 300_000
const AS_OF = ['--as-of', '2026-11-01', '--window', 'all']

/** Residents with names and contacts between them, in a data directory of their own. */
async function street() {
  const directory = await ownDirectory()
  const data = join(directory, 'data')
  const people = join(directory, 'people.csv')
  const contacts = join(directory, 'contacts.csv')
  await writeFile(people, 'id,name,time\nA1,Fatima,2026-01-01\nA2,Henk,2026-01-01\nA3,Yusuf,2026-01-01\n')
  await writeFile(contacts, 'time,source,target\n2026-03-01,A1,A2\n2026-04-01,A2,A3\n')
  const into = ['--neighbourhood', 'here', '--data', data]
  expect((await weefsel('import', people, '--as', 'residents', ...into)).code).toBe(0)
  expect((await weefsel('import', contacts, '--as', 'contacts', ...into)).code).toBe(0)
  return { directory, data, backup: join(directory, 'backup'), keys: join(directory, 'keys') }
}

/** The visible state of a neighbourhood: its history and its figures, to the byte. */
async function seen(data: string) {
  const of = ['--neighbourhood', 'here', '--data', data]
  const history = await weefsel('export', '--format', 'jsonl', ...of)
  const figures = await weefsel('measure', '--json', ...AS_OF, ...of)
  expect([history.code, figures.code]).toEqual([0, 0])
  return { history: history.out, figures: figures.out }
}

async function bytesUnder(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Buffer.concat(await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name)))))
}

test('what is backed up, with its keys apart, is put back elsewhere to the byte, and can be built on', {
  timeout: PATIENCE,
}, async () => {
  const { directory, data, backup, keys } = await street()
  const before = await seen(data)
  const made = await weefsel('backup', backup, '--keys', keys, '--data', data)
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(made.out).toMatch(/ holds 5 events of 1 neighbourhoods in \d+ files, and \d+ files of keys\n$/)
  await rm(data, { recursive: true })

  const elsewhere = join(directory, 'elsewhere')
  const restored = await weefsel('restore', backup, '--keys', keys, '--data', elsewhere)
  expect(restored).toMatchObject({ code: 0, err: '' })
  expect(await seen(elsewhere)).toEqual(before)
  expect((await weefsel('verify', '--data', elsewhere)).code).toBe(0)

  const later = join(directory, 'later.csv')
  await writeFile(later, 'time,source,target\n2026-05-01,A1,A3\n')
  const into = ['--neighbourhood', 'here', '--data', elsewhere]
  const added = await weefsel('import', later, '--as', 'contacts', ...into)
  // The people of the file are met again: their keys came along.
  expect(added.out).toContain('1 events added')
})

test('keys are not in a backup, neither as files nor as bytes, and only their owner can read either', {
  timeout: PATIENCE,
}, async () => {
  const { data, backup, keys } = await street()
  const made = await weefsel('backup', backup, '--data', data)
  expect(made.err).toContain('the keys are not in it')
  const bytes = await bytesUnder(backup)
  for (const name of await readdir(join(data, 'keys'))) {
    if (name.includes('.sqlite')) continue
    const key = (await readFile(join(data, 'keys', name), 'utf8')).trim()
    expect(key).toMatch(/^[0-9a-f]{64}$/)
    expect(bytes.includes(key)).toBe(false)
    expect(bytes.includes(Buffer.from(key, 'hex'))).toBe(false)
  }
  await rm(backup, { recursive: true })
  await weefsel('backup', backup, '--keys', keys, '--data', data)
  expect((await readdir(keys)).length).toBeGreaterThan(0)
  for (const folder of [backup, keys]) {
    const modes = [folder, ...(await readdir(folder)).map((name) => join(folder, name))]
    for (const path of modes) expect((await stat(path)).mode & 0o077).toBe(0)
  }
})

test('a backup beside a server that goes on writing is one moment of the log: whole requests, in order', async () => {
  const directory = await ownDirectory()
  const data = join(directory, 'data')
  const log = openSqliteLog({ directory: data })
  const SIZE = 20
  const requests: string[][] = []
  let going = true
  const write = async () => {
    const events = Array.from({ length: SIZE }, () => registered({ name: 'x'.repeat(190) }))
    requests.push(events.map(({ id }) => id))
    await log.append({ neighbourhood: here, events, recordedBy: 'test' })
  }
  try {
    for (let request = 0; request < 300; request++) await write()
    const before = requests.length
    const writing = (async () => {
      while (going) await write()
    })()
    const backup = join(directory, 'backup')
    const { log: held } = await makeBackup({ data, to: backup, now: NOW })
    going = false
    await writing
    expect(held?.position).toBeGreaterThanOrEqual(before * SIZE)

    const elsewhere = join(directory, 'elsewhere')
    await restoreBackup({ from: backup, data: elsewhere })
    const restored = openSqliteLog({ directory: elsewhere })
    const ids: string[] = []
    for await (const { entries } of restored.read({})) ids.push(...entries.map(({ id }) => id))
    await restored.close()
    expect(ids).toEqual(requests.slice(0, ids.length / SIZE).flat())
  } finally {
    going = false
    await log.close()
  }
})

/** Five events and a key, without anything around them. */
async function small() {
  const directory = await ownDirectory()
  const data = join(directory, 'data')
  const log = openSqliteLog({ directory: data })
  const events = Array.from({ length: 5 }, () => registered())
  await log.append({ neighbourhood: here, events, recordedBy: 'test' })
  await log.close()
  await mkdir(join(data, 'keys'))
  await writeFile(join(data, 'keys', 'here.key'), 'a key')
  return { directory, data, backup: join(directory, 'backup'), keys: join(directory, 'keys') }
}

test('a backup that is damaged or incomplete is not put back, and nothing is left of it', async () => {
  const { directory, data, backup } = await small()
  await makeBackup({ data, to: backup, now: NOW })
  const target = join(directory, 'target')
  const restoring = (says: string) =>
    expect(restoreBackup({ from: backup, data: target })).rejects.toThrow(says)
  const [log, manifest] = [join(backup, 'log.sqlite'), join(backup, 'backup.json')]
  const [bytes, told] = [await readFile(log), await readFile(manifest, 'utf8')]

  await appendFile(log, 'x')
  await restoring('log.sqlite of the backup is not as it was: use another backup')
  await rm(log)
  await restoring('log.sqlite of the backup is missing: use another backup')
  await writeFile(log, bytes)
  await writeFile(manifest, told.replace('"position": 5', '"position": 6'))
  await restoring('does not hold what the backup says it holds')
  await writeFile(manifest, told.replace('"format": 1', '"format": 2'))
  await restoring('a newer Weefsel made this backup')
  await writeFile(manifest, told.replaceAll('log.sqlite', '../log.sqlite'))
  await restoring('expected a path within the backup')
  await writeFile(manifest, told.slice(0, 40))
  await restoring('cannot be used')
  await rm(manifest)
  await restoring('there is no backup.json in it')
  expect(existsSync(target)).toBe(false)
  expect((await readdir(directory)).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('nothing that is there is overwritten, and keys are kept from what they open', async () => {
  const { directory, data, backup, keys } = await small()
  const backingUp = (to: string, keysTo: string, from = data) =>
    expect(makeBackup({ data: from, to, keysTo, now: NOW })).rejects
  await mkdir(backup)
  const mine = join(backup, 'mine.txt')
  await writeFile(mine, 'mine')
  await backingUp(backup, keys).toThrow('is not empty')
  await backingUp(mine, keys).toThrow('is a file')
  await rm(mine)
  await backingUp(backup, join(backup, 'keys')).toThrow('keys never lie beside what they open')
  await backingUp(join(keys, 'log'), keys).toThrow('keys never lie beside what they open')
  await backingUp(join(data, 'backup'), keys).toThrow('lies in the data directory')
  await backingUp(backup, keys, join(directory, 'nothing')).toThrow('there is no Weefsel data')
  const made = await makeBackup({ data, to: backup, keysTo: keys, now: NOW })
  expect(made).toMatchObject({ keys: 1, log: { position: 5 } })
  expect(made.files.map(({ path }) => path)).toEqual(['log.sqlite'])

  const restoring = (from: string, to: string, keysFrom = keys) =>
    expect(restoreBackup({ from, data: to, keysFrom })).rejects
  await restoring(backup, data).toThrow('move what is there away first')
  await restoring(data, join(directory, 'new')).toThrow('is no backup')
  await restoring(backup, join(directory, 'new'), join(directory, 'none')).toThrow('there are no keys')
  expect(await readFile(join(data, 'keys', 'here.key'), 'utf8')).toBe('a key')
})

test('who was let in at the moment of a backup is not let in by what is put back; a move may keep its tokens', async () => {
  const { directory, data, backup } = await small()
  const monitor: Grant = { role: 'monitor', neighbourhoods: 'all' }
  const before = openAccess(data)
  const { token, info } = before.tokens.create({
    grant: monitor,
    ends: Date.now() + 3_600_000,
    label: 'graphs',
  })
  const cookie = before.sessions.begin({ id: 'person:1', grants: [monitor] })
  const sentAway = before.attempts.begin({ state: 's', nonce: 'n', verifier: 'v', next: '/' })
  const link = before.links.make()
  await makeBackup({ data, to: backup, now: NOW })
  // Since then: the token leaked and was revoked, and she signed out.
  before.tokens.revoke(info.id)
  before.sessions.end(cookie)
  before.close()

  const restore = async (name: string, keepTokens: boolean) => {
    const to = join(directory, name)
    const { ended } = await restoreBackup({ from: backup, data: to, keepTokens })
    const after = openAccess(to)
    const lets = {
      token: after.tokens.principalOf(token)?.id,
      session: after.sessions.principalOf(cookie)?.id,
      attempt: after.attempts.take(sentAway),
      link: after.links.use(link),
      local: after.local.principalOf(readLocalToken(data) ?? ''),
    }
    const listed = after.tokens.list()
    after.close()
    return { ended, lets, listed }
  }
  const nobody = { session: undefined, attempt: undefined, link: false, local: undefined }
  expect(await restore('later', false)).toEqual({
    ended: { sessions: 1, tokens: 1 },
    lets: { ...nobody, token: undefined },
    // Still listed, so that the owner sees which tokens to make again.
    listed: [{ ...info, ended: 'revoked' }],
  })
  expect(await restore('moved', true)).toMatchObject({
    ended: { sessions: 1, tokens: 0 },
    lets: { ...nobody, token: `token:${info.id}` },
  })
})

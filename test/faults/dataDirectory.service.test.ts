import { fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import type { Neighbourhood } from '../../events/index.ts'
import {
  LogUnavailable,
  openSqliteLog,
  type SqliteLog,
  type UnavailableReason,
} from '../../services/log/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { registered } from '../support/events.ts'

const here = 'here' as Neighbourhood
const write = (log: SqliteLog, events = [registered()]) =>
  log.append({ neighbourhood: here, events, recordedBy: 'test' })

async function ids(log: SqliteLog) {
  const found: string[] = []
  for await (const { entries } of log.read({})) found.push(...entries.map(({ id }) => id))
  return found
}

function refusal(open: () => unknown): { reason: UnavailableReason; message: string } {
  try {
    open()
  } catch (error) {
    if (error instanceof LogUnavailable) return error
    throw error
  }
  throw new Error('it opened')
}

test('a second opener in the same process is told who holds the directory', async () => {
  const directory = await ownDirectory()
  const log = openSqliteLog({ directory })
  log.announce('http://127.0.0.1:3000')
  const { reason, message } = refusal(() => openSqliteLog({ directory }))
  expect(reason).toBe('in-use')
  expect(message).toContain(directory)
  expect(message).toContain('--server http://127.0.0.1:3000')
  await log.close()
  await openSqliteLog({ directory }).close()
})

test('a second process is refused, and let in once the first was killed', async () => {
  const directory = await ownDirectory()
  const holder = fork(new URL('../support/holdLog.ts', import.meta.url), [directory], { stdio: 'ignore' })
  await once(holder, 'message')
  expect(refusal(() => openSqliteLog({ directory })).reason).toBe('in-use')
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  const log = openSqliteLog({ directory })
  expect(await ids(log)).toHaveLength(1)
  await log.close()
})

test('a directory that cannot be written is named', () => {
  // The kernel's own file system takes no new folders, not even from root.
  const { reason, message } = refusal(() => openSqliteLog({ directory: '/sys/weefsel' }))
  expect(reason).toBe('read-only')
  expect(message).toContain('/sys/weefsel')
})

test.skipIf(process.getuid?.() === 0)('a read-only directory is named', async () => {
  const directory = await ownDirectory()
  chmodSync(directory, 0o500)
  expect(refusal(() => openSqliteLog({ directory })).reason).toBe('read-only')
  chmodSync(directory, 0o700)
})

test('a file where the directory should be is named', async () => {
  const file = join(await ownDirectory(), 'data')
  writeFileSync(file, 'not a directory')
  expect(refusal(() => openSqliteLog({ directory: file })).reason).toBe('not-a-directory')
})

test('a log of a newer format is left alone', async () => {
  const directory = await ownDirectory()
  await openSqliteLog({ directory }).close()
  const file = join(directory, 'log.sqlite')
  const database = new DatabaseSync(file)
  database.exec('PRAGMA user_version = 99')
  database.close()
  const { reason, message } = refusal(() => openSqliteLog({ directory }))
  expect(reason).toBe('newer-format')
  expect(message).toContain('format 99')
  // The refusal holds on to nothing.
  expect(refusal(() => openSqliteLog({ directory })).reason).toBe('newer-format')
})

test.each([
  ['text', Buffer.from('this is not a database, however long it may be'.repeat(200))],
  ['noise', Buffer.alloc(8192, 0xa5)],
])('a log file that is %s is called damaged, and not overwritten', async (_, content) => {
  const directory = await ownDirectory()
  const file = join(directory, 'log.sqlite')
  writeFileSync(file, content)
  expect(refusal(() => openSqliteLog({ directory })).reason).toBe('damaged')
  expect(statSync(file).size).toBe(content.length)
})

test('the database of another program is not taken for a log', async () => {
  const directory = await ownDirectory()
  mkdirSync(directory, { recursive: true })
  const database = new DatabaseSync(join(directory, 'log.sqlite'))
  database.exec('CREATE TABLE theirs (x)')
  database.close()
  expect(refusal(() => openSqliteLog({ directory })).reason).toBe('damaged')
})

test('a full store refuses whole requests, keeps what it had, and takes more when there is room', async () => {
  const directory = await ownDirectory()
  const small = openSqliteLog({ directory, pagesAtMost: 24 })
  const kept: string[] = []
  const outcomes: string[] = []
  for (let round = 0; round < 60; round++) {
    const events = [
      registered({ name: 'x'.repeat(150) }),
      registered({ name: 'y'.repeat(150) }),
      registered(),
    ]
    try {
      await write(small, events)
      kept.push(...events.map(({ id }) => id))
      outcomes.push('kept')
    } catch (error) {
      expect(error).toMatchObject({ reason: 'full', message: expect.stringContaining('no room left') })
      outcomes.push('refused')
    }
  }
  expect(new Set(outcomes)).toEqual(new Set(['kept', 'refused']))
  expect(await ids(small)).toEqual(kept)
  await small.close()
  const roomy = openSqliteLog({ directory })
  const event = registered()
  await write(roomy, [event])
  expect(await ids(roomy)).toEqual([...kept, event.id])
  const positions = await roomy.head()
  expect(positions).toBe(kept.length + 1)
  await roomy.close()
})

test('a data directory is for its owner only', async () => {
  const directory = join(await ownDirectory(), 'data')
  const log = openSqliteLog({ directory })
  expect(statSync(directory).mode & 0o077).toBe(0)
  await log.close()
  expect(existsSync(join(directory, 'in-use.json'))).toBe(false)
  expect(readdirSync(directory)).toContain('log.sqlite')
})

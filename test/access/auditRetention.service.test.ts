import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { openAuditDatabase } from '../../services/access/audit/database.ts'
import {
  type AccessStatement,
  BrokenChain,
  keepToRetention,
  openAudit,
  verifyAudit,
  yearsBefore,
} from '../../services/access/audit/index.ts'
import { InvalidSetting, readSettings } from '../../services/app/config.ts'
import type { ResidentFile } from '../../services/subjectAccess/index.ts'
import { weefsel } from '../cli/weefsel.ts'
import { ownDirectory } from '../support/directory.ts'
import { people, street } from '../support/street.ts'
import { grants, tokenOf } from './roles.ts'
import { ownApp, SPRING } from './server.ts'

const DAY = 86_400_000
const statement = {
  at: SPRING,
  who: 'somebody',
  role: 'kwartiermaker',
  lens: 'named',
  neighbourhood: 'here',
  what: 'graph',
  residents: null,
  asOf: null,
} as const satisfies AccessStatement

/** A log of ten days, one entry a day; the one of the fourth names somebody. */
async function tenDays() {
  const data = await ownDirectory()
  const audit = openAudit(data)
  onTestFinished(audit.close)
  for (let day = 1; day <= 10; day++)
    await audit.record({
      ...statement,
      at: SPRING + day * DAY,
      who: `looker-${day}`,
      ...(day === 4 && { residents: [people.ed] }),
    })
  return { data, audit }
}

/** Changes the file as somebody would who has it. */
function changed(data: string, sql: string): void {
  const database = new DatabaseSync(join(data, 'access', 'reads.sqlite'))
  database.exec(`DROP TRIGGER IF EXISTS entry_stays; DROP TRIGGER IF EXISTS entry_remains; ${sql}`)
  database.close()
}

test('an entry is on the disk before anything is told of it: a commit waits for the disk', async () => {
  const data = await ownDirectory()
  const database = openAuditDatabase(data)
  onTestFinished(() => database.close())
  const FULL = 2
  expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: FULL })
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
})

test('what is recorded in the same turn is one commit', async () => {
  const data = await ownDirectory()
  const audit = openAudit(data)
  onTestFinished(audit.close)
  const watching = new DatabaseSync(join(data, 'access', 'reads.sqlite'), { readOnly: true })
  onTestFinished(() => watching.close())
  const count = () => Number(watching.prepare('SELECT count(*) AS entries FROM entry').get()?.entries)
  const several = Promise.all(Array.from({ length: 20 }, () => audit.record(statement)))
  expect(count()).toBe(0)
  await Promise.race([several])
  expect(count()).toBe(20)
})

describe('pruning', () => {
  test('takes out what is past its time, and proves the rest', async () => {
    const { data, audit } = await tenDays()
    const noted = audit.end()
    expect(audit.prune(SPRING + 5 * DAY, SPRING + 11 * DAY)).toBe(4)
    expect(audit.entries({ limit: 100 }).map(({ n }) => n)).toEqual([10, 9, 8, 7, 6, 5])
    expect(audit.entries({ neighbourhood: 'here', resident: people.ed, limit: 9 }).at(-1)?.n).toBe(5)
    expect(audit.keptFrom()).toBe(SPRING + 5 * DAY)
    const whole = { whole: true, entries: 11, pruned: { upTo: 4, before: SPRING + 5 * DAY } }
    expect(verifyAudit(data)).toMatchObject(whole)
    expect(verifyAudit(data, noted)).toMatchObject(whole)
    expect(await audit.verify(noted)).toMatchObject(whole)
    await audit.record(statement)
    expect(verifyAudit(data)).toMatchObject({ whole: true, entries: 12 })
  })

  test('leaves no byte of what it took out', async () => {
    const { data, audit } = await tenDays()
    const folder = join(data, 'access')
    const bytes = () =>
      readdirSync(folder)
        .map((file) => readFileSync(join(folder, file), 'latin1'))
        .join()
    expect(bytes()).toContain('looker-4')
    audit.prune(SPRING + 5 * DAY, SPRING + 11 * DAY)
    for (const gone of ['looker-1"', 'looker-4', people.ed]) expect(bytes()).not.toContain(gone)
    expect(bytes()).toContain('looker-5')
  })

  test('goes on from an earlier pruning, which itself is taken out in time', async () => {
    const { data, audit } = await tenDays()
    audit.prune(SPRING + 3 * DAY, SPRING + 11 * DAY)
    expect(audit.prune(SPRING + 3 * DAY, SPRING + 11 * DAY)).toBe(0)
    expect(audit.prune(SPRING + 8 * DAY, SPRING + 12 * DAY)).toBe(5)
    expect(verifyAudit(data)).toMatchObject({ whole: true, entries: 12, pruned: { upTo: 7 } })
    expect(audit.prune(SPRING + 12 * DAY, SPRING + 20 * DAY)).toBe(4)
    expect(audit.entries({ limit: 9 })).toEqual([])
    expect(verifyAudit(data)).toMatchObject({ whole: true, entries: 13, pruned: { upTo: 11 } })
  })

  test('stops at the first entry that is to be kept, whatever clock wrote those after it', async () => {
    const { audit } = await tenDays()
    await audit.record({ ...statement, at: SPRING })
    expect(audit.prune(SPRING + 2 * DAY, SPRING + 11 * DAY)).toBe(1)
    expect(audit.entries({ limit: 1 })).toMatchObject([{ n: 11, at: SPRING }])
  })

  test('says of an end that was noted before it, and no longer is there, that it cannot be proved', async () => {
    const { data, audit } = await tenDays()
    const noted = { entries: 2, hash: audit.entries({ limit: 1, before: 3 })[0]!.hash }
    const last = { entries: 4, hash: audit.entries({ limit: 1, before: 5 })[0]!.hash }
    audit.prune(SPRING + 5 * DAY, SPRING + 11 * DAY)
    expect(verifyAudit(data, noted)).toMatchObject({ whole: false, entry: 2 })
    expect(verifyAudit(data, last)).toMatchObject({ whole: true })
    expect(verifyAudit(data, { ...last, hash: noted.hash })).toMatchObject({ whole: false, entry: 4 })
  })

  test.each([
    ['a changed entry', `UPDATE entry SET body = replace(body, 'looker-7', 'nobody') WHERE n = 7`, 7],
    ['one taken out of what is kept', 'DELETE FROM entry WHERE n = 5', 1],
    ['another end of what was pruned', `UPDATE entry SET body = replace(body, '"upTo":4', '"upTo":3')`, 1],
    [
      'another hash of what was pruned',
      `UPDATE entry SET body = json_set(body, '$.pruned.hash', hash) WHERE n = 11`,
      5,
    ],
  ])('does not hide %s', async (_, sql, entry) => {
    const { data, audit } = await tenDays()
    audit.prune(SPRING + 5 * DAY, SPRING + 11 * DAY)
    audit.close()
    changed(data, sql)
    expect(verifyAudit(data)).toMatchObject({ whole: false, entry })
  })

  test('touches nothing where the chain is broken, and says where', async () => {
    const { data, audit } = await tenDays()
    changed(data, `UPDATE entry SET body = replace(body, 'looker-2', 'nobody') WHERE n = 2`)
    expect(() => audit.prune(SPRING + 5 * DAY, SPRING + 11 * DAY)).toThrow(BrokenChain)
    expect(audit.end().entries).toBe(10)
    const told: unknown[] = []
    const now = () => SPRING + 20 * 366 * DAY
    keepToRetention(audit, { years: 5, now, onTrouble: (error) => told.push(error) })()
    expect(told).toEqual([expect.objectContaining({ entry: 2 })])
  })

  test('is no way round: what is not past its time cannot be deleted', async () => {
    const { data, audit } = await tenDays()
    audit.prune(SPRING + 5 * DAY, SPRING + 11 * DAY)
    const database = new DatabaseSync(join(data, 'access', 'reads.sqlite'))
    onTestFinished(() => database.close())
    expect(() => database.exec('DELETE FROM entry WHERE n = 5')).toThrow('never changed')
  })

  test('happens by itself, at the start and every day after it', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const { audit } = await tenDays()
    let now = SPRING + 3 * DAY
    now = Date.UTC(2031, new Date(now).getUTCMonth(), new Date(now).getUTCDate(), 12)
    const stop = keepToRetention(audit, {
      years: 5,
      now: () => now,
      onTrouble: (error) => expect.fail(String(error)),
    })
    expect(audit.entries({ limit: 100 })).toHaveLength(8)
    now += 2 * DAY
    vi.advanceTimersByTime(DAY)
    expect(audit.entries({ limit: 100 })).toHaveLength(6)
    stop()
    now += 2 * DAY
    vi.advanceTimersByTime(DAY)
    expect(audit.entries({ limit: 100 })).toHaveLength(6)
  })

  test('goes by years, five unless it is set otherwise', () => {
    expect(yearsBefore(Date.parse('2031-04-01T12:00:00Z'), 5)).toBe(Date.parse('2026-04-01T12:00:00Z'))
    expect(readSettings({}).accessLogYears).toBeUndefined()
    expect(readSettings({ WEEFSEL_ACCESS_LOG_YEARS: '7' }).accessLogYears).toBe(7)
    expect(() => readSettings({ WEEFSEL_ACCESS_LOG_YEARS: '0' })).toThrow(InvalidSetting)
  })

  test('is told by the command, which can do it as well', async () => {
    const { data, audit } = await tenDays()
    for (let n = 0; n < 3; n++) await audit.record({ ...statement, at: Date.now() })
    audit.close()
    changed(data, '')
    const old = openAudit(data)
    old.prune(SPRING + 2 * DAY, SPRING + 11 * DAY)
    old.close()
    const pruned = await weefsel('audit', 'prune', '--data', data, '--years', '50')
    expect(pruned).toMatchObject({ code: 0, out: expect.stringMatching(/^0 entries from before /) })
    const { code, err, out } = await weefsel('audit', 'verify', '--data', data)
    expect([code, out]).toEqual([0, expect.stringMatching(/^14:[0-9a-f]{64}\n$/)])
    expect(err).toContain('up to and with 1 were pruned after their time: they are from before 2026-04-03')
  })
})

test('who looks into their own file reads from when on it is kept who looked', async () => {
  const { app, access, weefsel: running } = await ownApp()
  const headers = tokenOf(access, grants.kwartiermaker)
  const base = '/api/v1/neighbourhoods/here'
  await app.inject({ method: 'POST', url: `${base}/events`, payload: street, headers })
  await running.settled()
  const file = async () =>
    (await app.inject({ url: `${base}/residents/${people.ed}/file`, headers })).json<ResidentFile>()
  expect((await file()).seenFrom).toBeNull()
  access.audit.prune(SPRING - DAY, SPRING)
  expect((await file()).seenFrom).toBeNull()
  await file()
  access.audit.prune(SPRING + DAY, SPRING + DAY)
  const kept = await file()
  expect(kept).toMatchObject({ seen: [], seenFrom: '2026-04-02T12:00:00.000Z' })
  const page = await app.inject({ url: `${base}/residents/${people.ed}/file?as=page`, headers })
  expect(page.body).toContain('Wie vóór 2 april 2026 keek, bewaren wij niet.')
})

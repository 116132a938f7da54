import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openAudit, verifyAudit } from '../../services/access/index.ts'
import { temporaryDirectory, weefsel } from '../cli/weefsel.ts'
import { ownDirectory } from '../support/directory.ts'
import { people, street } from '../support/street.ts'
import { grants, tokenOf } from './roles.ts'
import { ownApp, SPRING } from './server.ts'

const base = '/api/v1/neighbourhoods/here'

async function watchedStreet() {
  const own = await ownApp()
  const { app, access, weefsel: running } = own
  const headers = tokenOf(access, grants.kwartiermaker)
  await app.inject({ method: 'POST', url: `${base}/events`, payload: street, headers })
  await running.settled()
  const ask = async (path: string, as = headers) =>
    (await app.inject({ url: `${base}${path}`, headers: as })).statusCode
  return { ...own, headers, ask }
}

const auditOf = ({ audit }: { audit: ReturnType<typeof openAudit> }) =>
  audit.entries({ limit: 100 }).map(({ what, lens, residents, role }) => ({ what, lens, residents, role }))

describe('every look at people', () => {
  test('is kept before it is answered: who, whom, when, through which lens', async () => {
    const { ask, access, pass } = await watchedStreet()
    pass(1)
    await ask('/graph?asOf=2026-03-15')
    await ask(`/residents/${people.ed}`)
    await ask('/events?limit=1&order=newest')
    await ask('/measures', tokenOf(access, grants.researcher))
    await ask('/export?format=csv', tokenOf(access, grants.partner))
    expect(auditOf(access)).toEqual([
      { what: 'export', lens: 'acquainted', residents: null, role: 'partner' },
      { what: 'measures', lens: 'pseudonymous', residents: null, role: 'researcher' },
      { what: 'events', lens: 'named', residents: [people.anna], role: 'kwartiermaker' },
      { what: 'residents/:id', lens: 'named', residents: [people.ed, people.anna], role: 'kwartiermaker' },
      { what: 'graph', lens: 'named', residents: null, role: 'kwartiermaker' },
    ])
    const [last] = access.audit.entries({ limit: 1 })
    expect(last).toMatchObject({ at: SPRING + 86_400_000, who: expect.stringMatching(/^token:/) })
  })

  test('and nothing else: recording, refusals, figures of groups and what is public are no looks', async () => {
    const { ask, access, app } = await watchedStreet()
    await ask('/graph', { authorization: 'Bearer weefsel_nobody' })
    await ask(`/residents/${people.hana}`)
    await ask('/graph', tokenOf(access, grants.coalition))
    await app.inject('/api/v1/catalogue')
    expect(auditOf(access)).toEqual([])
  })

  test('is found by whom it was about: their own file, and answers about everybody', async () => {
    const { ask, access } = await watchedStreet()
    for (const name of ['ed', 'gerrit'] as const) await ask(`/residents/${people[name]}`)
    await ask('/graph')
    const seen = access.audit.entries({ neighbourhood: 'here', resident: people.ed, limit: 10 })
    expect(seen.map(({ what, residents }) => [what, residents?.[0]])).toEqual([
      ['graph', undefined],
      ['residents/:id', people.ed],
    ])
    const later = { neighbourhood: 'here', resident: people.ed, from: SPRING + 1, limit: 10 }
    expect(access.audit.entries(later)).toEqual([])
  })

  test('leaks nothing itself: no name, no note, no address, and readable by the owner alone', async () => {
    const { ask, access, data } = await watchedStreet()
    await ask(`/residents/${people.anna}?window=all`)
    await ask('/graph?group=Hoekpolder')
    access.close()
    const folder = join(data, 'access')
    for (const file of readdirSync(folder).filter((name) => name.startsWith('reads'))) {
      const bytes = readFileSync(join(folder, file), 'latin1')
      for (const word of ['Anna', 'Hoekpolder', 'window', '127.0.0.1'])
        expect(bytes.includes(word), word).toBe(false)
      expect(statSync(join(folder, file)).mode & 0o077).toBe(0)
    }
  })
})

describe('the administrator', () => {
  const answer = z.object({
    entries: z.array(z.looseObject({ n: z.number(), residents: z.number().nullable() })),
    next: z.number().nullable(),
    chain: z.object({ entries: z.number(), hash: z.string() }),
  })

  test('reads who looked, page by page, and is not told at whom unless asking about one', async () => {
    const { ask, access, app } = await watchedStreet()
    for (const name of ['ed', 'cem', 'bram'] as const) await ask(`/residents/${people[name]}`)
    const headers = tokenOf(access, grants.administrator)
    const read = async (query: string) => {
      const { body } = await app.inject({ url: `/api/v1/audit${query}`, headers })
      for (const id of Object.values(people)) expect(body).not.toContain(id)
      return answer.parse(JSON.parse(body))
    }
    const first = await read('?limit=2')
    expect(first.entries.map(({ n }) => n)).toEqual([3, 2])
    expect((await read(`?limit=2&before=${first.next}`)).entries.map(({ n }) => n)).toEqual([1])
    const about = await read(`?neighbourhood=here&resident=${people.ed}`)
    expect(about.entries).toMatchObject([{ what: 'residents/:id', residents: 2 }])
    expect(first.chain).toEqual(access.audit.end())
    const alone = await app.inject({ url: `/api/v1/audit?resident=${people.ed}`, headers })
    expect([alone.statusCode, alone.json()]).toMatchObject([400, { errors: [{ pointer: '/neighbourhood' }] }])
  })
})

describe('the chain', () => {
  const statement = {
    at: SPRING,
    who: 'somebody',
    role: 'kwartiermaker',
    lens: 'named',
    neighbourhood: 'here',
    what: 'graph',
    residents: null,
    asOf: null,
  } as const

  /** A log of ten entries, changed by hand as somebody with the file would. */
  async function changedBy(change: (database: DatabaseSync) => void): Promise<string> {
    const data = await ownDirectory()
    const audit = openAudit(data)
    for (let n = 0; n < 10; n++) await audit.record({ ...statement, at: SPRING + n })
    audit.close()
    const database = new DatabaseSync(join(data, 'access', 'reads.sqlite'))
    change(database)
    database.close()
    return data
  }
  const freed = (database: DatabaseSync) =>
    database.exec('DROP TRIGGER entry_stays; DROP TRIGGER entry_remains')

  test('is whole when nobody touched it, also over a restart', async () => {
    const data = await changedBy(() => {})
    const audit = openAudit(data)
    await audit.record(statement)
    audit.close()
    expect(verifyAudit(data)).toMatchObject({ whole: true, entries: 11 })
  })

  test('is not to be changed by the way', async () => {
    await changedBy((database) => {
      expect(() => database.exec('UPDATE entry SET body = 1')).toThrow('never changed')
      expect(() => database.exec('DELETE FROM entry')).toThrow('never changed')
    })
  })

  test.each([
    ['a changed entry', `UPDATE entry SET body = replace(body, 'somebody', 'nobody') WHERE n = 4`, 4],
    ['an entry taken out', 'DELETE FROM entry WHERE n = 6', 6],
    ['the first taken out', 'DELETE FROM entry WHERE n = 1', 1],
    [
      'two that changed places',
      'UPDATE entry SET n = -n WHERE n = 2; UPDATE entry SET n = 2 WHERE n = 3; UPDATE entry SET n = 3 WHERE n = -2',
      2,
    ],
  ])('names %s', async (_, sql, entry) => {
    const data = await changedBy((database) => {
      freed(database)
      database.exec(sql)
    })
    expect(verifyAudit(data)).toMatchObject({ whole: false, entry })
  })

  test('shows what was cut off, to who noted its end', async () => {
    const data = await changedBy(() => {})
    const noted = (await weefsel('audit', 'verify', '--data', data)).out.trim()
    const database = new DatabaseSync(join(data, 'access', 'reads.sqlite'))
    freed(database)
    database.exec('DELETE FROM entry WHERE n > 7')
    database.close()
    expect(await weefsel('audit', 'verify', '--data', data)).toMatchObject({ code: 0 })
    const { code, err } = await weefsel('audit', 'verify', '--data', data, '--noted', noted)
    expect([code, err]).toEqual([1, expect.stringContaining('entry 8 is missing')])
  })

  test('is whole after its process was killed, and holds everything that was said to be written', async () => {
    const data = temporaryDirectory()
    const child = fork(new URL('./recordUntilKilled.ts', import.meta.url), [data])
    let said = 0
    const enough = Promise.withResolvers<void>()
    child.on('message', (written) => {
      said = Number(written)
      if (said >= 200) enough.resolve()
    })
    await enough.promise
    child.kill('SIGKILL')
    await once(child, 'exit')
    const verdict = verifyAudit(data)
    expect(verdict).toMatchObject({ whole: true })
    expect(verdict.whole && verdict.entries).toBeGreaterThanOrEqual(said)
    const audit = openAudit(data)
    await audit.record(statement)
    audit.close()
    expect(verifyAudit(data)).toMatchObject({ whole: true })
  })

  test('is one chain when two processes write to it', async () => {
    const data = await ownDirectory()
    const logs = [openAudit(data), openAudit(data)]
    await Promise.all(Array.from({ length: 40 }, (_, n) => logs[n % 2]!.record(statement)))
    for (const log of logs) log.close()
    expect(verifyAudit(data)).toMatchObject({ whole: true, entries: 40 })
  })
})

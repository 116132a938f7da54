import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keyRefOf, type SentEvent } from '../../events/index.ts'
import { openWeefsel, type Weefsel } from '../../services/app/openWeefsel.ts'
import { serve } from '../../services/app/serve.ts'
import { reportsOf } from '../../services/explore/figures/index.ts'
import { openSqliteLog, sealedLog } from '../../services/log/index.ts'
import { verify } from '../../services/project/index.ts'
import { createRecorder } from '../../services/record/index.ts'
import { owner } from '../../services/roles/index.ts'
import { createVault, openKeyStore } from '../../services/vault/index.ts'
import { weefsel as command } from '../cli/weefsel.ts'
import { whereFound } from '../support/bytes.ts'
import { ownDirectory } from '../support/directory.ts'
import { people, street, visitOfWelfare, welfare } from '../support/street.ts'
import { workers } from '../support/workers.ts'
import { here } from './roles.ts'

const NAME = 'Jürgen Öztürk-van ’t Hof'
const jurgen = '00000003-0000-4000-8000-0000000000aa'
const asOf = '2026-03-25'

const appointed: SentEvent = {
  id: '00000009-0000-4000-8000-0000000000c1',
  type: 'professional-appointed',
  occurredAt: '2026-01-15',
  data: { professional: jurgen, partner: welfare, name: NAME, function: 'wijkondersteuner' },
}
/** Gerrit, whom nobody meets, was helped by him alone; Anna, Bram, Cem and Dina have each other. */
const aboutHim: readonly SentEvent[] = [
  appointed,
  {
    type: 'resident-met-partner',
    occurredAt: '2026-03-20',
    data: { resident: people.anna, partner: welfare, professional: jurgen },
  },
  {
    type: 'help-given',
    occurredAt: '2026-03-21',
    data: { resident: people.gerrit, professional: jurgen, topic: 'company' },
  },
]

async function record({ recorder, settled }: Weefsel, events: readonly SentEvent[]) {
  await recorder.record(here, events, { recordedBy: 'test' })
  await settled()
}

async function ownWeefsel(data?: string) {
  const weefsel = await openWeefsel({ data: data ?? (await ownDirectory()), workers })
  onTestFinished(() => weefsel.close())
  return weefsel
}

const figuresOf = async ({ explore }: Weefsel, ties?: 'formal' | 'all') => {
  const snapshot = await explore.everybody.snapshots.take(here, { asOf: Date.parse(asOf) })
  const { residents } = await reportsOf(explore.everybody)(snapshot, ties ? { ties } : {})
  return residents.map(({ id, level, degree, formalDegree, strength, lastContact }) => ({
    id,
    level,
    degree,
    formalDegree,
    strength,
    lastContact,
  }))
}

test('no form of the name of a professional lies anywhere, before they are erased or after', async () => {
  const data = await ownDirectory()
  const served = await serve({ data, host: '127.0.0.1', port: 0, logLevel: 'silent', openTo: owner, workers })
  const weefsel = served.weefsel as Weefsel
  await record(weefsel, [...street, ...aboutHim])
  expect(whereFound([NAME], data)).toEqual([])
  const base = `${served.url}/api/v1/neighbourhoods/here`
  const ask = async (path: string) => (await fetch(`${base}${path}`)).text()
  const paths = [
    '/graph',
    `/graph?asOf=${asOf}`,
    '/events?limit=1000',
    '/measures',
    '/introductions',
    '/directory',
    `/residents/${people.anna}`,
    `/residents/${people.anna}/file`,
    '/export?format=jsonl',
    `/export?format=graphml&asOf=${asOf}`,
  ]
  expect((await Promise.all(paths.map(ask))).join()).toContain(NAME)
  const answer = await fetch(`${base}/forget`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: NAME }),
  })
  expect(await answer.json()).toEqual({
    person: jurgen,
    kind: 'professional',
    remains: false,
    position: expect.any(Number),
  })
  await weefsel.settled()
  expect((await Promise.all(paths.map(ask))).filter((text) => text.includes(NAME))).toEqual([])
  expect(
    JSON.parse(await ask(`/graph?asOf=${asOf}`)).nodes.map(({ id }: { id: string }) => id),
  ).not.toContain(jurgen)
  expect(whereFound([NAME], data)).toEqual([])
  expect(await verify(weefsel.log, weefsel.graph, here)).toMatchObject({ same: true })
  await served.close()
  expect(whereFound([NAME], data)).toEqual([])
})

test('what others had with a professional who is erased counts on: their figures stay as they were', async () => {
  const weefsel = await ownWeefsel()
  await record(weefsel, [...street, ...aboutHim])
  const all = () => Promise.all([figuresOf(weefsel), figuresOf(weefsel, 'formal'), figuresOf(weefsel, 'all')])
  const before = await all()
  const gerrit = before[0].find(({ id }) => id === people.gerrit)
  expect(gerrit).toMatchObject({ level: 'only-formal', formalDegree: 1 })
  await weefsel.eraser.forget(here, [jurgen], 'test')
  await weefsel.settled()
  expect(await all()).toEqual(before)
  expect(await verify(weefsel.log, weefsel.graph, here)).toMatchObject({ same: true })
})

test('a rebuild is the live graph when residents and professionals are erased together', async () => {
  const weefsel = await ownWeefsel()
  await record(weefsel, [...street, ...aboutHim])
  const done = await weefsel.eraser.forget(here, [people.anna, jurgen, people.gerrit], 'test')
  await weefsel.settled()
  expect(done.map(({ kind, remains }) => [kind, remains])).toEqual([
    ['resident', true],
    ['professional', false],
    ['resident', false],
  ])
  expect(await verify(weefsel.log, weefsel.graph, here)).toMatchObject({ same: true })
})

test('nothing more can be recorded about a professional who is forgotten, and it cannot be taken back', async () => {
  const weefsel = await ownWeefsel()
  await record(weefsel, [...street, ...aboutHim])
  await weefsel.eraser.forget(here, [jurgen], 'test')
  await weefsel.settled()
  const forgotten = expect.objectContaining({ code: 'forgotten' })
  await expect(
    record(weefsel, [{ ...appointed, id: crypto.randomUUID(), occurredAt: '2026-04-01' }]),
  ).rejects.toEqual(forgotten)
  await expect(
    record(weefsel, [
      {
        type: 'resident-met-partner',
        occurredAt: '2026-04-01',
        data: { resident: people.anna, partner: welfare, professional: jurgen },
      },
    ]),
  ).rejects.toEqual(forgotten)
  await expect(weefsel.eraser.forget(here, [jurgen], 'test')).rejects.toEqual(forgotten)
  await expect(weefsel.eraser.find(here, NAME)).rejects.toThrow(/nobody in this neighbourhood/)
  const said = []
  for await (const { entries } of weefsel.log.read({ types: ['professional-forgotten'] }))
    said.push(...entries)
  await expect(
    record(weefsel, [
      {
        type: 'event-retracted',
        occurredAt: '2026-04-02',
        data: { event: said[0]!.id, reason: 'toch niet' },
      },
    ]),
  ).rejects.toEqual(expect.objectContaining({ code: 'cannot-be-undone' }))
  // An event that is sent again is in the log already.
  const head = await weefsel.log.head()
  await record(weefsel, [appointed, visitOfWelfare('bram', '2026-04-01')])
  expect(await weefsel.log.head()).toBe(head + 1)
})

test('keys put back from before the erasure open nothing, and an erasure cut off half-way is finished', async () => {
  const data = await ownDirectory()
  const kept = await ownDirectory()
  const before = await openWeefsel({ data })
  await record(before, [...street, ...aboutHim])
  await before.close()
  cpSync(join(data, 'keys'), join(kept, 'keys'), { recursive: true })

  const store = openKeyStore({ directory: data })
  class Killed extends Error {}
  const keys = {
    ...store,
    destroy: async (...args: Parameters<typeof store.destroy>) => {
      await store.destroy(...args)
      throw new Killed()
    },
  }
  const log = sealedLog(openSqliteLog({ directory: data }), createVault(keys))
  const tombstone = {
    type: 'professional-forgotten',
    occurredAt: '2026-04-01',
    data: { professional: jurgen },
  }
  const dying = createRecorder({ log }).record(here, [tombstone], { recordedBy: 'test' })
  await expect(dying).rejects.toThrow(Killed)
  await log.close()
  const finished = await openWeefsel({ data })
  expect((await finished.log.vault.keys.intentions()).length).toBe(0)
  await finished.close()

  rmSync(join(data, 'keys'), { recursive: true })
  cpSync(join(kept, 'keys'), join(data, 'keys'), { recursive: true })
  const after = await ownWeefsel(data)
  await after.settled()
  const ref = keyRefOf('professional', jurgen)
  expect((await after.log.vault.keys.find(here, [ref])).get(ref)).toBe('destroyed')
  const roster = await after.explore.everybody.rosterOf(here)
  expect(roster.get(jurgen)).toMatchObject({ name: null, forgotten: 'gone', function: null })
})

test('the command takes a professional by name, and tells of one name that two people have', async () => {
  const data = await ownDirectory()
  const weefsel = await openWeefsel({ data })
  const namesake = '00000003-0000-4000-8000-0000000000ab'
  await record(weefsel, [
    ...street,
    ...aboutHim,
    { ...appointed, id: crypto.randomUUID(), data: { ...appointed.data, professional: namesake } },
  ])
  await weefsel.close()
  const forget = (who: string) => command('forget', who, '--neighbourhood', 'here', '--data', data)
  expect(await forget(NAME)).toMatchObject({ code: 2, err: expect.stringContaining('2 people') })
  expect(await forget(namesake)).toMatchObject({
    code: 0,
    out: expect.stringContaining(`${namesake} is forgotten`),
  })
  expect(await forget(NAME)).toMatchObject({
    code: 0,
    out: expect.stringContaining(`${jurgen} is forgotten`),
  })
})

import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keyRefOf, type Neighbourhood, readShown, type SentEvent } from '../../events/index.ts'
import { makeBackup, restoreBackup } from '../../scripts/backup/index.ts'
import { openWeefsel, type Weefsel } from '../../services/app/openWeefsel.ts'
import { serve } from '../../services/app/serve.ts'
import { reportsOf } from '../../services/explore/figures/index.ts'
import { viewEvents } from '../../services/explore/history/index.ts'
import { historyLines, viewGraph } from '../../services/explore/index.ts'
import { isUnreadable, openSqliteLog, sealedLog } from '../../services/log/index.ts'
import { verify } from '../../services/project/index.ts'
import { createRecorder } from '../../services/record/index.ts'
import { owner } from '../../services/roles/index.ts'
import { createVault, openKeyStore } from '../../services/vault/index.ts'
import { whereFound } from '../support/bytes.ts'
import { ownDirectory } from '../support/directory.ts'
import { aboutHer, ghizlane, hers, herTexts } from '../support/ghizlane.ts'
import { meeting, people, registration, street } from '../support/street.ts'
import { workers } from '../support/workers.ts'

const here = 'here' as Neighbourhood

async function ownWeefsel(data: string, more: { anonymousFrom?: number; now?: () => number } = {}) {
  const weefsel = await openWeefsel({ data, workers, ...more })
  onTestFinished(() => weefsel.close())
  return weefsel
}

async function record({ recorder, settled }: Weefsel, events: readonly SentEvent[]) {
  await recorder.record(here, events, { recordedBy: 'test' })
  await settled()
}

async function forget(weefsel: Weefsel, residents: readonly string[]) {
  const done = await weefsel.eraser.forget(here, residents, 'test')
  await weefsel.settled()
  return done
}

const picture = async ({ explore }: Weefsel, asOf?: string) =>
  viewGraph(
    explore.everybody,
    await explore.everybody.snapshots.take(here, asOf ? { asOf: Date.parse(asOf) } : {}),
  )

test('no form of what named or described somebody lies anywhere, before it is erased or after', async () => {
  const data = await ownDirectory()
  const logged: string[] = []
  const served = await serve({ data, host: '127.0.0.1', port: 0, logLevel: 'silent', openTo: owner, workers })
  const weefsel = served.weefsel as Weefsel
  await record(weefsel, [...street, ...aboutHer])
  expect(whereFound(herTexts, data)).toEqual([])

  const base = `${served.url}/api/v1/neighbourhoods/here`
  const ask = async (path: string) => (await fetch(`${base}${path}`)).text()
  const everything = () =>
    Promise.all(
      [
        '/graph',
        '/events?limit=1000',
        '/measures',
        '/introductions',
        '/gaps',
        '/directory',
        '/export?format=jsonl',
      ].map(ask),
    )
  expect((await everything()).join()).toContain(hers.name)
  const answer = await fetch(`${base}/forget`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ resident: hers.reference }),
  })
  logged.push(await answer.text())
  expect(JSON.parse(logged[0]!)).toMatchObject({ resident: ghizlane })
  await weefsel.settled()
  logged.push(...(await everything()))
  logged.push(await ask(`/residents/${ghizlane}`), await ask('/graph?asOf=2026-03-25'))
  expect(herTexts.filter((text) => logged.some((said) => said.includes(text)))).toEqual([])
  expect(whereFound(herTexts, data)).toEqual([])

  await served.close()
  expect(whereFound(herTexts, data)).toEqual([])
  const around = await ownDirectory()
  const [to, keysTo, back] = [join(around, 'backup'), join(around, 'keys'), join(around, 'back')]
  await makeBackup({ data, to, keysTo, now: Date.now() })
  await restoreBackup({ from: to, keysFrom: keysTo, data: back })
  expect(whereFound(herTexts, around)).toEqual([])
  const restored = await ownWeefsel(back)
  await restored.settled()
  expect(JSON.stringify(await picture(restored, '2026-03-25'))).not.toContain(hers.name)
})

test('nothing more can be recorded about who is forgotten, and forgetting once more is refused', async () => {
  const weefsel = await ownWeefsel(await ownDirectory())
  await record(weefsel, [...street, ...aboutHer])
  await forget(weefsel, [ghizlane])
  const again = (event: SentEvent) => record(weefsel, [event])
  const forgotten = expect.objectContaining({ code: 'forgotten' })
  await expect(again(meeting('anna', 'bram', '2026-04-01'))).resolves.toBeUndefined()
  await expect(again({ ...aboutHer[0]!, id: crypto.randomUUID() })).rejects.toEqual(forgotten)
  await expect(
    again({
      type: 'resident-described',
      occurredAt: '2026-04-01',
      data: { resident: ghizlane, name: 'Toch' },
    }),
  ).rejects.toEqual(forgotten)
  await expect(
    again({
      type: 'resident-met-resident',
      occurredAt: '2026-04-01',
      data: { residents: [people.anna, ghizlane] },
    }),
  ).rejects.toEqual(forgotten)
  await expect(forget(weefsel, [ghizlane])).rejects.toEqual(forgotten)
  await expect(weefsel.eraser.idOf(here, hers.reference)).rejects.toThrow(/nobody in this neighbourhood/)
})

test('an annotation about somebody goes with them, also as it was before it was put right', async () => {
  const weefsel = await ownWeefsel(await ownDirectory())
  const annotation = (id: number, data: object): SentEvent => ({
    id: `0000000b-0000-4000-8000-00000000000${id}`,
    type: 'annotation-made',
    occurredAt: '2026-03-21',
    data: { annotation: `0000000c-0000-4000-8000-00000000000${id}`, ...data },
  })
  const about = annotation(1, { resident: people.anna, note: 'Anna mist haar tuin' })
  await record(weefsel, [...street, about, annotation(2, { from: '2026-03-20', note: 'De straat lag open' })])
  const right = annotation(1, { resident: people.anna, note: 'Anna mist haar kippen' })
  await record(weefsel, [
    {
      type: 'event-corrected',
      occurredAt: '2026-03-22',
      data: {
        event: about.id,
        reason: 'Anna had kippen',
        replacement: { type: right.type, occurredAt: right.occurredAt, data: right.data },
      },
    },
  ])
  const told = async () => {
    const all = []
    const types = ['annotation-made', 'event-corrected']
    for await (const { entries } of weefsel.log.read({ types })) all.push(...entries)
    return JSON.stringify(await viewEvents(weefsel.explore.everybody, here, all))
  }
  const hers = ['Anna mist haar tuin', 'Anna mist haar kippen', 'Anna had kippen']
  const before = await told()
  for (const text of [...hers, 'De straat lag open']) expect(before).toContain(text)
  await forget(weefsel, [people.anna])
  const after = await told()
  for (const text of hers) expect(after).not.toContain(text)
  expect(after).toContain('De straat lag open')
})

test('what was sent before the erasure and is sent again is there already, and brings nothing back', async () => {
  const data = await ownDirectory()
  const weefsel = await ownWeefsel(data)
  const sent = aboutHer.map((event, index) => ({
    ...event,
    id: `00000009-0000-4000-8000-0000000000a${index}`,
  }))
  await record(weefsel, [...street, ...sent])
  const head = await weefsel.log.head()
  await forget(weefsel, [ghizlane])
  await record(weefsel, sent)
  expect(await weefsel.log.head()).toBe(head + 1)
  expect(JSON.stringify(await picture(weefsel))).not.toContain(hers.name)
})

/** A neighbourhood of many, in two areas, who met each other in a circle. */
function crowd(count: number): { residents: string[]; events: SentEvent[] } {
  const residents = Array.from(
    { length: count },
    (_, n) => `0000000a-0000-4000-8000-${String(n).padStart(12, '0')}`,
  )
  const events = residents.flatMap((resident, n): SentEvent[] => [
    {
      type: 'resident-registered',
      occurredAt: '2026-01-01',
      data: {
        resident,
        name: `Bewoner ${n}`,
        area: n % 2 ? 'Oost' : 'West',
        lifeStage: n % 10 ? 'adult' : 'older',
      },
    },
  ])
  const meetings = residents.flatMap((resident, n) =>
    [1, 7].map(
      (step): SentEvent => ({
        type: 'resident-met-resident',
        occurredAt: '2026-03-01',
        data: { residents: [resident, residents[(n + step) % count]!] },
      }),
    ),
  )
  return { residents, events: [...events, ...meetings] }
}

const measuresOf = async ({ explore }: Weefsel, asOf: string) => {
  const snapshot = await explore.everybody.snapshots.take(here, { asOf: Date.parse(asOf) })
  const { residents } = await reportsOf(explore.everybody)(snapshot, {})
  return new Map(
    residents.map(({ id, degree, strength, lastContact }) => [id, { degree, strength, lastContact }]),
  )
}

test.each([1, 10, 100])(
  'after erasing %i in a hundred, a rebuild is the live graph, and the others keep their figures',
  async (share) => {
    const weefsel = await ownWeefsel(await ownDirectory())
    const { residents, events } = crowd(100)
    await record(weefsel, events)
    const asOf = '2026-03-10'
    const before = await measuresOf(weefsel, asOf)
    const erased = residents.slice(0, share)
    await forget(weefsel, erased)
    expect(await verify(weefsel.log, weefsel.graph, here)).toMatchObject({ same: true })
    const after = await measuresOf(weefsel, asOf)
    for (const resident of residents.slice(share)) expect(after.get(resident)).toEqual(before.get(resident))
    const now = await picture(weefsel)
    expect(now.nodes.filter(({ id }) => erased.includes(id))).toEqual([])
  },
)

test('an anonymous node of the time before stays while enough others share its description', async () => {
  const weefsel = await ownWeefsel(await ownDirectory(), { anonymousFrom: 3 })
  const areas = ['Oost', 'Oost', 'Oost', 'Oost', 'West', 'West']
  const { residents } = crowd(areas.length)
  await record(
    weefsel,
    residents.map((resident, n) => ({
      type: 'resident-registered',
      occurredAt: '2026-01-01',
      data: { resident, name: `Bewoner ${n}`, reference: `B${n}`, area: areas[n]!, tags: ['new'] },
    })),
  )
  const [inOost = '', other = '', third = ''] = residents
  const [inWest = ''] = residents.slice(4)
  const done = await forget(weefsel, [inOost, inWest])
  expect(done.map(({ person, remains }) => [person, remains])).toEqual([
    [inOost, true],
    [inWest, false],
  ])
  const then = await picture(weefsel, '2026-02-01')
  const shown = (id: string) => then.nodes.find((node) => node.id === id)
  expect(shown(inOost)).toMatchObject({ area: 'Oost', tags: [], label: '(gewist)' })
  expect(shown(inWest)).toBeUndefined()
  expect((await picture(weefsel)).nodes.some(({ id }) => id === inOost)).toBe(false)

  // Two of the others move: now only one is left who shares it.
  await record(
    weefsel,
    [other, third].map((resident) => ({
      type: 'resident-described',
      occurredAt: '2026-03-01',
      data: { resident, area: 'West' },
    })),
  )
  await forget(weefsel, [other])
  expect((await picture(weefsel, '2026-02-01')).nodes.some(({ id }) => id === inOost)).toBe(false)
  expect(await verify(weefsel.log, weefsel.graph, here)).toMatchObject({ same: true })
})

test('who is tied only to somebody who went keeps that line as a count', async () => {
  const weefsel = await ownWeefsel(await ownDirectory(), { anonymousFrom: 50 })
  await record(weefsel, street)
  await forget(weefsel, [people.anna])
  const asOf = '2026-03-25'
  const then = await picture(weefsel, asOf)
  const ed = then.nodes.find(({ id }) => id === people.ed)
  expect(ed?.level).toBe('single-line')
  expect(then.nodes.some(({ id }) => id === people.anna)).toBe(false)
  expect(then.ties.some(({ source, target }) => [source, target].includes(people.anna))).toBe(false)
  expect((await measuresOf(weefsel, asOf)).get(people.ed)).toMatchObject({ degree: 1, strength: 1 })
})

test('a store of keys that is put back from before the erasure opens nothing of who was erased', async () => {
  const data = await ownDirectory()
  const kept = await ownDirectory()
  const before = await openWeefsel({ data })
  await record(before, [...street, ...aboutHer])
  await before.close()
  cpSync(join(data, 'keys'), join(kept, 'keys'), { recursive: true })
  const erasing = await openWeefsel({ data })
  await forget(erasing, [ghizlane])
  await erasing.close()
  rmSync(join(data, 'keys'), { recursive: true })
  cpSync(join(kept, 'keys'), join(data, 'keys'), { recursive: true })

  const after = await ownWeefsel(data)
  await after.settled()
  const keys = openKeyStore({ directory: data })
  const ref = keyRefOf('resident', ghizlane)
  expect((await keys.find(here, [ref])).get(ref)).toBe('destroyed')
  keys.close()
  const said = JSON.stringify([await picture(after, '2026-03-25'), await picture(after)])
  expect(herTexts.filter((text) => said.includes(text))).toEqual([])
  expect(said).toContain('Bram')
})

/** Stops at a step of an erasure, as a process does that is killed there. */
class Killed extends Error {}

test.each(['intend', 'destroy', 'append', 'fulfilled'] as const)(
  'an erasure that is cut off after "%s" is finished at the next start',
  async (step) => {
    const data = await ownDirectory()
    const before = await openWeefsel({ data })
    await record(before, [...street, ...aboutHer])
    await before.close()

    const inner = openSqliteLog({ directory: data })
    const store = openKeyStore({ directory: data })
    const die = () => {
      throw new Killed()
    }
    const keys = {
      ...store,
      intend: async (all: Parameters<typeof store.intend>[0]) => {
        await store.intend(all)
        if (step === 'intend') die()
      },
      destroy: async (...args: Parameters<typeof store.destroy>) => {
        await store.destroy(...args)
        if (step === 'destroy') die()
      },
      fulfilled: async (...args: Parameters<typeof store.fulfilled>) => {
        if (step === 'append') die()
        await store.fulfilled(...args)
        if (step === 'fulfilled') die()
      },
    }
    const log = sealedLog(inner, createVault(keys))
    const dying = createRecorder({ log }).record(
      here,
      [{ type: 'resident-forgotten', occurredAt: '2026-04-01', data: { resident: ghizlane } }],
      { recordedBy: 'test' },
    )
    await expect(dying).rejects.toThrow(Killed)
    await log.close()

    const after = await ownWeefsel(data)
    await after.settled()
    const tombstones: string[] = []
    for await (const { entries } of after.log.read({ types: ['resident-forgotten'] })) {
      for (const entry of entries) if (!isUnreadable(entry)) tombstones.push(JSON.stringify(entry.data))
    }
    expect(tombstones).toEqual([JSON.stringify({ resident: ghizlane })])
    expect(await after.log.vault.keys.intentions()).toEqual([])
    const ref = keyRefOf('resident', ghizlane)
    expect((await after.log.vault.keys.find(here, [ref])).get(ref)).toBe('destroyed')
    expect((await picture(after)).nodes.some(({ id }) => id === ghizlane)).toBe(false)
  },
)

test('a history that moves to another Weefsel takes its erasures along, and its figures', async () => {
  const from = await ownWeefsel(await ownDirectory())
  await record(from, [...street, ...aboutHer, registration('hana', '2026-03-30')])
  await forget(from, [ghizlane])
  const lines: string[] = []
  const knownAt = await from.log.head()
  for await (const text of historyLines(from.log, { neighbourhood: here, knownAt, onUnreadable: () => {} })) {
    lines.push(...text.split('\n').filter(Boolean))
  }
  const to = await ownWeefsel(await ownDirectory())
  const events = lines.map((line) => readShown((JSON.parse(line) as { data: unknown }).data) as SentEvent)
  await record(to, events)
  expect(await to.log.head()).toBe(knownAt)
  const there = await picture(to, '2026-03-25')
  expect({ ...there, x: 0 }).toEqual({ ...(await picture(from, '2026-03-25')), x: 0 })
  const ref = keyRefOf('resident', ghizlane)
  expect((await to.log.vault.keys.find(here, [ref])).get(ref)).toBe('destroyed')
  const history = await viewEvents(
    to.explore.everybody,
    here,
    await to.log.at(here, [...(await to.graph.history(here, ghizlane))]),
  )
  expect(history[0]?.data).toMatchObject({ name: { sealed: 'forgotten' } })
})

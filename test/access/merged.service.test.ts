import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { type Neighbourhood, type SentEvent, sealedParts } from '../../events/index.ts'
import { openWeefsel, type Weefsel } from '../../services/app/openWeefsel.ts'
import { viewGraph } from '../../services/explore/index.ts'
import { isUnreadable } from '../../services/log/index.ts'
import { verify } from '../../services/project/index.ts'
import type { ResidentFile } from '../../services/subjectAccess/index.ts'
import { whereFound } from '../support/bytes.ts'
import { ownDirectory } from '../support/directory.ts'
import { aboutHer, ghizlane, hers, herTexts } from '../support/ghizlane.ts'
import { ownServer } from '../support/server.ts'
import { people, street, welfare } from '../support/street.ts'
import { workers } from '../support/workers.ts'
import { grants, tokenOf } from './roles.ts'
import { ownApp } from './server.ts'

const here = 'here' as Neighbourhood
const again = '00000001-0000-4000-8000-0000000000bb'
const texts = ['Gizlane Ozdemir', 'straat/99?', 'Gizlane wilde haar achternaam niet zeggen'] as const
const said = (type: string, data: Record<string, unknown>, occurredAt = '2026-03-22'): SentEvent => ({
  type,
  occurredAt,
  data,
})

/** A second registration of Ghizlane, by a colleague who met her in the street. */
const registeredAgain: readonly SentEvent[] = [
  said('resident-registered', { resident: again, name: texts[0], reference: texts[1], area: 'Hoekpolder' }),
  said('resident-met-partner', { resident: again, partner: welfare, note: texts[2] }),
]
const merge = said('residents-merged', { residents: [ghizlane, again] }, '2026-03-23')

async function ownWeefsel(data: string) {
  const weefsel = await openWeefsel({ data, workers })
  onTestFinished(() => weefsel.close())
  return weefsel
}

async function record({ recorder, settled }: Weefsel, events: readonly SentEvent[]) {
  await recorder.record(here, events, { recordedBy: 'test' })
  await settled()
}

/** The keys of sealed texts in the log that still exist. */
async function keysLeft({ log }: Weefsel) {
  const refs = new Set<string>()
  for await (const { entries } of log.read({ neighbourhood: here })) {
    for (const entry of entries) {
      const sealed = isUnreadable(entry) ? [] : (JSON.stringify(entry.data).match(/wfs1\.[^"]+/g) ?? [])
      for (const ref of sealed.flatMap((text) => sealedParts(text)?.keys ?? [])) refs.add(ref)
    }
  }
  const found = await log.vault.keys.find(here, [...refs])
  return [...refs].filter((ref) => found.get(ref) instanceof Uint8Array)
}

test.each([
  ['the registration that stays', ghizlane],
  ['the one that was merged', again],
  ['what a list calls the one that stays', hers.reference],
  ['what a list calls the one that was merged', texts[1]],
])('erasure by %s destroys the keys of both, and nothing of either is left', async (_, named) => {
  const data = await ownDirectory()
  const weefsel = await ownWeefsel(data)
  await record(weefsel, [...street, ...aboutHer, ...registeredAgain, merge])
  const { id } = await weefsel.eraser.find(here, named)
  const [forgotten] = await weefsel.eraser.forget(here, [id], 'test')
  await weefsel.settled()
  expect(forgotten?.person).toBe(ghizlane)
  const opened = JSON.stringify(await picture(weefsel)) + JSON.stringify(await picture(weefsel, '2026-03-22'))
  for (const text of [...herTexts, ...texts]) expect(opened).not.toContain(text)
  expect(opened).not.toContain(again)
  const keys = await keysLeft(weefsel)
  for (const gone of [ghizlane, again]) {
    expect(keys.some((ref) => ref.includes(gone.replaceAll('-', '')))).toBe(false)
  }
  const { graph } = weefsel
  if (!graph) throw new Error('this one has a graph')
  expect((await verify(weefsel.log, graph, here)).same).toBe(true)
  expect(whereFound([...herTexts, ...texts], data)).toEqual([])
})

test('an erasure that is recorded as an event, under either id, is of the person as well', async () => {
  const weefsel = await ownWeefsel(await ownDirectory())
  await record(weefsel, [...street, ...aboutHer, ...registeredAgain, merge])
  await record(weefsel, [said('resident-forgotten', { resident: again }, '2026-03-24')])
  expect((await keysLeft(weefsel)).filter((ref) => /0{10}(aa|bb)$/.test(ref))).toEqual([])
  await expect(weefsel.eraser.forget(here, [ghizlane], 'test')).rejects.toMatchObject({ code: 'forgotten' })
  await expect(
    record(weefsel, [said('residents-unmerged', { residents: [ghizlane, again] })]),
  ).rejects.toMatchObject({
    code: 'forgotten',
  })
})

test('whoever was parted again is erased alone', async () => {
  const weefsel = await ownWeefsel(await ownDirectory())
  await record(weefsel, [...street, ...aboutHer, ...registeredAgain, merge])
  await record(weefsel, [said('residents-unmerged', { residents: [ghizlane, again] })])
  await weefsel.eraser.forget(here, [again], 'test')
  await weefsel.settled()
  const opened = JSON.stringify(await picture(weefsel))
  expect(opened).toContain(hers.name)
  expect(opened).not.toContain(texts[0])
})

test('a start destroys what an older store of keys still held, of every registration', async () => {
  const data = await ownDirectory()
  const first = await openWeefsel({ data, workers })
  await record(first, [...street, ...aboutHer, ...registeredAgain, merge])
  await first.eraser.forget(here, [ghizlane], 'test')
  await first.settled()
  await first.close()
  const second = await ownWeefsel(data)
  expect((await keysLeft(second)).filter((ref) => /0{10}(aa|bb)$/.test(ref))).toEqual([])
})

test('a file is one, of both registrations, under whichever id it is asked for', async () => {
  const server = await ownServer({ now: () => Date.parse('2026-03-25T12:00:00Z') })
  await server.record([...street, ...aboutHer, ...registeredAgain])
  await server.record([merge])
  const file = await server.get<ResidentFile>(`/residents/${ghizlane}/file`)
  const { seen: _, ...other } = await server.get<ResidentFile>(`/residents/${again}/file`)
  expect(other).toEqual({ ...file, seen: undefined, madeAt: other.madeAt })
  const titles = file.events.map(({ title }) => title.nl)
  expect(titles.filter((title) => title === 'Bewoner ingeschreven')).toHaveLength(2)
  const text = JSON.stringify(file)
  expect(text).toContain(texts[2])
  expect(text).not.toContain('een andere bewoner (2)')
  expect(file.standing).toEqual({ level: 'single-line', informal: 1, formal: 1 })
})

const eventsSeen = z.object({
  events: z.array(
    z.object({
      type: z.string(),
      data: z.record(z.string(), z.unknown()),
      names: z.record(z.string(), z.string()),
    }),
  ),
})
const nodesSeen = z.object({ nodes: z.array(z.object({ id: z.string(), label: z.string() })) })

test('a partner knows whom it met, under either registration', async () => {
  const { app, weefsel, access } = await ownApp()
  await record(weefsel, [...street, ...aboutHer, ...registeredAgain, merge])
  const headers = tokenOf(access, grants.partner)
  const get = async (path: string) =>
    (await app.inject({ url: `/api/v1/neighbourhoods/here${path}`, headers })).json()
  const { nodes } = nodesSeen.parse(await get('/graph'))
  expect(nodes.find(({ id }) => id === ghizlane)?.label).toBe(texts[0])
  const { events } = eventsSeen.parse(await get('/events?limit=1000'))
  const met = events.find(({ data }) => data.resident === again && 'partner' in data)
  expect(met?.data.note).toBe(texts[2])
  expect(met?.names[again]).toBe(texts[0])
})

test('research knows one person under one id, and nothing of registrations', async () => {
  const { app, weefsel, access, pass } = await ownApp()
  await record(weefsel, [...street, ...aboutHer, ...registeredAgain, merge])
  pass(2)
  const headers = tokenOf(access, grants.researcher)
  const get = async (path: string) =>
    (await app.inject({ url: `/api/v1/neighbourhoods/here${path}`, headers })).body
  const pseudonyms = await access.projects.pseudonymsOf('thesis', here)
  const [kept, other] = [ghizlane, again].map(pseudonyms.idOf) as [string, string]
  for (const path of [
    '/graph',
    '/events?limit=1000',
    '/measures',
    '/export?format=jsonl',
    `/residents/${kept}`,
  ]) {
    const answer = await get(path)
    expect(answer, path).toContain(kept)
    expect(answer, path).not.toContain(other)
    expect(answer, path).not.toContain('residents-merged')
  }
  expect(await get(`/residents/${other}`)).toContain(kept)
})

test('what either registration objected to holds for the person', async () => {
  const { app, weefsel, access, pass } = await ownApp()
  const objection = said('objection-raised', { resident: again, against: 'research' })
  await record(weefsel, [...street, ...aboutHer, ...registeredAgain, objection, merge])
  pass(2)
  const headers = tokenOf(access, grants.researcher)
  const pseudonyms = await access.projects.pseudonymsOf('thesis', here)
  const answer = await app.inject({ url: '/api/v1/neighbourhoods/here/events?limit=1000', headers })
  for (const id of [ghizlane, again]) expect(answer.body).not.toContain(pseudonyms.idOf(id))
  expect(answer.body).toContain(pseudonyms.idOf(people.anna))
})

const picture = async ({ explore }: Weefsel, asOf?: string) =>
  viewGraph(
    explore.everybody,
    await explore.everybody.snapshots.take(here, asOf ? { asOf: Date.parse(asOf) } : {}),
  )

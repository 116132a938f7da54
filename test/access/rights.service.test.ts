import { expect, test } from 'vitest'
import type { Neighbourhood, SentEvent } from '../../events/index.ts'
import { leaveOut, viewGraph } from '../../services/explore/index.ts'
import { ownServer } from '../support/server.ts'
import { people, street } from '../support/street.ts'
import { grants, tokenOf } from './roles.ts'
import { ownApp } from './server.ts'

const here = 'here' as Neighbourhood
const now = Date.parse('2026-03-25T12:00:00Z')

const basis = (resident: string, retainUntil: string): SentEvent => ({
  type: 'basis-recorded',
  occurredAt: '2026-01-02',
  data: { resident, basis: 'consent', purpose: 'Bewoners met elkaar in contact brengen', retainUntil },
})
const objection = (resident: string, against: string): SentEvent => ({
  type: 'objection-raised',
  occurredAt: '2026-03-10',
  data: { resident, against },
})

type Due = { due: { resident: string; name: string | null; reason: string; since: string }[] }

test('what is past its retention, without a basis or objected to is listed as due, until it is erased', async () => {
  const weefsel = await ownServer({ now: () => now })
  await weefsel.record([
    ...street,
    basis(people.anna, '2030-01-01'),
    basis(people.bram, '2026-03-01'),
    basis(people.cem, '2030-01-01'),
    { type: 'basis-withdrawn', occurredAt: '2026-03-12', data: { resident: people.cem, basis: 'consent' } },
    objection(people.dina, 'everything'),
    objection(people.ed, 'introductions'),
    objection(people.fatima, 'research'),
  ])
  const { due } = await weefsel.get<Due>('/due')
  expect(due).toEqual([
    { resident: people.bram, name: 'Bram', reason: 'retention-past', since: '2026-03-01' },
    { resident: people.dina, name: 'Dina', reason: 'objected-to-everything', since: '2026-03-10' },
    { resident: people.cem, name: 'Cem', reason: 'basis-withdrawn', since: '2026-03-12' },
  ])
  const { explore, eraser } = weefsel.weefsel
  const knownAt = await weefsel.weefsel.log.head()
  const rights = await explore!.everybody.rightsOf(here, now, knownAt)
  const listed = [people.bram, people.dina, people.cem]
  expect([...rights.notIntroduced].sort()).toEqual([...listed, people.ed].sort())
  expect([...rights.notResearched].sort()).toEqual([...listed, people.fatima].sort())
  const { objected } = await explore!.everybody.openCasesOf(here, now, knownAt)
  expect([...objected].sort()).toEqual([...listed, people.ed].sort())

  await eraser!.forget(here, [people.bram], 'test')
  await weefsel.weefsel.settled()
  expect((await weefsel.get<Due>('/due')).due.map(({ resident }) => resident)).toEqual([
    people.dina,
    people.cem,
  ])
})

test('a basis that is recorded anew takes somebody off the list', async () => {
  const weefsel = await ownServer({ now: () => now })
  await weefsel.record([...street, basis(people.anna, '2026-03-01')])
  expect((await weefsel.get<Due>('/due')).due).toHaveLength(1)
  await weefsel.record([{ ...basis(people.anna, '2030-01-01'), occurredAt: '2026-03-20' }])
  expect((await weefsel.get<Due>('/due')).due).toEqual([])
})

test('files that leave hold nobody whose data are only kept, and no line of theirs', async () => {
  const weefsel = await ownServer({ now: () => now })
  await weefsel.record([...street, objection(people.anna, 'everything')])
  const base = `${weefsel.url}/api/v1/neighbourhoods/here/export`
  const file = async (format: string) => (await fetch(`${base}?format=${format}`)).text()
  for (const format of ['csv', 'csv-nodes', 'graphml', 'gexf', 'cytoscape']) {
    const text = await file(format)
    expect(text).toContain(people.bram)
    expect(text).not.toContain(people.anna)
  }
  const snapshot = await weefsel.weefsel.explore!.everybody.snapshots.take(here, {})
  const view = await viewGraph(weefsel.weefsel.explore!.everybody, snapshot)
  expect(leaveOut(view, new Set())).toBe(view)
  expect(view.nodes.some(({ id }) => id === people.anna)).toBe(true)
})

test('research does not see who objected to it, in picture, figures, history or files', async () => {
  const { app, access, weefsel, pass } = await ownApp()
  const as = async (role: 'kwartiermaker' | 'researcher', path: string) => {
    const url = `/api/v1/neighbourhoods/here${path}`
    return (await app.inject({ url, headers: tokenOf(access, grants[role]) })).body
  }
  await weefsel.recorder.record(here, [...street, objection(people.anna, 'research')], { recordedBy: 'test' })
  await weefsel.settled()
  pass(1)
  const counts = async (role: 'kwartiermaker' | 'researcher') => ({
    drawn: (JSON.parse(await as(role, '/graph')) as { nodes: { kind: string }[] }).nodes.filter(
      ({ kind }) => kind === 'resident',
    ).length,
    measured: (JSON.parse(await as(role, '/measures')) as { residents: object[] }).residents.length,
    told: (JSON.parse(await as(role, '/events?limit=1000')) as { events: object[] }).events.length,
    exported: (await as(role, '/export?format=jsonl')).trim().split('\n').length,
  })
  const ofAnna = street.filter(({ data }) => JSON.stringify(data).includes(people.anna)).length + 1
  const all = await counts('kwartiermaker')
  expect(all).toMatchObject({ drawn: 7, measured: 7, told: street.length + 1, exported: street.length + 1 })
  expect(await counts('researcher')).toEqual({
    drawn: 6,
    measured: 6,
    told: all.told - ofAnna,
    exported: all.exported - ofAnna,
  })
})

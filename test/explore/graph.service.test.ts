import { expect, test } from 'vitest'
import type { GraphView } from '../../services/explore/index.ts'
import { ownServer, type TestServer } from '../support/server.ts'
import {
  livingRoom,
  meeting,
  people,
  registration,
  street,
  visitOfWelfare,
  welfare,
} from '../support/street.ts'

async function streetServer(now?: () => number): Promise<TestServer> {
  const server = await ownServer(now && { now })
  await server.record(street)
  return server
}
const levelOf = (graph: GraphView, id: string) => graph.nodes.find((node) => node.id === id)?.level
const tieOf = (graph: GraphView, a: string, b: string) =>
  graph.ties.find(({ source, target }) => [a, b].every((id) => id === source || id === target))

test('the picture shows everyone, those without ties too, each on their level', async () => {
  const { get } = await streetServer()
  const graph = await get<GraphView>('/graph?asOf=2026-04-01')
  expect(graph.levels).toEqual({
    'not-in-view': 1,
    'only-formal': 1,
    'single-line': 1,
    island: 0,
    'hangs-on-one': 0,
    connected: 4,
  })
  expect(levelOf(graph, people.gerrit)).toBe('not-in-view')
  expect(levelOf(graph, people.fatima)).toBe('only-formal')
  expect(levelOf(graph, people.ed)).toBe('single-line')
  expect(levelOf(graph, people.anna)).toBe('connected')
  expect(levelOf(graph, welfare)).toBeNull()
})

test('a tie tells how often, since when, how lately, and whether it is formal', async () => {
  const { get } = await streetServer()
  const graph = await get<GraphView>('/graph?asOf=2026-04-01')
  expect(tieOf(graph, people.fatima, welfare)).toMatchObject({
    kind: 'contact',
    formal: true,
    weight: 1,
    contacts: 1,
    fading: false,
    lastAt: '2026-03-08T23:00:00.000Z',
  })
  expect(tieOf(graph, people.anna, people.ed)?.formal).toBe(false)
})

test('two clocks: a meeting in March that was typed in May', async () => {
  let clock = Date.parse('2026-04-10T12:00:00Z')
  const { get, record } = await streetServer(() => clock)
  clock = Date.parse('2026-05-20T12:00:00Z')
  await record([meeting('gerrit', 'anna', '2026-03-20')])
  const level = async (query: string) => levelOf(await get<GraphView>(`/graph?${query}`), people.gerrit)
  expect(await level('asOf=2026-04-12')).toBe('single-line')
  expect(await level('asOf=2026-04-12&knownAt=2026-04-12')).toBe('not-in-view')
  expect(await level('asOf=2026-03-19')).toBe('not-in-view')
  expect(await level('asOf=2026-04-12&knownAt=2026-05-21')).toBe('single-line')
})

test('the window decides how far back a contact counts, and a tie fades in its second half', async () => {
  const { get } = await streetServer()
  const tie = async (query: string) => tieOf(await get<GraphView>(`/graph?${query}`), people.anna, people.ed)
  expect((await tie('asOf=2026-06-01'))?.fading).toBe(false)
  expect((await tie('asOf=2026-07-01'))?.fading).toBe(true)
  expect(await tie('asOf=2026-10-01')).toBeUndefined()
  expect((await tie('asOf=2026-10-01&window=all'))?.fading).toBe(false)
  expect(await tie('asOf=2026-03-12&window=2d')).toBeUndefined()
})

test('the window is open at its far end and closed at the moment asked for', async () => {
  const { get, record } = await ownServer()
  await record([
    registration('anna'),
    registration('bram'),
    { ...meeting('anna', 'bram', '2026-03-01T12:00:00Z') },
  ])
  const ties = async (asOf: string) => (await get<GraphView>(`/graph?asOf=${asOf}&window=24h`)).ties.length
  expect(await ties('2026-03-01T11:59:59Z')).toBe(0)
  expect(await ties('2026-03-01T12:00:00Z')).toBe(1)
  expect(await ties('2026-03-02T11:59:59Z')).toBe(1)
  expect(await ties('2026-03-02T12:00:00Z')).toBe(0)
})

test('who left is no longer in the picture, and their lines are history', async () => {
  const { get, record } = await streetServer()
  await record([{ type: 'resident-left', occurredAt: '2026-03-20', data: { resident: people.ed } }])
  const after = await get<GraphView>('/graph?asOf=2026-04-01')
  expect(after.nodes.map(({ id }) => id)).not.toContain(people.ed)
  expect(after.ties.filter(({ source, target }) => [source, target].includes(people.ed))).toEqual([])
  const before = await get<GraphView>('/graph?asOf=2026-03-19')
  expect(levelOf(before, people.ed)).toBe('single-line')
})

test('a retracted meeting no longer counts, a corrected one counts where it belongs', async () => {
  const { get, record } = await streetServer()
  const id = crypto.randomUUID()
  await record([{ ...meeting('gerrit', 'anna', '2026-03-20'), id }])
  const level = async () => levelOf(await get<GraphView>('/graph?asOf=2026-04-01'), people.gerrit)
  expect(await level()).toBe('single-line')
  const replacement = visitOfWelfare('gerrit', '2026-03-21')
  await record([
    {
      type: 'event-corrected',
      occurredAt: '2026-03-22',
      data: { event: id, reason: 'het was Ans', replacement },
    },
  ])
  expect(await level()).toBe('only-formal')
})

test('a visit to a place is a thread in the picture, and no tie', async () => {
  const { get, record } = await streetServer()
  await record([
    {
      type: 'resident-visited-place',
      occurredAt: '2026-03-20',
      data: { resident: people.gerrit, place: livingRoom },
    },
  ])
  const graph = await get<GraphView>('/graph?asOf=2026-04-01')
  expect(levelOf(graph, people.gerrit)).toBe('not-in-view')
  expect(tieOf(graph, people.gerrit, livingRoom)).toMatchObject({ kind: 'visit', contacts: 1 })
})

test('a part of the picture can be asked for, with the levels of the whole', async () => {
  const { get } = await streetServer()
  const ids = async (query: string) =>
    (await get<GraphView>(`/graph?asOf=2026-04-01&${query}`)).nodes.map(({ id }) => id).sort()
  expect(await ids('level=not-in-view,only-formal')).toEqual([people.fatima, people.gerrit].sort())
  expect(await ids('group=Vlinderbuurt')).toEqual([people.gerrit])
  expect(await ids(`around=${people.ed}`)).toEqual([people.anna, people.ed].sort())
  expect(await ids(`around=${people.ed}&depth=2&ties=informal`)).toEqual(
    [people.anna, people.bram, people.cem, people.dina, people.ed].sort(),
  )
  const part = await get<GraphView>('/graph?asOf=2026-04-01&level=not-in-view')
  expect(part.levels.connected).toBe(4)
  expect(part.ties).toEqual([])
})

test('a person keeps their angle while time moves the distance; the same question gives the same picture', async () => {
  const { get } = await streetServer()
  const at = async (asOf: string) => {
    const { nodes } = await get<GraphView>(`/graph?asOf=${asOf}`)
    const gerrit = nodes.find(({ id }) => id === people.ed)!
    return { angle: Math.atan2(gerrit.y, gerrit.x), distance: Math.hypot(gerrit.x, gerrit.y), nodes }
  }
  const [early, late, again] = [await at('2026-02-01'), await at('2026-04-01'), await at('2026-02-01')]
  expect(late.angle).toBeCloseTo(early.angle, 2)
  expect(late.distance).toBeLessThan(early.distance)
  expect(again).toEqual(early)
})

test.each([
  ['window=0d', '/window'],
  ['window=ten', '/window'],
  ['window=-5d', '/window'],
  ['window=200000d', '/window'],
  ['asOf=yesterday', '/asOf'],
  ['asOf=2026-02-30', '/asOf'],
  ['knownAt=-1', '/knownAt'],
  ['level=lonely', '/level/0'],
  ['around=anna', '/around'],
  ['depth=99', '/depth'],
  ['colour=red', '/colour'],
])('a question with %s is refused, and the parameter is named', async (query, pointer) => {
  const { ask } = await streetServer()
  const { status, body } = await ask(`/graph?${query}`)
  expect(status).toBe(400)
  expect(body).toMatchObject({ code: 'invalid-parameters', errors: [{ pointer }] })
})

test('moments before the first event and far ahead get an honest answer', async () => {
  const { get } = await streetServer()
  expect((await get<GraphView>('/graph?asOf=1950-01-01')).nodes).toEqual([])
  const later = await get<GraphView>('/graph?asOf=2031-01-01')
  expect(later.levels['not-in-view']).toBe(7)
  const past = await get<GraphView>('/graph?asOf=2026-04-01&knownAt=999999')
  expect(past.knownAt).toBe(past.position)
})

test('a neighbourhood of which nothing is recorded is not found', async () => {
  const { url } = await streetServer()
  const response = await fetch(`${url}/api/v1/neighbourhoods/elsewhere/graph`)
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
})

test('neighbourhoods do not see each other', async () => {
  const { record, get, url } = await streetServer()
  await record([registration('anna', '2026-01-01', 'Elders')], 'there')
  const there = (await (
    await fetch(`${url}/api/v1/neighbourhoods/there/graph?asOf=2026-04-01`)
  ).json()) as GraphView
  expect(there.nodes.map(({ area }) => area)).toEqual(['Elders'])
  const here = await get<GraphView>('/graph?asOf=2026-04-01')
  expect(here.nodes.find(({ id }) => id === people.anna)?.area).toBe('Hoekpolder')
})

test('a wrong correction can itself be corrected or taken back, and what it replaced stays away', async () => {
  const { get, record } = await streetServer()
  const [wrong, first, second] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const correction = (id: string, event: string, replacement: ReturnType<typeof meeting>) => ({
    id,
    type: 'event-corrected',
    occurredAt: '2026-03-22',
    data: { event, reason: 'toch niet', replacement },
  })
  const level = async () => levelOf(await get<GraphView>('/graph?asOf=2026-04-01'), people.gerrit)
  await record([{ ...meeting('gerrit', 'anna', '2026-03-20'), id: wrong }])
  await record([correction(first, wrong, visitOfWelfare('gerrit', '2026-03-20'))])
  expect(await level()).toBe('only-formal')
  await record([correction(second, first, meeting('gerrit', 'bram', '2026-03-20'))])
  const corrected = await get<GraphView>('/graph?asOf=2026-04-01')
  expect(levelOf(corrected, people.gerrit)).toBe('single-line')
  expect(tieOf(corrected, people.gerrit, people.bram)).toBeDefined()
  expect(tieOf(corrected, people.gerrit, people.anna)).toBeUndefined()
  await record([
    { type: 'event-retracted', occurredAt: '2026-03-23', data: { event: second, reason: 'vergissing' } },
  ])
  expect(await level()).toBe('not-in-view')
})

import { expect, test } from 'vitest'
import { z } from 'zod'
import type { SentEvent } from '../../events/index.ts'
import type { GraphView } from '../../services/explore/index.ts'
import { ownServer } from '../support/server.ts'
import { meeting, people, registration, street, visitOfWelfare } from '../support/street.ts'

const now = Date.parse('2026-04-01T12:00:00Z')
const { anna, bram, ed, gerrit } = people
const need = '00000009-0000-4000-8000-000000000001'
const said = (type: string, data: Record<string, unknown>, occurredAt = '2026-03-12'): SentEvent => ({
  type,
  occurredAt,
  data,
})
const merge = said('residents-merged', { residents: [ed, gerrit] }, '2026-03-30')

/** Gerrit and Ed are one person: he has a need, met the partner, and a colleague recorded that they met. */
const told: readonly SentEvent[] = [
  ...street,
  said('need-voiced', { need, resident: gerrit, topic: 'meals' }),
  visitOfWelfare('gerrit', '2026-03-11'),
  meeting('ed', 'gerrit', '2026-03-12'),
  said('introduction-suggested', { introduction: need.replace('9-', 'a-'), residents: [ed, gerrit] }),
]

async function merged(more: readonly SentEvent[] = []) {
  const server = await ownServer({ now: () => now })
  await server.record(told)
  await server.record([merge, ...more])
  return server
}

const person = z.object({
  id: z.string(),
  label: z.string(),
  level: z.string().nullable(),
  registrations: z.array(z.object({ id: z.string(), name: z.string().nullable() })),
  ties: z.array(z.object({ with: z.object({ id: z.string() }) })),
  history: z.array(
    z.object({ type: z.string(), names: z.record(z.string(), z.string()), position: z.number() }),
  ),
})
type Server = Awaited<ReturnType<typeof merged>>
const personAt = async (server: Server, path: string) => person.parse(await server.get(`/residents/${path}`))
const events = z.object({ events: z.array(z.object({ position: z.number(), type: z.string() })) })

test('two registrations are one person in the picture, with what was told of either', async () => {
  const server = await merged()
  const view = await server.get<GraphView>('/graph')
  expect(view.nodes.map(({ id }) => id)).not.toContain(gerrit)
  const found = await personAt(server, ed)
  expect(found.ties.map((tie) => tie.with.id).sort()).toEqual([anna, '00000002-0000-4000-8000-000000000001'])
  expect(found).toMatchObject({
    id: ed,
    level: 'single-line',
    registrations: [
      { id: ed, name: 'Ed' },
      { id: gerrit, name: 'Gerrit' },
    ],
  })
  expect(found.history[0]).toMatchObject({
    type: 'residents-merged',
    names: { [ed]: 'Ed', [gerrit]: 'Gerrit' },
  })
})

test('whoever asks under the old id is answered about the person', async () => {
  const server = await merged()
  expect(await personAt(server, gerrit)).toEqual(await personAt(server, ed))
  const history = async (id: string) => events.parse(await server.get(`/events?subject=${id}`)).events
  expect(await history(gerrit)).toEqual(await history(ed))
  expect((await history(ed)).map(({ type }) => type)).toContain('need-voiced')
  const around = await server.get<GraphView>(`/graph?around=${gerrit}`)
  expect(around.nodes.map(({ id }) => id)).toContain(anna)
  const ties = await server.ask(`/ties/${gerrit}/${anna}`)
  expect(ties.status).toBe(200)
})

test('as it was known before, they stand apart, at every moment that is looked at', async () => {
  const server = await merged()
  const before = told.length
  const apart = await personAt(server, `${gerrit}?knownAt=${before}`)
  expect(apart).toMatchObject({ id: gerrit, label: 'Gerrit', registrations: [] })
  expect(apart.history.map(({ position }) => position)).not.toContain(before + 1)
  const then = await server.get<GraphView>(`/graph?asOf=2026-03-20&knownAt=${before}`)
  const now = await server.get<GraphView>('/graph?asOf=2026-03-20')
  const residents = (view: GraphView) => view.nodes.filter(({ kind }) => kind === 'resident').length
  expect(residents(then)).toBe(residents(now) + 1)
})

test('needs, objections and introductions of either are those of the person', async () => {
  const server = await merged([said('objection-raised', { resident: gerrit, against: 'introductions' })])
  const directory = z.object({
    things: z.array(z.object({ kind: z.string(), residents: z.array(z.string()) })),
  })
  const { things } = directory.parse(await server.get('/directory'))
  // The introduction of Ed to Gerrit does not count.
  expect(things).toEqual([{ kind: 'need', residents: [ed] }])
  const gaps = z.object({
    needs: z.object({ unanswered: z.array(z.object({ need: z.object({ resident: z.string() }) })) }),
  })
  const { needs } = gaps.parse(await server.get('/gaps'))
  expect(needs.unanswered.map((one) => one.need.resident)).toEqual([ed])
  expect(JSON.stringify(await server.get('/introductions'))).not.toContain(`"residents":["${ed}"`)
})

test('what is recorded under the old id follows; both ids at once are refused with a sentence', async () => {
  const server = await merged()
  await server.record([meeting('gerrit', 'bram', '2026-03-31')])
  expect((await personAt(server, ed)).ties.map((tie) => tie.with.id)).toContain(bram)
  await expect(server.record([meeting('gerrit', 'ed', '2026-03-31')])).rejects.toThrow(
    /were merged and are one person: name that person once/,
  )
})

test('undoing it, either way, gives what was there before', async () => {
  const server = await ownServer({ now: () => now })
  await server.record(told)
  const picture = async () => {
    const { nodes, ties, levels } = await server.get<GraphView>('/graph')
    return { nodes: nodes.map(({ x: _, y: __, ...node }) => node), ties, levels }
  }
  const before = await picture()
  await server.record([{ ...merge, id: need.replace('9-', 'b-') }])
  expect(await picture()).not.toEqual(before)
  await server.record([said('event-retracted', { event: need.replace('9-', 'b-'), reason: 'Vergissing' })])
  expect(await picture()).toEqual(before)
  await server.record([merge, said('residents-unmerged', { residents: [gerrit, ed] }, '2026-03-31')])
  expect(await picture()).toEqual(before)
})

test('a history with merges in it can be taken elsewhere, and is the same there', async () => {
  const server = await merged([
    registration('hana'),
    said('residents-merged', { residents: [people.hana, ed] }),
  ])
  const lines = await (await fetch(`${server.url}/api/v1/neighbourhoods/here/export?format=jsonl`)).text()
  const elsewhere = await ownServer({ now: () => now })
  await elsewhere.record(
    lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).data),
  )
  expect(await elsewhere.get('/graph')).toEqual(await server.get('/graph'))
  expect(await personAt(elsewhere, ed)).toEqual(await personAt(server, ed))
})

import { expect, test } from 'vitest'
import { z } from 'zod'
import { ownServer } from '../support/server.ts'
import { meeting, people, street, welfare } from '../support/street.ts'

const event = z.looseObject({ id: z.string(), type: z.string(), names: z.record(z.string(), z.string()) })
const resident = z.looseObject({
  label: z.string(),
  level: z.string().nullable(),
  reason: z.object({ rule: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
  because: z.array(event),
  ego: z.object({ nodes: z.array(z.looseObject({ id: z.string() })), ties: z.array(z.unknown()) }),
  ties: z.array(
    z.looseObject({
      with: z.object({ id: z.string(), label: z.string(), kind: z.string() }),
      events: z.array(z.string()),
    }),
  ),
  history: z.array(event.extend({ retractedBy: z.number().nullable() })),
})

async function look(path: string, extra = street.slice(0, 0)) {
  const server = await ownServer()
  await server.record([...street, ...extra])
  return resident.parse(await server.get(path))
}

test('a level comes with its rule and the events that show it', async () => {
  const ed = await look(`/residents/${people.ed}?asOf=2026-04-01`)
  expect(ed.level).toBe('single-line')
  expect(ed.reason).toEqual({ rule: 'single-line', params: { other: people.anna } })
  expect(ed.because).toHaveLength(1)
  expect(ed.because[0]?.names).toEqual({ [people.ed]: 'Ed', [people.anna]: 'Anna' })
})

test('who is not in view is explained by when they came, and by their last contact before the window', async () => {
  const gerrit = await look(
    `/residents/${people.gerrit}?asOf=2026-12-31`,
    [meeting('gerrit', 'hana', '2026-02-01')].slice(1),
  )
  expect(gerrit.because.map(({ type }) => type)).toEqual(['resident-registered'])
  const ed = await look(`/residents/${people.ed}?asOf=2026-12-31`)
  expect(ed.level).toBe('not-in-view')
  expect(ed.because.map(({ type }) => type)).toEqual(['resident-registered', 'resident-met-resident'])
})

test('every tie carries the events behind it, and the history holds them', async () => {
  const anna = await look(`/residents/${people.anna}?asOf=2026-04-01`, [
    meeting('anna', 'bram', '2026-03-12'),
  ])
  const withBram = anna.ties.find((tie) => tie.with.id === people.bram)
  expect(withBram?.events).toHaveLength(2)
  const known = new Set(anna.history.map(({ id }) => id))
  expect(anna.ties.flatMap(({ events }) => events).filter((id) => !known.has(id))).toEqual([])
})

test('the ego network holds whom they are tied to, and the ties among those', async () => {
  const anna = await look(`/residents/${people.anna}?asOf=2026-04-01`)
  expect(anna.ego.nodes.map(({ id }) => id).sort()).toEqual(
    [people.anna, people.bram, people.cem, people.dina, people.ed, welfare].sort(),
  )
  expect(anna.ego.ties).toHaveLength(8)
})

test('a partner has a page as well, without a level', async () => {
  const partner = await look(`/residents/${welfare}?asOf=2026-04-01`)
  expect(partner).toMatchObject({ label: 'Welzijn Rijswijk', level: null, reason: null })
  expect(partner.ties.map((tie) => tie.with.label).sort()).toEqual(['Anna', 'Ans', 'Fatima'])
})

test('an event that was taken back stays in the history, marked', async () => {
  const id = crypto.randomUUID()
  const wrong = { ...meeting('ed', 'bram', '2026-03-11'), id }
  const retraction = {
    type: 'event-retracted',
    occurredAt: '2026-03-12',
    data: { event: id, reason: 'vergissing' },
  }
  const ed = await look(`/residents/${people.ed}?asOf=2026-04-01`, [wrong, retraction])
  expect(ed.level).toBe('single-line')
  expect(ed.history.find((candidate) => candidate.id === id)?.retractedBy).toBeGreaterThan(0)
  expect(ed.history.map(({ type }) => type)).toContain('event-retracted')
})

test('nobody of that id is a 404 that names the part of the address', async () => {
  const server = await ownServer()
  await server.record(street)
  const { status, body } = await server.ask(`/residents/${crypto.randomUUID()}`)
  expect(status).toBe(404)
  expect(body).toMatchObject({ code: 'not-found', errors: [{ pointer: '/id' }] })
})

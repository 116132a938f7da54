import { expect, test } from 'vitest'
import { z } from 'zod'
import { ownServer } from '../support/server.ts'
import { meeting, people, registration, street } from '../support/street.ts'

const ids = z.array(z.string())
const advice = z.looseObject({
  introductions: z.array(
    z.looseObject({
      residents: ids,
      sentence: z.object({ nl: z.string(), en: z.string() }),
      before: ids,
      after: ids,
    }),
  ),
  outcomes: z.object({ made: z.number(), met: z.number(), lasted: z.number() }),
})
const pairs = ({ introductions }: z.infer<typeof advice>) =>
  introductions.map(({ residents }) => [...residents].sort())

async function streetWith(
  ...events: Parameters<Awaited<ReturnType<typeof ownServer>>['record']>[0][number][]
) {
  const server = await ownServer()
  await server.record([...street, ...events])
  return server
}
const introduce = async (server: Awaited<ReturnType<typeof streetWith>>) =>
  advice.parse(await server.get('/introductions?asOf=2026-04-01'))

test('somebody who hangs by one line is brought together with a friend of that friend, in one sentence', async () => {
  const server = await streetWith()
  const found = await introduce(server)
  const forEd = found.introductions.find(({ residents }) => residents.includes(people.ed))
  expect(forEd?.sentence.nl).toMatch(/^Breng Ed en \w+ bij elkaar: ze kennen allebei Anna/)
  expect(forEd?.before).toContain('single-line')
  expect(forEd?.after).not.toContain('single-line')
})

test('who objected, or declined for good, is not proposed', async () => {
  const objection = {
    type: 'objection-raised',
    occurredAt: '2026-03-20',
    data: { resident: people.ed, against: 'introductions' },
  }
  const objected = await introduce(await streetWith(objection))
  expect(pairs(objected).flat()).not.toContain(people.ed)

  const declined = ['bram', 'cem', 'dina'].map((name) => ({
    type: 'introduction-declined',
    occurredAt: '2026-03-20',
    data: {
      introduction: crypto.randomUUID(),
      residents: [people.ed, people[name as 'bram']],
    },
  }))
  expect(pairs(await introduce(await streetWith(...declined))).flat()).not.toContain(people.ed)
})

test('a need is brought together with a skill that answers it', async () => {
  const need = crypto.randomUUID()
  const skill = crypto.randomUUID()
  const server = await streetWith(
    {
      type: 'need-voiced',
      occurredAt: '2026-03-20',
      data: { need, resident: people.gerrit, topic: 'garden' },
    },
    {
      type: 'skill-offered',
      occurredAt: '2026-03-20',
      data: { skill, resident: people.fatima, topic: 'garden' },
    },
  )
  expect(pairs(await introduce(server))).toContainEqual([people.fatima, people.gerrit].sort())
  const gaps = await server.get<{ needs: { unanswered: { skills: unknown[] }[] } }>('/gaps?asOf=2026-04-01')
  expect(gaps.needs.unanswered[0]?.skills).toHaveLength(1)
})

test('what came of introductions is counted from later meetings', async () => {
  const introduction = crypto.randomUUID()
  const made = {
    type: 'introduction-made',
    occurredAt: '2026-03-12',
    data: { introduction, residents: [people.gerrit, people.bram] },
  }
  const server = await streetWith(made, meeting('gerrit', 'bram', '2026-03-14'))
  expect((await introduce(server)).outcomes).toEqual({ made: 1, met: 1, lasted: 0 })
})

test('gaps tell who carries much, what fades and who is not known yet', async () => {
  const server = await streetWith(registration('hana'), meeting('hana', 'anna', '2026-03-11'), {
    type: 'area-described',
    occurredAt: '2026-01-01',
    data: { area: 'Hoekpolder', population: { older: 40 } },
  })
  const gaps = await server.get<{ coverage: object[]; fading: object[]; carriers: object[] }>(
    '/gaps?asOf=2026-07-01',
  )
  expect(gaps.coverage).toContainEqual({
    area: 'Hoekpolder',
    lifeStage: 'older',
    expected: 40,
    known: 0,
    unknown: 40,
  })
  expect(gaps.fading.length).toBeGreaterThan(0)
})

test('what if someone left: levels before and after, and nothing is written', async () => {
  const server = await streetWith()
  const ask = (changes: unknown) =>
    fetch(`${server.url}/api/v1/neighbourhoods/here/what-if?asOf=2026-04-01`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ changes }),
    })
  const before = await server.weefsel.log.head()
  const body = await (await ask([{ remove: people.anna }])).json()
  expect(body).toMatchObject({
    before: { residents: 7, levels: { 'single-line': 1, 'not-in-view': 1 } },
    after: { residents: 6, levels: { 'single-line': 0, 'not-in-view': 2 } },
    moved: expect.arrayContaining([{ id: people.ed, from: 'single-line', to: 'not-in-view' }]),
  })
  expect(await server.weefsel.log.head()).toBe(before)
  expect((await ask([{ remove: crypto.randomUUID() }])).status).toBe(404)
  expect((await ask([{ gather: [people.ed] }])).status).toBe(400)
  expect((await ask([])).status).toBe(400)
})

test('two moments are compared by ties and levels, with the events responsible', async () => {
  const server = await streetWith(meeting('gerrit', 'ed', '2026-03-20'))
  const compared = await server.get<{
    ties: { kept: number; formed: { positions: number[] }[]; dissolved: unknown[] }
    moved: { id: string; from: string; to: string; positions: number[] }[]
  }>('/compare?asOf=2026-04-01&since=2026-03-15')
  expect(compared.ties).toMatchObject({ kept: 7, dissolved: [] })
  expect(compared.ties.formed.map(({ positions }) => positions)).toEqual([[street.length + 1]])
  expect(compared.moved).toContainEqual({
    id: people.gerrit,
    from: 'not-in-view',
    to: 'single-line',
    positions: [street.length + 1],
  })
})

test('two cohorts are laid side by side: levels, ties within and between, and their events', async () => {
  const cohort = (name: 'anna' | 'bram' | 'ed', its: string) => ({
    type: 'resident-described',
    occurredAt: '2026-03-01',
    data: { resident: people[name], cohort: its },
  })
  const server = await streetWith(cohort('anna', 'pearl'), cohort('bram', 'house'), cohort('ed', 'house'))
  const path = '/compare?asOf=2026-04-01&group=pearl&otherGroup'
  const compared = await server.get<{
    sides: { residents: number; degree: { distribution: number[] } }[]
    ties: { between: { ties: number; possible: number } }
    positions: number[]
  }>(`${path}=house`)
  expect(compared.sides.map(({ residents }) => residents)).toEqual([1, 2])
  expect(compared.sides[1]?.degree.distribution).toEqual([0, 1, 0, 1])
  expect(compared.ties.between).toMatchObject({ ties: 2, possible: 2 })
  expect(compared.positions).toHaveLength(2)
  const { sides } = await server.get<typeof compared>(`${path}=moon`)
  expect(sides[1]?.residents).toBe(0)
})

test.each([
  ['', '/since'],
  ['?since=2026-01-01&other=here', '/since'],
  ['?group=a', '/otherGroup'],
  ['?by=area', '/group'],
  ['?group=a&otherGroup=a', '/otherGroup'],
  ['?since=2026-05-01&asOf=2026-04-01', '/since'],
  ['?group=a&otherGroup=b&by=street', '/by'],
  ['?since=2026-01-01&ties=loose', '/ties'],
])('what is compared must be clear: /compare%s points at %s', async (query, pointer) => {
  const server = await streetWith()
  const { status, body } = await server.ask(`/compare${query}`)
  expect(status).toBe(400)
  const { errors } = z.object({ errors: z.array(z.object({ pointer: z.string() })) }).parse(body)
  expect(errors[0]?.pointer).toContain(pointer)
})

test('two neighbourhoods are compared by their figures', async () => {
  const server = await streetWith()
  await server.record([registration('anna')], 'there')
  const { figures } = await server.get<{
    figures: { neighbourhood: string; network: { residents: number } }[]
  }>('/compare?asOf=2026-04-01&other=there')
  expect(figures.map(({ neighbourhood, network }) => [neighbourhood, network.residents])).toEqual([
    ['here', 7],
    ['there', 1],
  ])
  expect((await server.ask('/compare?other=nowhere')).status).toBe(404)
})

test('health answers while something large is worked out', async () => {
  const server = await streetWith()
  const working = server.get('/introductions?asOf=2026-04-01')
  expect((await fetch(`${server.url}/health/live`)).status).toBe(200)
  await working
})

test('figures that take long can be followed, and are the same', async () => {
  const server = await streetWith()
  const path = '/measures?asOf=2026-04-01'
  const response = await fetch(`${server.url}/api/v1/neighbourhoods/here${path}`, {
    headers: { accept: 'text/event-stream' },
  })
  const events = (await response.text()).split('\n\n').filter(Boolean)
  const told = events.map((block) => {
    const [, event = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? []
    return { event, data: JSON.parse(data) as unknown }
  })
  expect(told.slice(0, -1).every(({ event }) => event === 'progress')).toBe(true)
  expect(told.length).toBeGreaterThan(1)
  expect(told.at(-1)).toEqual({ event: 'measures', data: await server.get(path) })
})

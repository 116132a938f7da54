import { describe, expect, test } from 'vitest'
import type { SentEvent } from '../../../events/index.ts'
import type { FigureRow } from '../../../services/disclosure/figures/index.ts'
import { grants, tokenOf } from '../roles.ts'
import { ownApp } from '../server.ts'
import { attacker } from './attacker.ts'
import { areaOf, HOUSEHOLDS, id, lifeStageOf, met, neighbourhood } from './seventy.ts'

const MAY = Date.parse('2026-05-20T12:00:00Z')
const root = '/api/v1/neighbourhoods/here'

type Month = { month: string; smallest: number; rows: FigureRow[] }

/** A server with the neighbourhood, a kwartiermaker who records and a coalition that asks. */
async function ownNeighbourhood(more: readonly SentEvent[] = []) {
  const { app, access, weefsel } = await ownApp({ now: () => MAY })
  const writes = tokenOf(access, grants.kwartiermaker)
  const asks = tokenOf(access, grants.coalition)
  async function record(events: readonly SentEvent[]) {
    const answer = await app.inject({
      method: 'POST',
      url: `${root}/events`,
      headers: writes,
      payload: events,
    })
    if (answer.statusCode !== 201) throw new Error(answer.body)
    await weefsel.settled()
  }
  await record([...neighbourhood, ...more])
  const ask = async (path: string) => app.inject({ url: `${root}${path}`, headers: asks })
  return {
    app,
    record,
    ask,
    month: async (month: string) => (await ask(`/reach?month=${month}`)).json<Month>(),
  }
}

const all = ['/reach', '/reach?month=2026-02', '/reach/months', '/reach.csv'] as const

describe('somebody of the coalition', () => {
  test('is told of groups', async () => {
    const { month } = await ownNeighbourhood()
    const { rows } = await month('2026-04')
    const whole = rows.find(({ group }) => group.by === 'whole')
    expect(whole).toMatchObject({ residents: 70, since: '2026-02' })
    expect(JSON.stringify(rows)).toContain('"as":"shown"')
  })

  test('who asks before and after one event gets the same answer, to the byte', async () => {
    const { ask, record } = await ownNeighbourhood()
    const before = await Promise.all(all.map(async (path) => (await ask(path)).body))
    await record([met(60, 1, '2026-02-20')])
    await record([{ type: 'resident-left', occurredAt: '2026-03-01', data: { resident: id(61) } }])
    expect(await Promise.all(all.map(async (path) => (await ask(path)).body))).toEqual(before)
  })

  test('who asks many times gets one answer: there is nothing to average', async () => {
    const { ask } = await ownNeighbourhood()
    const answers = await Promise.all(Array.from({ length: 20 }, async () => (await ask('/reach')).body))
    expect(new Set(answers).size).toBe(1)
  })

  test('cannot shift the moment by a day, nor choose what was known, a window, a group or a base', async () => {
    const { ask } = await ownNeighbourhood()
    const tries = ['asOf=2026-02-27', 'knownAt=12', 'window=30d', 'area=Hoekpolder', 'level=island', 'k=1']
    for (const query of [...tries, 'month=2026-02-27', 'tags=new']) {
      for (const path of ['/reach', '/reach/months', '/reach.csv'])
        expect((await ask(`${path}?${query}`)).statusCode, query).toBe(400)
    }
    expect((await ask('/reach?month=2026-05')).statusCode).toBe(404)
  })

  test('cannot listen to the live feed, nor call anything else about people', async () => {
    const { ask } = await ownNeighbourhood()
    const addresses = ['/live', '/graph', '/events', '/measures', '/gaps', '/introductions', '/timeline']
    for (const path of [...addresses, `/residents/${id(1)}`, '/export?format=csv', '/directory'])
      expect((await ask(path)).statusCode, path).toBe(403)
  })

  test('who compares months does not see what became of one resident, or of a few', async () => {
    const { month } = await ownNeighbourhood([
      met(69, 2, '2026-03-10'),
      met(68, 67, '2026-03-11'),
      met(66, 3, '2026-04-02'),
    ])
    const [february, ...later] = [await month('2026-02'), await month('2026-03'), await month('2026-04')]
    // Groups published in February: a group that changed more before that may be renewed later.
    const told = february?.rows.filter(({ since }) => since === '2026-02') ?? []
    expect(told.length).toBeGreaterThan(0)
    for (const { rows } of later)
      expect(rows).toEqual(expect.arrayContaining(told.map((row) => expect.objectContaining(row))))
  })

  test('sees that something moved when it did for many', async () => {
    const many = Array.from({ length: 20 }, (_, number) => met(50 + number, number, '2026-03-10'))
    const { month } = await ownNeighbourhood(many)
    const { rows } = await month('2026-03')
    expect(rows.find(({ group }) => group.by === 'whole')?.since).toBe('2026-03')
  })

  test('who knows the whole street and has a solver learns nobody’s level in any month', {
    timeout: 60_000,
  }, async () => {
    const many = Array.from({ length: 20 }, (_, number) => met(50 + number, number, '2026-03-10'))
    const { month } = await ownNeighbourhood(many)
    const neighbours = Array.from({ length: HOUSEHOLDS }, (_, number) => ({
      area: areaOf(number),
      lifeStage: lifeStageOf(number),
      cohort: null,
    }))
    for (const name of ['2026-02', '2026-03', '2026-04']) {
      const { rows, smallest } = await month(name)
      const told = rows
        .filter(({ since }) => since === name)
        .map(({ group, levels }) => ({ group, said: levels }))
      const attack = attacker(neighbours, told, smallest)
      expect([attack.learnt(), attack.ruledOut()], name).toEqual([[], []])
    }
  })
})

import type { FastifyInstance } from 'fastify'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { SentEvent } from '../../events/index.ts'
import type { Access } from '../../services/access/index.ts'
import type { Grant, Role } from '../../services/roles/index.ts'
import { meeting, people, street, welfare } from '../support/street.ts'
import { grants, never, tokenOf } from './roles.ts'
import { ownApp } from './server.ts'

// Words that stand in no code: wherever they turn up, somebody's data did.
const SECRETS = [
  'Zonnebloemkanarie',
  'Ref-Kanarie-77',
  'kanarie@voorbeeld.nl',
  '0612345678',
  'Geheime kanarienotitie',
]
const [NAME, REFERENCE, EMAIL, PHONE, NOTE] = SECRETS as [string, string, string, string, string]

const need = '00000005-0000-4000-8000-000000000001'
const signal = '00000006-0000-4000-8000-000000000001'
const introduction = '00000007-0000-4000-8000-000000000001'
const annotations = ['00000008-0000-4000-8000-000000000001', '00000008-0000-4000-8000-000000000002']

/** The street, with personal data in every place that takes it, of Hana, whom the partner has no tie with. */
const told: readonly SentEvent[] = [
  ...street,
  {
    type: 'resident-registered',
    occurredAt: '2026-01-01',
    data: {
      resident: people.hana,
      name: NAME,
      reference: REFERENCE,
      email: EMAIL,
      phone: PHONE,
      area: 'Hoekpolder',
      tags: ['new'],
    },
  },
  {
    ...meeting('hana', 'bram', '2026-03-11T14:37:12Z'),
    data: { residents: [people.hana, people.bram], note: NOTE },
  },
  {
    type: 'need-voiced',
    occurredAt: '2026-03-11',
    data: { need, resident: people.hana, topic: 'language', note: NOTE },
  },
  {
    type: 'signal-raised',
    occurredAt: '2026-03-12',
    data: { signal, resident: people.hana, note: NOTE },
  },
  {
    type: 'introduction-suggested',
    occurredAt: '2026-03-12',
    data: { introduction, residents: [people.hana, people.dina], note: NOTE },
  },
  {
    type: 'annotation-made',
    occurredAt: '2026-03-12',
    data: { annotation: annotations[0], resident: people.hana, note: NOTE },
  },
  // Nobody may be named in it; if somebody is, only who works in the neighbourhood reads it.
  {
    type: 'annotation-made',
    occurredAt: '2026-03-12',
    data: { annotation: annotations[1], from: '2026-03-01', until: '2026-03-07', note: NOTE },
  },
]

type Told = {
  app: FastifyInstance
  access: Access
  pass(days: number): void
  ask(grant: Grant, path: string, body?: object): Promise<{ status: number; text: string }>
}

async function toldStreet(): Promise<Told> {
  const { app, access, weefsel, pass } = await ownApp()
  const send = { method: 'POST', url: '/api/v1/neighbourhoods/here/events', payload: told } as const
  const sent = await app.inject({ ...send, headers: tokenOf(access, grants.kwartiermaker) })
  expect(sent.statusCode, sent.body).toBe(201)
  await weefsel.settled()
  // Research learns of it when the day is over.
  pass(1)
  return {
    app,
    access,
    pass,
    async ask(grant, path, body) {
      const url = `/api/v1/neighbourhoods/here${path}`
      const headers = tokenOf(access, grant)
      const answer = await app.inject(
        body ? { method: 'POST', url, payload: body, headers } : { url, headers },
      )
      return { status: answer.statusCode, text: answer.body }
    },
  }
}

const graph = z.object({
  nodes: z.array(
    z.looseObject({ id: z.string(), kind: z.string(), label: z.string(), tags: z.array(z.string()) }),
  ),
  ties: z.array(z.looseObject({ source: z.string(), target: z.string(), firstAt: z.string() })),
})

const paths = [
  '/graph',
  '/graph?window=all&sectors=community',
  '/measures',
  '/measures?ties=all&window=all',
  '/gaps',
  '/introductions?most=10',
  '/compare?since=2026-03-05',
  '/timeline',
  '/events?limit=1000',
  '/events?order=newest',
  '/export?format=jsonl',
  '/export?format=csv',
  '/export?format=csv-nodes',
  '/export?format=graphml',
  '/export?format=gexf',
  '/export?format=cytoscape',
]

const realIds = Object.values(people)

describe('what a kwartiermaker sees', () => {
  test('is everything, or the canaries below would prove nothing', async () => {
    const { ask } = await toldStreet()
    const { text } = await ask(grants.kwartiermaker, '/events?limit=1000')
    for (const secret of SECRETS) expect(text).toContain(secret)
  })
})

describe('what a researcher sees', () => {
  test('holds no name, no reference, no note, no real id and no hour, wherever they look', async () => {
    const { ask } = await toldStreet()
    for (const path of paths) {
      const { status, text } = await ask(grants.researcher, path)
      expect(status, `${path} ${text.slice(0, 300)}`).toBe(200)
      for (const secret of [...SECRETS, 'Anna', 'Fatima', 'Welzijn Rijswijk', 'Huiskamer', '14:37']) {
        expect(text.includes(secret), `${path} tells "${secret}"`).toBe(false)
      }
      for (const id of [...realIds, welfare]) expect(text.includes(id), `${path} tells a real id`).toBe(false)
    }
  })

  test('leads on under its own ids, and under no others', async () => {
    const { ask } = await toldStreet()
    const { nodes } = graph.parse(JSON.parse((await ask(grants.researcher, '/graph')).text))
    const somebody = nodes.find(({ kind }) => kind === 'resident')!
    for (const path of [
      `/residents/${somebody.id}`,
      `/graph?around=${somebody.id}`,
      `/events?subject=${somebody.id}`,
    ]) {
      const { status, text } = await ask(grants.researcher, path)
      expect([status, text.includes(somebody.id)], path).toEqual([200, true])
    }
    expect((await ask(grants.researcher, `/residents/${people.anna}`)).status).toBe(404)
    const other = { ...grants.researcher, project: 'elsewhere' } as Grant
    expect((await ask(other, `/residents/${somebody.id}`)).status).toBe(404)
    const theirs = graph.parse(JSON.parse((await ask(other, '/graph')).text))
    expect(theirs.nodes.some(({ id }) => nodes.some((node) => node.id === id))).toBe(false)
  })

  test('stays the same in figures: the same degrees, levels and counts', async () => {
    const { ask } = await toldStreet()
    const figures = z.object({ residents: z.array(z.looseObject({ degree: z.number(), level: z.string() })) })
    const of = async (grant: Grant) =>
      figures
        .parse(JSON.parse((await ask(grant, '/measures?asOf=2026-03-20')).text))
        .residents.map(({ degree, level }) => `${degree} ${level}`)
    expect(await of(grants.researcher)).toEqual(await of(grants.kwartiermaker))
  })

  test('is not told the hour by asking for one moment after another', async () => {
    const { ask } = await toldStreet()
    const asOf = async (moment: string) =>
      graph.parse(JSON.parse((await ask(grants.researcher, `/graph?asOf=${moment}`)).text)).ties.length
    const hours = await Promise.all(
      Array.from({ length: 24 }, (_, hour) => asOf(`2026-03-11T${String(hour).padStart(2, '0')}:30:00Z`)),
    )
    // Day ends at 23:00 UTC; up to then every hour is the end of the day before.
    expect(new Set(hours.slice(0, 23)).size).toBe(1)
  })

  test('names nobody in a problem either', async () => {
    const { ask } = await toldStreet()
    const { nodes } = graph.parse(JSON.parse((await ask(grants.researcher, '/graph')).text))
    const somebody = nodes.find(({ kind }) => kind === 'resident')!.id
    const body = { changes: [{ gather: [somebody, '00000000-0000-4000-8000-00000000dead'] }] }
    const { status, text } = await ask(grants.researcher, '/what-if', body)
    expect(status).toBe(404)
    for (const id of realIds) expect(text).not.toContain(id)
  })

  test('ends with the project', async () => {
    const { app, access } = await toldStreet()
    const headers = tokenOf(access, grants.researcher)
    access.projects.save({ name: 'thesis', dates: 'day', ends: Date.parse('2026-03-01') })
    const answer = await app.inject({ url: '/api/v1/neighbourhoods/here/graph', headers })
    expect([answer.statusCode, answer.json()]).toMatchObject([403, { code: 'not-allowed' }])
  })

  test('has weeks where the project has weeks', async () => {
    const { app, access, pass } = await toldStreet()
    const headers = tokenOf(access, grants.researcher)
    access.projects.save({ name: 'thesis', dates: 'week', ends: never })
    pass(7)
    const answer = await app.inject({ url: '/api/v1/neighbourhoods/here/graph', headers })
    const mondays = graph.parse(answer.json()).ties.map(({ firstAt }) => new Date(firstAt).getUTCDay())
    expect(new Set(mondays)).toEqual(new Set([1]))
  })
})

describe('what a partner sees', () => {
  test('names those with whom it has a tie, and nobody else', async () => {
    const { ask } = await toldStreet()
    const { nodes } = graph.parse(JSON.parse((await ask(grants.partner, '/graph')).text))
    const named = nodes.filter(({ kind, label, id }) => kind === 'resident' && label !== id.slice(0, 8))
    expect(named.map(({ label }) => label).sort()).toEqual(['Anna', 'Fatima'])
    expect(nodes.find(({ id }) => id === people.hana)?.tags).toEqual([])
  })

  test('tells nothing personal of the others, wherever it looks and whatever window it asks for', async () => {
    const { ask } = await toldStreet()
    for (const path of [...paths, '/graph?asOf=2026-03-20&window=all']) {
      const { status, text } = await ask(grants.partner, path)
      expect(status, path).toBe(200)
      for (const secret of [...SECRETS, 'Gerrit', 'Dina']) {
        expect(text.includes(secret), `${path} tells "${secret}"`).toBe(false)
      }
    }
    expect((await ask(grants.partner, `/residents/${people.hana}`)).status).toBe(403)
    expect((await ask(grants.partner, `/residents/${people.anna}`)).status).toBe(200)
  })

  test('hears of no needs and signals of others', async () => {
    const { ask } = await toldStreet()
    const { text } = await ask(grants.partner, '/gaps')
    expect(text).not.toContain(signal)
    expect(text).not.toContain(need)
  })
})

describe('what a partner records', () => {
  const met = (partner: string, resident: string = people.anna): SentEvent => ({
    type: 'resident-met-partner',
    occurredAt: '2026-03-30',
    data: { resident, partner },
  })

  test('are its own meetings', async () => {
    const { ask } = await toldStreet()
    expect((await ask(grants.partner, '/events', met(welfare))).status).toBe(201)
  })

  test.each([
    ['the meetings of another', met('00000002-0000-4000-8000-000000000009'), '/data/partner'],
    ['a first meeting, by which it would learn a name', met(welfare, people.hana), '/data/resident'],
    ['what residents do', meeting('anna', 'bram', '2026-03-30'), '/type'],
  ])('not %s', async (_, event, pointer) => {
    const { ask } = await toldStreet()
    const alone = await ask(grants.partner, '/events', event)
    expect([alone.status, JSON.parse(alone.text)]).toMatchObject([403, { errors: [{ pointer }] }])
    const among = await ask(grants.partner, '/events', [met(welfare), event])
    expect([among.status, JSON.parse(among.text)]).toMatchObject([
      403,
      { errors: [{ pointer: `/1${pointer}` }] },
    ])
  })
})

test.each(['coalition', 'administrator', 'monitor'] satisfies Role[])('%s sees nobody', async (role) => {
  const { ask } = await toldStreet()
  for (const path of paths) expect((await ask(grants[role], path)).status, path).toBe(403)
})

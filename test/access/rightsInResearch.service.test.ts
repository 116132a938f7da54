import type { FastifyInstance } from 'fastify'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { SentEvent } from '../../events/index.ts'
import { listen } from '../support/listen.ts'
import { ans, livingRoom, meeting, people, registration, street, welfare } from '../support/street.ts'
import { grants, here, never, tokenOf } from './roles.ts'
import { ownApp } from './server.ts'

const thing = (number: number) => `0000000a-0000-4000-8000-${String(number).padStart(12, '0')}`
const eventId = (number: number) => `0000000e-0000-4000-8000-${String(number).padStart(12, '0')}`
const [choir, need, signal, skill, help, introduction, own] = [1, 2, 3, 4, 5, 6, 7].map(thing) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]
const { anna, bram, cem, ed, fatima, gerrit, hana } = people
const on = '2026-03-12'
const said = (type: string, data: Record<string, unknown>, occurredAt = on): SentEvent => ({
  type,
  occurredAt,
  data,
})

/**
 * The street with Hana, or as if she had never been there: she carries the bridge to Gerrit, is a connector, a
 * volunteer and somebody's buddy, has a need, a skill, a signal and a request, and was at a party of four.
 */
function streetWith(isHana: boolean): SentEvent[] {
  const hers = (...events: SentEvent[]) => (isHana ? events : [])
  const andHana = (...others: string[]) => (isHana ? [hana, ...others] : others)
  const everything = [
    ...street,
    ...hers(registration('hana', '2026-01-01', 'Vlinderbuurt')),
    said('neighbourhood-described', { name: 'De Straat' }, '2026-01-02'),
    said('area-described', { area: 'Vlinderbuurt', population: { older: 20 } }, '2026-01-02'),
    said(
      'initiative-started',
      { initiative: choir, name: 'Koor', kind: 'activity', place: livingRoom },
      '2026-02-01',
    ),
    ...hers(
      meeting('hana', 'gerrit', '2026-03-10'),
      meeting('hana', 'dina', '2026-03-11'),
      said('connector-appointed', { resident: hana, area: 'Vlinderbuurt' }, '2026-03-01'),
      said('volunteer-joined-initiative', { resident: hana, initiative: choir }, '2026-03-01'),
      said('buddy-match-made', { residents: [hana, ed] }, '2026-03-01'),
      said('resident-met-partner', { resident: hana, partner: welfare, professional: ans }),
      said('need-voiced', { need, resident: hana, topic: 'language' }),
      said('need-met', { need, initiative: choir }),
      said('skill-offered', { skill, resident: hana, topic: 'language' }),
      said('signal-raised', { signal, resident: hana, partner: welfare }),
      said('signal-picked-up', { signal, professional: ans }),
      said('help-asked', { help, resident: hana, topic: 'language' }),
      said('help-given', { resident: hana, helper: bram, help }),
      said('introduction-suggested', { introduction, residents: [hana, fatima] }),
      said('introduction-declined', { introduction, residents: [hana, fatima], forGood: true }),
      said('basis-recorded', {
        resident: hana,
        basis: 'consent',
        purpose: 'Kennismaken',
        retainUntil: '2030-01-01',
      }),
    ),
    said('residents-gathered', { residents: andHana(cem, fatima, gerrit), place: livingRoom }, '2026-03-13'),
    said('household-linked', { residents: andHana(anna, bram) }, '2026-03-01'),
    said('resident-visited-place', { resident: anna, place: livingRoom }),
    said('need-voiced', { need: own, resident: cem, topic: 'language' }),
    ...hers(said('need-met', { need: own, resident: hana })),
    ...hers(said('objection-raised', { resident: hana, against: 'research' }, '2026-03-20')),
  ]
  const left = isHana ? everything : everything.filter((event) => !JSON.stringify(event).includes(hana))
  // The same fact has the same id, with Hana and without.
  const without = streetLines(everything)
  return left.map((event) => ({ ...event, id: without.get(event) ?? eventId(0) }))
}

/** An id for each event that follows from what it says of the others. */
function streetLines(events: readonly SentEvent[]): Map<SentEvent, string> {
  const seen = new Map<string, number>()
  return new Map(
    events.map((event) => {
      const words = JSON.stringify(event).replaceAll(`"${hana}",`, '')
      const number = [...words].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1e12, 7)
      const times = seen.get(words) ?? 0
      seen.set(words, times + 1)
      return [event, eventId(number + times)]
    }),
  )
}

type Ask = { readonly path: string; readonly body?: object; readonly accept?: string }

/** Every question that a researcher can ask, by route; `idOf` gives the id under which they know somebody. */
const asks = (idOf: (real: string) => string): Readonly<Record<string, readonly Ask[]>> => ({
  'GET /events': [
    { path: '/events?limit=1000' },
    { path: '/events?order=newest&limit=3' },
    { path: '/events?limit=7' },
    { path: '/events?type=residents-gathered,need-met,signal-picked-up' },
    { path: `/events?subject=${idOf(gerrit)}` },
    { path: `/events?subject=${idOf(hana)}` },
    { path: '/events?from=2026-03-05&until=2026-03-12' },
  ],
  'GET /graph': [
    { path: '/graph' },
    { path: '/graph?window=all&sectors=community' },
    { path: '/graph?groups=all' },
    { path: '/graph?groups=all&sectors=cohort&open=' },
    { path: `/graph?around=${idOf(hana)}&depth=2` },
    { path: '/graph?asOf=2026-03-11&knownAt=2026-04-01' },
  ],
  'GET /residents/:id': [anna, ed, gerrit, choir, livingRoom, welfare, hana].map((id) => ({
    path: `/residents/${idOf(id)}`,
  })),
  'GET /ties/:one/:other': [
    { path: `/ties/${idOf(anna)}/${idOf(bram)}` },
    { path: `/ties/${idOf(cem)}/${idOf(fatima)}` },
    { path: `/ties/${idOf(hana)}/${idOf(gerrit)}` },
  ],
  'GET /timeline': [{ path: '/timeline' }, { path: '/timeline?step=day' }],
  'GET /measures': [
    { path: '/measures' },
    { path: '/measures?ties=all&window=all&coAttendance=true' },
    { path: '/measures', accept: 'text/event-stream' },
  ],
  'GET /gaps': [{ path: '/gaps' }, { path: '/gaps?parts=needs,signals,carriers,coverage' }],
  'GET /introductions': [{ path: '/introductions?most=10' }],
  'POST /what-if': [
    { path: '/what-if', body: { changes: [{ remove: idOf(anna) }] } },
    { path: '/what-if', body: { changes: [{ gather: [idOf(gerrit), idOf(ed)] }] } },
    { path: '/what-if', body: { changes: [{ remove: idOf(hana) }] } },
  ],
  'GET /compare': [
    { path: '/compare?since=2026-03-06' },
    { path: '/compare?by=area&group=Hoekpolder&otherGroup=Vlinderbuurt' },
    { path: '/compare?other=here' },
  ],
  'GET /export': ['jsonl', 'csv', 'csv-nodes', 'graphml', 'gexf', 'cytoscape'].map((format) => ({
    path: `/export?format=${format}`,
  })),
  'GET /live': [],
})

/** Ids of another project are other ids: they become numbers, in the order in which they are met. */
function withoutIds(text: string): string {
  const numbers = new Map<string, number>()
  return text.replaceAll(
    /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<![.\w-])[0-9a-f]{8}(?![.\w-])/g,
    (id) => {
      const start = id.slice(0, 8)
      if (!numbers.has(start)) numbers.set(start, numbers.size)
      return `#${numbers.get(start)}`
    },
  )
}

async function researched(isHana: boolean, later: readonly SentEvent[] = []) {
  const server = await ownApp()
  const { app, access, weefsel, pass } = server
  const record = async (events: readonly SentEvent[]) => {
    await weefsel.recorder.record(here, events, { recordedBy: 'test' })
    await weefsel.settled()
  }
  await record(streetWith(isHana))
  if (later.length > 0) await record(later)
  pass(1)
  const headers = tokenOf(access, grants.researcher)
  const { idOf } = await access.projects.pseudonymsOf('thesis', here)
  const ask = async ({ path, body, accept }: Ask) => {
    const url = `/api/v1/neighbourhoods/here${path}`
    const sent = { url, headers: { ...headers, ...(accept && { accept }) } }
    return app.inject(body ? { ...sent, method: 'POST', payload: body } : sent)
  }
  return { ...server, record, headers, idOf, ask }
}
type Researched = Awaited<ReturnType<typeof researched>>

async function allAnswers({ ask, idOf, app, headers }: Pick<Researched, 'ask' | 'idOf' | 'app' | 'headers'>) {
  const told = new Map<string, string>()
  for (const one of Object.values(asks(idOf)).flat()) {
    const { statusCode, body } = await ask(one)
    const about = withoutIds(`${one.path} ${JSON.stringify(one.body ?? '')} ${one.accept ?? ''}`)
    told.set(about, `${statusCode} ${body}`)
  }
  const list = await app.inject({ url: '/api/v1/neighbourhoods', headers })
  return told.set('/neighbourhoods', `${list.statusCode} ${list.body}`)
}

/** Listens to the live feed over a socket, and gives its first message. */
async function firstNews(app: FastifyInstance, headers: Record<string, string>) {
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const feed = await listen(`${url}/api/v1/neighbourhoods/here/live`, headers)
  const first = await feed.next()
  feed.stop()
  return first
}

describe('somebody who objected to research', () => {
  test('is asked about in every route that a researcher may call', async () => {
    const { routes } = await ownApp()
    const theirs = routes.flatMap(({ method, url, need }) =>
      method !== 'HEAD' && typeof need === 'object' && 'researcher' in need
        ? [`${method} ${url.replace('/api/v1/neighbourhoods/:neighbourhood', '')}`]
        : [],
    )
    expect(theirs.sort()).toEqual(Object.keys(asks((id) => id)).sort())
  })

  test('makes no difference to any answer: each is, to the byte, what it is where they never were', async () => {
    const [here, elsewhere] = [await researched(true), await researched(false)]
    const [withHer, without] = [await allAnswers(here), await allAnswers(elsewhere)]
    const hers = here.idOf(hana)
    for (const [path, text] of withHer) {
      expect(withoutIds(text), path).toBe(withoutIds(without.get(path) ?? ''))
      if (!path.includes('what-if')) expect(text.includes(hers), path).toBe(false)
    }
    expect(await firstNews(here.app, here.headers)).toEqual(await firstNews(elsewhere.app, elsewhere.headers))
    // Staff of the neighbourhood still see her, or the comparison would prove nothing.
    const url = '/api/v1/neighbourhoods/here/graph'
    const named = await here.app.inject({ url, headers: tokenOf(here.access, grants.kwartiermaker) })
    expect(named.body).toContain(hana)
  })

  test('is in no answer from the moment at which the objection is recorded', async () => {
    const { ask, record, idOf } = await researched(false)
    const gerrits = idOf(gerrit)
    expect((await ask({ path: '/graph' })).body).toContain(gerrits)
    await record([said('objection-raised', { resident: gerrit, against: 'everything' }, '2026-04-02')])
    for (const path of ['/graph', '/measures', '/events?limit=1000', '/gaps', '/export?format=jsonl'])
      expect((await ask({ path })).body, path).not.toContain(gerrits)
  })

  test('stays out of it when they are erased; others who are erased are not there while the day lasts', async () => {
    const { ask, record, idOf, weefsel, pass } = await researched(true)
    await record([said('objection-raised', { resident: gerrit, against: 'research' }, '2026-04-02')])
    await weefsel.eraser.forget(here, [gerrit, fatima], 'test')
    await weefsel.settled()
    const there = async (id: string) => {
      const texts = ['/graph?asOf=2026-03-20', '/events?limit=1000'].map(
        async (path) => (await ask({ path })).body,
      )
      return (await Promise.all(texts)).some((text) => text.includes(idOf(id)))
    }
    expect([await there(gerrit), await there(fatima)]).toEqual([false, false])
    pass(1)
    expect([await there(gerrit), await there(fatima)]).toEqual([false, true])
  })

  test('is not counted beside it either: research has no figures of groups, from which they could be subtracted', async () => {
    const { ask } = await researched(true)
    for (const path of ['/reach', '/reach/months', '/reach.csv'])
      expect((await ask({ path })).statusCode, path).toBe(403)
  })
})

const figures = z.object({ knownAt: z.number(), network: z.looseObject({ ties: z.number() }) })
const events = z.object({ events: z.array(z.object({ position: z.number() })), next: z.number().nullable() })

describe('what is recorded while a day or a week lasts', () => {
  const news = [meeting('ed', 'gerrit', '2026-03-27'), meeting('ed', 'fatima', '2026-03-28')]

  test.each(['day', 'week'] as const)(
    'shows in no answer and no header before the %s is over',
    async (dates) => {
      const server = await researched(true)
      server.access.projects.save({ name: 'thesis', dates, ends: never })
      server.pass(6)
      const headersOf = async () => {
        const { headers } = await server.ask({ path: '/graph' })
        const { date, 'x-ratelimit-remaining': _, 'x-ratelimit-reset': __, ...rest } = headers
        return rest
      }
      const before = [
        await allAnswers(server),
        await headersOf(),
        await firstNews(server.app, server.headers),
      ]
      await server.record(news)
      const feed = await listen(
        `${server.app.listeningOrigin}/api/v1/neighbourhoods/here/live`,
        server.headers,
      )
      expect([await allAnswers(server), await headersOf(), await feed.next()]).toEqual(before)
      feed.stop()
      const later = await server.ask({ path: '/measures?knownAt=2027-01-01&asOf=2026-03-31' })
      const most = await server.ask({ path: '/measures?knownAt=99999999999999&asOf=2026-03-31' })
      const usual = await server.ask({ path: '/measures?asOf=2026-03-31' })
      expect([later.body, most.body]).toEqual([usual.body, usual.body])
      server.pass(dates === 'day' ? 1 : 7)
      const then = await server.ask({ path: '/measures?asOf=2026-03-31' })
      expect(figures.parse(then.json()).network.ties).toBe(figures.parse(usual.json()).network.ties + 2)
    },
  )

  test('leaves a figure that was given what it was: the same moment and the same knowledge give it again', async () => {
    const { ask, record, pass } = await researched(true)
    const first = await ask({ path: '/measures?asOf=2026-03-31' })
    const { knownAt } = figures.parse(first.json())
    await record(news)
    pass(10)
    for (const known of [String(knownAt), '2026-04-01'])
      expect((await ask({ path: `/measures?asOf=2026-03-31&knownAt=${known}` })).body).toBe(first.body)
    const now = await ask({ path: '/measures?asOf=2026-03-31' })
    expect(figures.parse(now.json()).knownAt).toBeGreaterThan(knownAt)
  })

  test('leaves no gap in the numbers of events, which read on from page to page', async () => {
    const { ask } = await researched(true)
    const all = events.parse((await ask({ path: '/events?limit=1000' })).json()).events
    const first = all[0]!.position
    expect(all.map(({ position }) => position)).toEqual(all.map((_, index) => first + index))
    const paged: typeof all = []
    for (let after: number | null = 0; after !== null; ) {
      const page = events.parse((await ask({ path: `/events?limit=6&after=${after}` })).json())
      paged.push(...page.events)
      after = page.next
    }
    expect(paged).toEqual(all)
  })

  test('a position of the log itself is refused, with what is expected', async () => {
    const { ask } = await researched(true)
    const refused = await ask({ path: '/measures?knownAt=12' })
    expect([refused.statusCode, refused.json()]).toMatchObject([400, { errors: [{ pointer: '/knownAt' }] }])
  })

  test('a neighbourhood of which all was recorded today is not there yet', async () => {
    const { app, access, weefsel } = await ownApp()
    await weefsel.recorder.record(here, street, { recordedBy: 'test' })
    await weefsel.settled()
    const headers = tokenOf(access, grants.researcher)
    const answer = await app.inject({ url: '/api/v1/neighbourhoods/here/graph', headers })
    expect([answer.statusCode, answer.json()]).toMatchObject([
      404,
      { detail: expect.stringContaining('before this day') },
    ])
    const list = await app.inject({ url: '/api/v1/neighbourhoods', headers })
    expect(list.json()).toEqual({ neighbourhoods: [], mayBegin: false })
  })
})

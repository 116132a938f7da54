import { expect, test } from 'vitest'
import { z } from 'zod'
import { ownServer } from '../support/server.ts'
import { people, street, welfare } from '../support/street.ts'

const page = z.object({
  events: z.array(
    z.looseObject({ id: z.string(), type: z.string(), position: z.number(), known: z.boolean() }),
  ),
  next: z.number().nullable(),
})

async function streetEvents() {
  const server = await ownServer()
  await server.record(street)
  return { ...server, read: async (query: string) => page.parse(await server.get(`/events?${query}`)) }
}

test('history comes in order and in pages that join up', async () => {
  const { read } = await streetEvents()
  const found: number[] = []
  let next: number | null = 0
  while (next !== null) {
    const { events, next: following } = await read(`after=${next}&limit=4`)
    found.push(...events.map(({ position }) => position))
    next = following
  }
  expect(found).toEqual(street.map((_, index) => index + 1))
})

test('newest first, it can be read back to the beginning', async () => {
  const { read } = await streetEvents()
  const newest = await read('order=newest&limit=3')
  expect(newest.events.map(({ position }) => position)).toEqual([19, 18, 17])
  const before = await read(`order=newest&limit=100&before=${newest.next}`)
  expect(before.events).toHaveLength(16)
  expect(before.next).toBeNull()
})

test('what counts can be asked alone: no retraction, nothing retracted, and as many as asked', async () => {
  const { read, record } = await streetEvents()
  const all = await read('order=newest&limit=4')
  const gone = all.events.slice(0, 2)
  for (const { id } of gone) {
    await record([
      { type: 'event-retracted', occurredAt: '2026-06-01', data: { event: id, reason: 'vergissing' } },
    ])
  }
  const { events, next } = await read('order=newest&limit=3&standing=true')
  expect(events.map(({ position }) => position)).toEqual([17, 16, 15])
  expect(next).toBe(15)
  const rest = await read('order=newest&limit=100&standing=true&before=15')
  expect([rest.events.length, rest.next]).toEqual([14, null])
  expect((await read('limit=100&standing=true')).events).toHaveLength(17)
})

test('it can be asked by type, by whom it is about, and by when it happened', async () => {
  const { read } = await streetEvents()
  expect((await read('type=partner-joined,place-opened')).events).toHaveLength(2)
  expect((await read(`subject=${people.ed}`)).events.map(({ type }) => type)).toEqual([
    'resident-registered',
    'resident-met-resident',
  ])
  expect((await read(`subject=${welfare}&type=resident-met-partner`)).events).toHaveLength(2)
  expect((await read('from=2026-03-04T00:00:00Z&until=2026-03-06')).events).toHaveLength(2)
  expect((await read('type=no-such-type')).events).toEqual([])
})

test('a page that is too large, or a question that is not known, is refused', async () => {
  const { ask } = await streetEvents()
  expect((await ask('/events?limit=100000')).status).toBe(400)
  expect((await ask('/events?order=random')).status).toBe(400)
})

test('the timeline counts what happened by week, from Monday on', async () => {
  const { get } = await streetEvents()
  const timeline = await get<{ bins: { start: string; events: number }[] }>('/timeline')
  expect(timeline.bins).toEqual([
    { start: '2025-12-29', events: 10 },
    { start: '2026-03-02', events: 7 },
    { start: '2026-03-09', events: 2 },
  ])
})

import { expect, test } from 'vitest'
import { z } from 'zod'
import type { SentEvent } from '../../events/index.ts'
import { ownServer } from '../support/server.ts'
import { meeting, people, street, welfare } from '../support/street.ts'

const now = Date.parse('2026-04-01T12:00:00Z')
const piet = '00000001-0000-4000-8000-0000000000c1'
const again = '00000001-0000-4000-8000-0000000000c2'
const told = '0000000e-0000-4000-8000-0000000000c1'
const said = (type: string, data: Record<string, unknown>, occurredAt = '2026-03-12'): SentEvent => ({
  type,
  occurredAt,
  data,
})

/** Piet comes from a list; somebody registers him again in the street. */
const registered: readonly SentEvent[] = [
  ...street,
  {
    ...said('resident-registered', {
      resident: piet,
      name: 'Piet van ’t Hof',
      reference: 'W-20261',
      area: 'Hoekpolder',
      lifeStage: 'older',
    }),
    source: 'import',
  },
  said('need-voiced', { need: told.replace('e-', '5-'), resident: piet, topic: 'household' }),
  said('resident-registered', { resident: again, name: 'Piet Hof', area: 'Hoekpolder' }, '2026-03-13'),
  said('resident-met-resident', { residents: [piet, people.cem] }, '2026-03-14'),
  said('resident-met-partner', { resident: again, partner: welfare }, '2026-03-15'),
]

const answer = z.object({
  count: z.number(),
  doubles: z.array(
    z.object({
      residents: z.array(z.object({ id: z.string(), label: z.string() })),
      reasons: z.array(z.looseObject({ because: z.string() })),
    }),
  ),
})
const sides = z.looseObject({
  residents: z.array(z.looseObject({ id: z.string() })),
  reasons: z.array(z.looseObject({ because: z.string() })),
  together: z.looseObject({}),
})

async function ownStreet() {
  const server = await ownServer({ now: () => now })
  await server.record(registered)
  const doubles = async () => answer.parse(await server.get('/doubles'))
  return { ...server, doubles }
}

test('a likely double is proposed with its reasons, and the two stand side by side', async () => {
  const server = await ownStreet()
  expect(await server.doubles()).toEqual({
    count: 1,
    doubles: [
      {
        residents: [
          { id: piet, label: 'Piet van ’t Hof' },
          { id: again, label: 'Piet Hof' },
        ],
        reasons: [
          { because: 'same-name-otherwise-written' },
          { because: 'same-area', group: 'Hoekpolder' },
          { because: 'never-together' },
        ],
      },
    ],
  })
  const view = sides.parse(await server.get(`/doubles/${piet}/${again}`))
  expect(view.residents).toMatchObject([
    {
      id: piet,
      reference: 'W-20261',
      lifeStage: 'older',
      level: 'single-line',
      informal: 1,
      formal: 0,
      needs: ['household'],
      recorded: { source: 'import', occurredAt: '2026-03-12' },
      lines: [{ with: { label: 'Cem' }, formal: false }],
    },
    {
      id: again,
      reference: null,
      lifeStage: 'unknown',
      level: 'only-formal',
      needs: [],
      recorded: { source: 'observed' },
      lines: [{ with: { label: 'Welzijn Rijswijk' }, formal: true }],
    },
  ])
  expect(view.together).toEqual({
    id: piet,
    label: 'Piet Hof',
    reference: 'W-20261',
    area: 'Hoekpolder',
    lifeStage: 'older',
    cohort: null,
    level: 'single-line',
    informal: 1,
    formal: 1,
  })
})

test('what they become is what they are once they are merged', async () => {
  const server = await ownStreet()
  const { together } = sides.parse(await server.get(`/doubles/${piet}/${again}`))
  await server.record([said('residents-merged', { residents: [piet, again] })])
  const person = z.looseObject({ label: z.string(), level: z.string() })
  const { label, level } = person.parse(await server.get(`/residents/${again}`))
  expect({ label, level }).toEqual({ label: together.label, level: together.level })
  expect((await server.doubles()).count).toBe(0)
  expect((await server.ask(`/doubles/${piet}/${again}`)).status).toBe(404)
})

test('two who were told apart are not proposed again, until that is taken back', async () => {
  const server = await ownStreet()
  await server.record([{ ...said('residents-told-apart', { residents: [again, piet] }), id: told }])
  expect((await server.doubles()).count).toBe(0)
  await server.record([said('event-retracted', { event: told, reason: 'Toch dezelfde' })])
  expect((await server.doubles()).count).toBe(1)
  await server.record([said('residents-merged', { residents: [piet, again] })])
  await server.record([said('residents-unmerged', { residents: [piet, again] })])
  expect((await server.doubles()).count).toBe(0)
})

test('two who are seen together are two people', async () => {
  const server = await ownStreet()
  await server.record([
    said('residents-gathered', { residents: [piet, people.anna, again] }, '2026-03-20'),
    meeting('anna', 'bram', '2026-03-21'),
  ])
  expect((await server.doubles()).count).toBe(0)
  const view = sides.parse(await server.get(`/doubles/${piet}/${again}`))
  expect(view.reasons.map(({ because }) => because)).not.toContain('never-together')
})

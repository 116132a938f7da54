import { expect, test } from 'vitest'
import { z } from 'zod'
import type { SentEvent } from '../../events/index.ts'
import { ownServer } from '../support/server.ts'
import { people, registration, street, visitOfWelfare, welfare } from '../support/street.ts'

const now = Date.parse('2026-04-01T12:00:00Z')
const answer = z.object({
  count: z.number(),
  names: z.record(z.string(), z.string()),
  visits: z.array(
    z.object({
      resident: z.string(),
      level: z.string(),
      reasons: z.array(z.looseObject({ because: z.string() })),
      contacts: z.array(z.object({ how: z.string(), id: z.string() })),
    }),
  ),
})
const said = (type: string, data: Record<string, unknown>, occurredAt = '2026-03-12'): SentEvent => ({
  type,
  occurredAt,
  data,
})

async function visitsWith(...events: readonly SentEvent[]) {
  const server = await ownServer({ now: () => now })
  await server.record([...street, ...events])
  return { server, ...answer.parse(await server.get('/visits?window=31d')) }
}

test('people without a line with a resident, the most urgent first, with the reasons and who knows the way', async () => {
  const found = await visitsWith(
    said('need-voiced', {
      need: '00000009-0000-4000-8000-000000000001',
      resident: people.fatima,
      topic: 'meals',
    }),
    said('household-linked', { residents: [people.fatima, people.anna] }),
  )
  // Fatima lives with Anna and has a line; Gerrit has none.
  expect(found.visits.map(({ resident }) => found.names[resident])).toEqual(['Gerrit'])
  expect(found.visits[0]).toMatchObject({
    level: 'not-in-view',
    reasons: [{ because: 'never-met' }],
    contacts: [],
  })
  expect(found.count).toBe(1)
})

test('a need, an arrival and a contact of long ago are reasons; the organisation that saw them is named', async () => {
  const found = await visitsWith(
    said('need-voiced', {
      need: '00000009-0000-4000-8000-000000000001',
      resident: people.gerrit,
      topic: 'meals',
    }),
    registration('hana', '2026-01-01'),
    visitOfWelfare('hana', '2026-01-05'),
    said('resident-arrived', { resident: people.gerrit }),
  )
  const byName = new Map(found.visits.map((visit) => [found.names[visit.resident], visit]))
  expect([...byName.keys()]).toEqual(['Gerrit', 'Hana', 'Fatima'])
  expect(byName.get('Gerrit')?.reasons).toEqual([
    { because: 'need', topic: 'meals' },
    { because: 'arrived', since: expect.stringMatching(/^2026-03-1/) },
    { because: 'never-met' },
  ])
  expect(byName.get('Hana')).toMatchObject({
    reasons: [{ because: 'long-ago' }],
    contacts: [{ how: 'partner', id: welfare }],
  })
  expect(found.names[welfare]).toBe('Welzijn Rijswijk')
  // Nobody else is named.
  expect(Object.keys(found.names)).toHaveLength(4)
})

test('who objected to being introduced, or was erased, is not proposed', async () => {
  const { server } = await visitsWith()
  await server.record([said('objection-raised', { resident: people.gerrit, against: 'introductions' })])
  await server.weefsel.eraser!.forget('here' as never, [people.fatima], 'test')
  await server.weefsel.settled()
  expect(answer.parse(await server.get('/visits'))).toMatchObject({ visits: [], names: {} })
})

import { expect, test } from 'vitest'
import { z } from 'zod'
import { ownServer } from '../support/server.ts'
import { people, street, welfare } from '../support/street.ts'

const answer = z.object({
  people: z.array(z.looseObject({ id: z.string(), presence: z.string(), lastMet: z.string().nullable() })),
})

test('everybody whom an event can name is there, with what tells namesakes apart', async () => {
  const server = await ownServer({ now: () => Date.parse('2026-04-01T12:00:00Z') })
  const described = { name: 'Ed', area: 'Vlinderbuurt', lifeStage: 'youth', cohort: 'our-house' }
  await server.record([
    ...street,
    { type: 'resident-expected', occurredAt: '2026-03-05', data: { resident: people.hana, ...described } },
    { type: 'resident-left', occurredAt: '2026-03-20', data: { resident: people.dina } },
  ])
  const known = answer.parse(await server.get('/people')).people
  const of = (id: string) => known.find((one) => one.id === id)
  expect(of(people.ed)).toMatchObject({ label: 'Ed', area: 'Hoekpolder', presence: 'here' })
  expect(of(people.ed)?.lastMet).toMatch(/^2026-03-0[78]/)
  expect(of(people.hana)).toMatchObject({
    label: 'Ed',
    area: 'Vlinderbuurt',
    lifeStage: 'youth',
    cohort: 'our-house',
    presence: 'expected',
    lastMet: null,
  })
  expect(of(people.dina)?.presence).toBe('left')
  expect(of(welfare)).toMatchObject({ kind: 'partner', presence: 'here' })
})

test('whoever was erased is not offered, and a merged person once', async () => {
  const server = await ownServer({ now: () => Date.parse('2026-04-01T12:00:00Z') })
  await server.record([
    ...street,
    {
      type: 'residents-merged',
      occurredAt: '2026-03-20',
      data: { residents: [people.ed, people.gerrit] },
    },
    { type: 'resident-forgotten', occurredAt: '2026-03-20', data: { resident: people.cem } },
  ])
  const ids = answer.parse(await server.get('/people')).people.map(({ id }) => id)
  expect(ids).toContain(people.ed)
  expect(ids).not.toContain(people.gerrit)
  expect(ids).not.toContain(people.cem)
})

import { expect, test } from 'vitest'
import { ownServer } from '../support/server.ts'
import { people, street } from '../support/street.ts'

const need = '00000009-0000-4000-8000-000000000001'
const other = '00000009-0000-4000-8000-000000000002'
const skill = '00000009-0000-4000-8000-000000000003'
type Answer = {
  things: { id: string; kind: string; state: string; residents: string[]; note: string | null }[]
  away: { id: string; label: string }[]
}

test('the directory tells needs, skills and who is expected, and what became of them', async () => {
  const server = await ownServer()
  await server.record([
    ...street,
    { type: 'need-voiced', occurredAt: '2026-03-01', data: { need, resident: people.ed, topic: 'meals' } },
    {
      type: 'need-voiced',
      occurredAt: '2026-03-02',
      data: { need: other, resident: people.ed, topic: 'garden' },
    },
    {
      type: 'skill-offered',
      occurredAt: '2026-03-02',
      data: { skill, resident: people.bram, topic: 'meals', note: 'Kookt graag' },
    },
    { type: 'need-met', occurredAt: '2026-03-20', data: { need: other, resident: people.cem } },
    { type: 'resident-expected', occurredAt: '2026-03-05', data: { resident: people.hana, name: 'Hana' } },
  ])
  const { things, away } = await server.get<Answer>('/directory')
  expect(things).toMatchObject([
    { id: need, kind: 'need', state: 'open', residents: [people.ed] },
    { id: other, kind: 'need', state: 'answered', by: people.cem },
    { id: skill, kind: 'skill', state: 'open', note: 'Kookt graag' },
  ])
  expect(away).toMatchObject([{ id: people.hana, label: 'Hana' }])
  const before = await server.get<Answer>('/directory?asOf=2026-03-10')
  expect(before.things.find(({ id }) => id === other)?.state).toBe('open')
})

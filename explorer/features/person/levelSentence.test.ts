import { expect, test } from 'vitest'
import type { Person } from '../../api/shapes.ts'
import { node } from '../../model/fixtures.ts'
import { nl } from '../../text/messages/nl.ts'
import { levelSentence } from './levelSentence.ts'

test('where somebody stands is a sentence about what was recorded, with the names it hangs on', () => {
  const person = (level: Person['level'], given: Partial<Person> = {}): Person => ({
    ...node('x'),
    asOf: '2026-03-01T00:00:00.000Z',
    window: '180d',
    level,
    reason: null,
    because: [],
    ego: { nodes: [], ties: [] },
    registrations: [],
    ties: [],
    history: [],
    ...given,
  })
  expect(levelSentence(person('not-in-view'), nl)).toBe(
    'Heeft geen enkel lijntje in de vastgelegde contacten.',
  )
  const hanging = person('hangs-on-one', {
    reason: { rule: 'hangs-on-one', params: { on: 'b', part: ['x', 'y'], remaining: 3 } },
    ego: { nodes: [node('b', { label: 'Bram' })], ties: [] },
  })
  expect(levelSentence(hanging, nl)).toBe('Hangt in de vastgelegde contacten aan één persoon: Bram.')
})

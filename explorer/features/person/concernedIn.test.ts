import { expect, test } from 'vitest'
import type { Person } from '../../api/shapes.ts'
import { node } from '../../model/fixtures.ts'
import { concernedIn } from './concernedIn.ts'

const person: Person = {
  ...node('anna'),
  asOf: '2026-03-01T00:00:00.000Z',
  window: '180d',
  reason: null,
  because: [],
  ego: { nodes: [], ties: [] },
  ties: [],
  history: [],
  registrations: [],
}

test('somebody alone is concerned by what is about them', () => {
  expect(concernedIn(person)).toEqual(['anna'])
})

test('those they know concern them, and everybody that their level rests on', () => {
  const hanging: Person = {
    ...person,
    ego: { nodes: [node('bram')], ties: [] },
    reason: { rule: 'hangs-on-one', params: { on: 'cem', part: ['dina', 'ed'], remaining: 3 } },
  }
  expect(concernedIn(hanging)).toEqual(['anna', 'bram', 'cem', 'dina', 'ed'])
})

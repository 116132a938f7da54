import { expect, test } from 'vitest'
import type { Thing } from '../api/catalogueShapes.ts'
import { needsBoardOf } from './needsBoard.ts'

const thing = (id: string, kind: Thing['kind'], resident: string, given: Partial<Thing> = {}): Thing => ({
  id,
  kind,
  name: null,
  topic: 'meals',
  note: null,
  residents: [resident],
  since: '2026-03-01',
  state: 'open',
  by: null,
  ...given,
})

test('a need meets the skills of others on its topic, and those that fit come first', () => {
  const { needs, skills, answered } = needsBoardOf([
    thing('lonely', 'need', 'anna', { topic: 'garden', since: '2026-03-09' }),
    thing('hungry', 'need', 'anna'),
    thing('met', 'need', 'bram', { state: 'answered' }),
    thing('own', 'skill', 'anna'),
    thing('cook', 'skill', 'bram'),
    thing('gone', 'skill', 'cem', { state: 'ended' }),
  ])
  expect(needs.map(({ thing, fits }) => [thing.id, fits.map(({ id }) => id)])).toEqual([
    ['hungry', ['cook']],
    ['lonely', []],
  ])
  expect(skills.map(({ thing, fits }) => [thing.id, fits.length])).toEqual([
    ['cook', 1],
    ['own', 0],
  ])
  expect(answered).toBe(1)
})

test('a signal stays until it is closed, also when somebody has picked it up', () => {
  const { signals } = needsBoardOf([
    thing('a', 'signal', 'anna', { state: 'picked-up' }),
    thing('b', 'signal', 'anna', { state: 'ended' }),
  ])
  expect(signals.map(({ id }) => id)).toEqual(['a'])
})

import { expect, test } from 'vitest'
import { introduction } from '../../model/fixtures.ts'
import { introductionEvent } from './introductionEvent.ts'

const proposed = introduction({
  reasons: [{ because: 'shared-acquaintance', who: ['anna'] }],
  chain: ['anna'],
  through: 'anna',
  initiative: 'coffee',
})

test('what is made says through whom and at which activity', () => {
  const { type, occurredAt, data } = introductionEvent(proposed, 'make', '2026-11-20')
  expect([type, occurredAt]).toEqual(['introduction-made', '2026-11-20'])
  expect(data).toMatchObject({ residents: ['ed', 'bram'], through: 'anna', initiative: 'coffee' })
})

test('nobody and nothing in between is left out', () => {
  const { data } = introductionEvent(
    { ...proposed, chain: [], through: null, initiative: null },
    'make',
    '2026-11-20',
  )
  expect(Object.keys(data)).toEqual(['introduction', 'residents'])
})

test('what is declined says whether for good, and each choice is an introduction of its own', () => {
  const notNow = introductionEvent(proposed, 'notNow', '2026-11-20')
  const never = introductionEvent(proposed, 'never', '2026-11-20')
  expect([notNow.data.forGood, never.data.forGood]).toEqual([false, true])
  expect(notNow.data.introduction).not.toBe(never.data.introduction)
  expect(notNow.id).not.toBe(never.id)
})

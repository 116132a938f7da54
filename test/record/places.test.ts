import { describe, test } from 'vitest'
import { given, joined, livingRoom, on, opened, welfare } from './scenario.ts'

const closed = (when: string) => on(when, 'place-closed', { place: livingRoom })
const handedOver = (when: string, partner?: string) =>
  on(when, 'place-management-changed', {
    place: livingRoom,
    management: 'self-management',
    ...(partner && { partner }),
  })

describe('a place', () => {
  test('opens once', () =>
    given(opened(livingRoom))
      .when(opened(livingRoom, '2026-03-01'))
      .thenRefused('already-open', '/data/place'))
  test('may open again after it closed', () =>
    given(opened(livingRoom), closed('2026-03-01')).when(opened(livingRoom, '2026-04-01')).thenTaken())
  test('closes once', () =>
    given(opened(livingRoom), closed('2026-03-01')).when(closed('2026-04-01')).thenRefused('already-closed'))
  test('does not close before it opened', () =>
    given(opened(livingRoom, '2026-03-01')).when(closed('2026-02-01')).thenRefused('not-yet-open'))
  test('is taken over by residents', () =>
    given(opened(livingRoom)).when(handedOver('2026-03-01')).thenTaken())
  test('is not taken over once it has closed', () =>
    given(opened(livingRoom), closed('2026-03-01'))
      .when(handedOver('2026-04-01'))
      .thenRefused('already-closed'))
  test('is not run by a partner that left', () =>
    given(opened(livingRoom), joined(welfare), on('2026-02-01', 'partner-left', { partner: welfare }))
      .when(handedOver('2026-03-01', welfare))
      .thenRefused('partner-left', '/data/partner'))
  test('does not change what it does before it opens', () =>
    given(opened(livingRoom, '2026-03-01'))
      .when(on('2026-02-01', 'place-functions-changed', { place: livingRoom, functions: ['signalling'] }))
      .thenRefused('not-yet-open'))
  test('that nobody opened cannot close', () =>
    given().when(closed('2026-03-01')).thenRefused('unknown-place', '/data/place'))
})

test('areas and the neighbourhood may be described at any time', () =>
  given()
    .when(
      on('2026-01-01', 'area-described', { area: 'Hoekpolder', population: { older: 120 } }),
      on('2025-01-01', 'area-described', { area: 'Hoekpolder', population: { older: 110 } }),
      on('2026-01-01', 'neighbourhood-described', { name: 'RijswijkBuiten' }),
    )
    .thenTaken())

import { describe, test } from 'vitest'
import { anna, bram, given, id, left, met, NOW, on, registered } from './scenario.ts'

const expected = (resident: string, when: string) => on(when, 'resident-expected', { resident })
const arrived = (resident: string, when: string) => on(when, 'resident-arrived', { resident })
const forgotten = (resident: string, when: string) => on(when, 'resident-forgotten', { resident })

describe('coming to live in the neighbourhood', () => {
  test('someone new is registered', () => given().when(registered(anna)).thenTaken())
  test('nobody is registered twice', () =>
    given(registered(anna))
      .when(registered(anna, '2026-05-01'))
      .thenRefused('already-exists', '/data/resident'))
  test('who is expected may be registered later', () =>
    given(expected(anna, '2026-01-01')).when(registered(anna, '2026-03-01')).thenTaken())
  test('who is expected may arrive and then be registered', () =>
    given(expected(anna, '2026-01-01'))
      .when(arrived(anna, '2026-03-01'), registered(anna, '2026-03-02'))
      .thenTaken())
  test('who lives here is not expected anew', () =>
    given(registered(anna))
      .when(expected(anna, '2026-03-01'))
      .thenRefused('already-exists', '/data/resident'))
  test('nobody arrives who was never heard of', () =>
    given().when(arrived(anna, '2026-03-01')).thenRefused('unknown-resident', '/data/resident'))
  test('nobody arrives twice without leaving', () =>
    given(registered(anna), arrived(anna, '2026-01-02'))
      .when(arrived(anna, '2026-05-01'))
      .thenRefused('already-arrived', '/data/resident'))
  test('who left may come back', () =>
    given(registered(anna), left(anna, '2026-03-01')).when(arrived(anna, '2026-06-01')).thenTaken())
})

describe('leaving the neighbourhood', () => {
  test('nobody leaves who was never here', () =>
    given().when(left(anna, '2026-03-01')).thenRefused('unknown-resident', '/data/resident'))
  test('nobody leaves twice', () =>
    given(registered(anna), left(anna, '2026-03-01'))
      .when(left(anna, '2026-04-01'))
      .thenRefused('already-left', '/data/resident'))
  test('nobody leaves before they came', () =>
    given(registered(anna, '2026-03-01')).when(left(anna, '2026-02-01')).thenRefused('not-yet-arrived'))
  test('an earlier departure told later is refused too: correct the one that stands', () =>
    given(registered(anna), left(anna, '2026-06-01'))
      .when(left(anna, '2026-03-01'))
      .thenRefused('already-left'))
  test('who was expected and never came may be let go', () =>
    given(expected(anna, '2026-01-01')).when(left(anna, '2026-03-01')).thenTaken())
})

describe('being forgotten', () => {
  test('who is forgotten takes nothing any more, whenever it happened', () =>
    given(registered(anna), registered(bram), forgotten(anna, '2026-06-01'))
      .when(met(bram, anna, '2026-02-01'))
      .thenRefused('forgotten', '/data/residents/1'))
  test('nobody is forgotten twice', () =>
    given(registered(anna), forgotten(anna, '2026-06-01'))
      .when(forgotten(anna, '2026-07-01'))
      .thenRefused('forgotten'))
  test('an id that was forgotten is not used again', () =>
    given(registered(anna), forgotten(anna, '2026-06-01'))
      .when(registered(anna, '2026-07-01'))
      .thenRefused('forgotten'))
  test('who left can still be forgotten', () =>
    given(registered(anna), left(anna, '2026-03-01')).when(forgotten(anna, '2026-06-01')).thenTaken())
})

describe('tags', () => {
  const tagged = (...tags: string[]) => on('2026-02-01', 'resident-described', { resident: anna, tags })
  const chosen = on('2026-01-01', 'neighbourhood-described', { name: 'Ypenburg', tags: ['gardener'] })

  test('come from the default list when the neighbourhood has none of its own', () =>
    given(registered(anna)).when(tagged('not-online', 'new')).thenTaken())
  test('that are on no list are refused, naming the one', () =>
    given(registered(anna)).when(tagged('new', 'gardener')).thenRefused('unknown-tag', '/data/tags/1'))
  test('come from the list of the neighbourhood once it has one', () =>
    given(registered(anna), chosen).when(tagged('gardener')).thenTaken())
  test('that are only on the default list are then refused', () =>
    given(registered(anna), chosen).when(tagged('new')).thenRefused('unknown-tag', '/data/tags/0'))
  test('keep their list when only the name of the neighbourhood changes', () =>
    given(registered(anna), chosen, on('2026-02-01', 'neighbourhood-described', { name: 'Nieuw' }))
      .when(tagged('gardener'))
      .thenTaken())
  test('of an empty list are always refused', () =>
    given(registered(anna), on('2026-02-01', 'neighbourhood-described', { name: 'Ypenburg', tags: [] }))
      .when(tagged('new'))
      .thenRefused('unknown-tag'))
})

describe('time', () => {
  const at = (milliseconds: number) => new Date(milliseconds).toISOString()
  test('a clock that runs half a minute ahead is forgiven', () =>
    given()
      .when(registered(anna, at(NOW + 30_000)))
      .thenTaken())
  test('an hour from now has not happened', () =>
    given()
      .when(registered(anna, at(NOW + 3_600_000)))
      .thenRefused('in-the-future', '/occurredAt'))
  test('today and this month have begun', () =>
    given().when(registered(anna, '2026-11-22'), registered(bram, '2026-11')).thenTaken())
  test('tomorrow has not happened', () =>
    given().when(registered(anna, '2026-11-23')).thenRefused('in-the-future', '/occurredAt'))
  test('the far future has not happened', () =>
    given().when(registered(anna, '9999-12-31')).thenRefused('in-the-future', '/occurredAt'))
  test('nothing is recorded of before 1900', () =>
    given().when(registered(anna, '1899-12-31')).thenRefused('too-long-ago', '/occurredAt'))
  test('who was born in 1900 may have come then', () =>
    given()
      .when(on('1900-01-01', 'resident-registered', { resident: id('oldest') }))
      .thenTaken())
})

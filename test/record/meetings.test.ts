import { describe, test } from 'vitest'
import {
  anna,
  bram,
  carla,
  given,
  housing,
  id,
  joined,
  left,
  livingRoom,
  met,
  on,
  opened,
  registered,
  started,
  walk,
  welfare,
} from './scenario.ts'

const both = [registered(anna), registered(bram)]
const wim = id('wim')
const appointed = (partner: string, when = '2026-01-01') =>
  on(when, 'professional-appointed', { professional: wim, partner, function: 'wijkondersteuner' })
const welcomed = (when: string, professional?: string, partner = welfare) =>
  on(when, 'resident-met-partner', { resident: anna, partner, ...(professional && { professional }) })
const expected = on('2026-02-01', 'resident-expected', { resident: carla })

describe('residents meet', () => {
  test('when both are here', () =>
    given(...both)
      .when(met(anna, bram, '2026-03-01'))
      .thenTaken())
  test('not someone who is not known in this neighbourhood', () =>
    given(...both)
      .when(met(anna, carla, '2026-03-01'))
      .thenRefused('unknown-resident', '/data/residents/1'))
  test('not before one of them came', () =>
    given(registered(anna), registered(bram, '2026-05-01'))
      .when(met(anna, bram, '2026-04-30'))
      .thenRefused('not-yet-arrived', '/data/residents/1'))
  test('not after one of them left', () =>
    given(...both, left(anna, '2026-05-01'))
      .when(met(anna, bram, '2026-05-02'))
      .thenRefused('already-left', '/data/residents/0'))
  test('on the very day of coming or leaving', () =>
    given(registered(anna), registered(bram, '2026-05-01'), left(bram, '2026-06-01'))
      .when(
        met(anna, bram, '2026-05-01'),
        met(anna, bram, '2026-06-01'),
        met(anna, bram, '2026-05-01T00:30:00+02:00'),
      )
      .thenTaken())
  test('in the month in which one of them came, when no day is known', () =>
    given(registered(anna), registered(bram, '2026-05-20'))
      .when(met(anna, bram, '2026-05'))
      .thenTaken())
  test('in a stay that was told later', () =>
    given(...both, left(anna, '2026-05-01'))
      .when(met(anna, bram, '2026-04-01'))
      .thenTaken())
  test('not between two stays', () =>
    given(...both, left(anna, '2026-03-01'), on('2026-08-01', 'resident-arrived', { resident: anna }))
      .when(met(anna, bram, '2026-05-01'))
      .thenRefused('already-left'))
  test('again in a second stay', () =>
    given(...both, left(anna, '2026-03-01'), on('2026-08-01', 'resident-arrived', { resident: anna }))
      .when(met(anna, bram, '2026-09-01'))
      .thenTaken())
  test('after an arrival that lies before the registration', () =>
    given(
      registered(anna),
      registered(bram, '2026-06-01'),
      on('2026-03-01', 'resident-arrived', { resident: bram }),
    )
      .when(met(anna, bram, '2026-04-01'))
      .thenTaken())
  test('not with someone who is only expected', () =>
    given(...both, expected)
      .when(met(anna, carla, '2026-03-01'))
      .thenRefused('not-yet-arrived', '/data/residents/1'))
})

describe('residents gather', () => {
  const gathered = (when: string, residents: string[]) =>
    on(when, 'residents-gathered', { residents, initiative: walk, place: livingRoom })
  const scene = [...both, started(walk, '2026-02-01'), opened(livingRoom)]

  test('at an initiative and a place', () =>
    given(...scene)
      .when(gathered('2026-03-01', [anna, bram]))
      .thenTaken())
  test('with nobody who is not known', () =>
    given(...scene)
      .when(gathered('2026-03-01', [anna, bram, carla]))
      .thenRefused('unknown-resident', '/data/residents/2'))
  test('not at an initiative before it starts', () =>
    given(...scene)
      .when(gathered('2026-01-15', [anna, bram]))
      .thenRefused('not-yet-started', '/data/initiative'))
  test('not at an initiative that ended', () =>
    given(...scene, on('2026-03-01', 'initiative-ended', { initiative: walk }))
      .when(gathered('2026-03-02', [anna, bram]))
      .thenRefused('already-ended', '/data/initiative'))
  test('not at a place that closed', () =>
    given(...scene, on('2026-03-01', 'place-closed', { place: livingRoom }))
      .when(gathered('2026-03-02', [anna, bram]))
      .thenRefused('already-closed', '/data/place'))
})

describe('a resident meets a partner', () => {
  const scene = [registered(anna), joined(welfare), joined(housing), appointed(welfare)]

  test('with someone who works there', () =>
    given(...scene)
      .when(welcomed('2026-03-01', wim))
      .thenTaken())
  test('not with someone who works for another', () =>
    given(...scene)
      .when(welcomed('2026-03-01', wim, housing))
      .thenRefused('not-their-partner', '/data/professional'))
  test('not with a professional who left', () =>
    given(...scene, on('2026-02-01', 'professional-left', { professional: wim }))
      .when(welcomed('2026-03-01', wim))
      .thenRefused('professional-left', '/data/professional'))
  test('not when the partner has left', () =>
    given(...scene, on('2026-02-01', 'partner-left', { partner: welfare }))
      .when(welcomed('2026-03-01'))
      .thenRefused('partner-left', '/data/partner'))
  test('not before the partner joined', () =>
    given(registered(anna), joined(welfare, '2026-05-01'))
      .when(welcomed('2026-03-01'))
      .thenRefused('partner-not-yet-joined', '/data/partner'))
  test('with a professional who went to work for another partner, each in their time', () =>
    given(
      ...scene,
      on('2026-04-01', 'professional-left', { professional: wim }),
      appointed(housing, '2026-04-02'),
    )
      .when(welcomed('2026-03-01', wim), welcomed('2026-05-01', wim, housing))
      .thenTaken())
  test('before moving in, when they are expected', () =>
    given(joined(welfare), expected)
      .when(on('2026-03-01', 'resident-met-partner', { resident: carla, partner: welfare }))
      .thenTaken())
  test('not before being here when they were never expected', () =>
    given(registered(anna, '2026-05-01'), joined(welfare))
      .when(welcomed('2026-03-01'))
      .thenRefused('not-yet-arrived'))
  test('not after leaving', () =>
    given(...scene, left(anna, '2026-02-01'))
      .when(welcomed('2026-03-01'))
      .thenRefused('already-left'))
})

describe('a resident visits a place', () => {
  const visited = (when: string) => on(when, 'resident-visited-place', { resident: anna, place: livingRoom })
  const scene = [
    registered(anna),
    opened(livingRoom, '2026-02-01'),
    on('2026-04-01', 'place-closed', { place: livingRoom }),
  ]

  test('that is open', () =>
    given(...scene)
      .when(visited('2026-03-01'))
      .thenTaken())
  test('not before it opened', () =>
    given(...scene)
      .when(visited('2026-01-15'))
      .thenRefused('not-yet-open', '/data/place'))
  test('not after it closed', () =>
    given(...scene)
      .when(visited('2026-04-02'))
      .thenRefused('already-closed', '/data/place'))
  test('that opened again', () =>
    given(...scene, opened(livingRoom, '2026-05-01'))
      .when(visited('2026-06-01'))
      .thenTaken())
  test('not one that is not known here', () =>
    given(registered(anna)).when(visited('2026-03-01')).thenRefused('unknown-place', '/data/place'))
})

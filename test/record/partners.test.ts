import { describe, test } from 'vitest'
import { given, housing, id, joined, on, welfare } from './scenario.ts'

const wim = id('wim')
const coalition = id('coalition')
const both = [joined(welfare), joined(housing)]
const gone = (partner: string, when: string) => on(when, 'partner-left', { partner })
const appointed = (when: string, partner = welfare) =>
  on(when, 'professional-appointed', { professional: wim, partner, function: 'kwartiermaker' })
const dismissed = (when: string) => on(when, 'professional-left', { professional: wim })

describe('a partner', () => {
  test('joins once', () =>
    given(...both)
      .when(joined(welfare, '2026-03-01'))
      .thenRefused('partner-already-joined'))
  test('leaves once', () =>
    given(...both, gone(welfare, '2026-03-01'))
      .when(gone(welfare, '2026-04-01'))
      .thenRefused('partner-left'))
  test('may come back', () =>
    given(...both, gone(welfare, '2026-03-01'))
      .when(joined(welfare, '2026-06-01'))
      .thenTaken())
  test('cannot leave when nobody knows it', () =>
    given().when(gone(welfare, '2026-03-01')).thenRefused('unknown-partner', '/data/partner'))
  test('cannot leave before it joined', () =>
    given(joined(welfare, '2026-03-01'))
      .when(gone(welfare, '2026-02-01'))
      .thenRefused('partner-not-yet-joined'))
})

describe('a professional', () => {
  test('works for a partner that takes part', () =>
    given(...both)
      .when(appointed('2026-02-01'))
      .thenTaken())
  test('does not work for a partner that left', () =>
    given(...both, gone(welfare, '2026-02-01'))
      .when(appointed('2026-03-01'))
      .thenRefused('partner-left', '/data/partner'))
  test('is appointed once', () =>
    given(...both, appointed('2026-02-01'))
      .when(appointed('2026-03-01', housing))
      .thenRefused('professional-already-appointed', '/data/professional'))
  test('may be appointed by another after leaving', () =>
    given(...both, appointed('2026-02-01'), dismissed('2026-03-01'))
      .when(appointed('2026-03-02', housing))
      .thenTaken())
  test('leaves once', () =>
    given(...both, appointed('2026-02-01'), dismissed('2026-03-01'))
      .when(dismissed('2026-04-01'))
      .thenRefused('professional-left', '/data/professional'))
  test('cannot leave before being appointed', () =>
    given(...both, appointed('2026-02-01'))
      .when(dismissed('2026-01-15'))
      .thenRefused('professional-not-yet-appointed'))
})

describe('partners that collaborate', () => {
  const agreed = (when: string, about: string) =>
    on(when, 'partners-agreed', { partners: [welfare, housing], about })
  const endedOn = (when: string) => on(when, 'partnership-ended', { partners: [housing, welfare] })
  test('may agree on several things', () =>
    given(...both)
      .when(agreed('2026-02-01', 'eenzaamheid'), agreed('2026-03-01', 'inclusie'))
      .thenTaken())
  test('take part in the neighbourhood', () =>
    given(...both, gone(housing, '2026-02-01'))
      .when(agreed('2026-03-01', 'eenzaamheid'))
      .thenRefused('partner-left', '/data/partners/1'))
  test('stop what they agreed', () =>
    given(...both, agreed('2026-02-01', 'eenzaamheid'))
      .when(endedOn('2026-03-01'))
      .thenTaken())
  test('cannot stop what they never agreed', () =>
    given(...both)
      .when(endedOn('2026-03-01'))
      .thenRefused('not-collaborating', '/data/partners'))
  test('cannot stop twice', () =>
    given(...both, agreed('2026-02-01', 'eenzaamheid'), endedOn('2026-03-01'))
      .when(endedOn('2026-04-01'))
      .thenRefused('not-collaborating'))
})

describe('a coalition', () => {
  const formed = on('2026-02-01', 'coalition-formed', { coalition, name: 'Samen', partners: [welfare] })
  const joins = (when: string, partner: string) =>
    on(when, 'partner-joined-coalition', { coalition, partner })
  const leaves = (when: string, partner: string) => on(when, 'partner-left-coalition', { coalition, partner })
  test('is formed once', () =>
    given(...both, formed)
      .when(on('2026-03-01', 'coalition-formed', { coalition, name: 'Nog eens' }))
      .thenRefused('already-exists', '/data/coalition'))
  test('takes in another partner', () =>
    given(...both, formed)
      .when(joins('2026-03-01', housing))
      .thenTaken())
  test('takes in no partner twice', () =>
    given(...both, formed)
      .when(joins('2026-03-01', welfare))
      .thenRefused('already-in-coalition', '/data/partner'))
  test('takes in nobody before it is formed', () =>
    given(...both, formed)
      .when(joins('2026-01-15', housing))
      .thenRefused('not-yet-started', '/data/coalition'))
  test('is left by who is in it', () =>
    given(...both, formed)
      .when(leaves('2026-03-01', welfare))
      .thenTaken())
  test('is not left by who is not in it', () =>
    given(...both, formed)
      .when(leaves('2026-03-01', housing))
      .thenRefused('not-in-coalition', '/data/partner'))
})

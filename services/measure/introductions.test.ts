import { describe, expect, it } from 'vitest'
import type { IntroductionInput } from './introductionReasons.ts'
import { introductions } from './introductions.ts'
import { type GivenSlice, sliceOf } from './testing.ts'

const given: GivenSlice = {
  residents: ['ann', 'bea', 'cor', 'dik', 'alone'],
  contacts: [
    ['ann', 'bea'],
    ['bea', 'cor'],
    ['cor', 'dik'],
    ['dik', 'bea'],
  ],
}
const proposed = (input: IntroductionInput = {}, slice: GivenSlice = given) =>
  introductions(sliceOf(slice), input)
const pairs = (input?: IntroductionInput, slice?: GivenSlice) =>
  proposed(input, slice).map(({ residents }) => residents.join('–'))

describe('introductions', () => {
  it('bring someone with one line together with who they share an acquaintance with', () => {
    const [first] = proposed()
    expect(first).toMatchObject({
      reasons: [{ because: 'shared-acquaintance', who: ['bea'] }],
      chain: ['bea'],
      before: ['single-line', 'island'],
    })
    expect(first!.residents[0]).toBe('ann')
  })

  it('are first for somebody without a line with a resident, however likely others are', () => {
    const slice: GivenSlice = {
      residents: [
        ...['ann', 'bea', 'cor', 'dik', 'eef'].map((id) => ({ id, area: 'Hoek' })),
        { id: 'alone', area: 'Hoek' },
        { id: 'con', connector: true, area: 'Hoek' },
      ],
      contacts: [
        ['ann', 'bea'],
        ['bea', 'cor'],
        ['cor', 'dik'],
        ['dik', 'eef'],
        ['con', 'bea'],
        ['con', 'dik'],
      ],
    }
    const [first, ...others] = proposed({}, slice)
    expect(first?.residents[0]).toBe('alone')
    expect(first?.before[0]).toBe('not-in-view')
    expect(others.map(({ before }) => before[0])).not.toContain('not-in-view')
  })

  it('name who could introduce them, through professionals and two people too, with the events it rests on', () => {
    const needs = [{ resident: 'ann', topic: 'meals' }]
    const skills = [{ resident: 'dik', topic: 'meals' }]
    const slice: GivenSlice = {
      residents: ['ann', 'dik', 'bea'],
      others: [{ id: 'pro', kind: 'professional' }],
      contacts: [
        { between: ['ann', 'pro'], position: 11 },
        { between: ['pro', 'bea'], position: 12 },
        { between: ['bea', 'dik'], position: 13 },
      ],
    }
    expect(proposed({ needs, skills }, slice)).toMatchObject([
      { residents: ['ann', 'dik'], chain: ['pro', 'bea'], through: 'bea', positions: [11, 12, 13] },
    ])
    const known = introductions(
      sliceOf({ ...slice, contacts: [...slice.contacts!, ['dik', 'pro']] }),
      {},
      { ties: 'all' },
    )
    expect(known[0]).toMatchObject({
      residents: ['ann', 'dik'],
      reasons: [{ because: 'shared-acquaintance', who: ['pro'] }],
      chain: ['pro'],
      through: null,
    })
  })

  it('say what they would change', () => {
    const helped: GivenSlice = {
      ...given,
      residents: [{ id: 'bea', connector: true }, 'ann', 'cor', 'dik', 'alone'],
    }
    expect(proposed({}, helped)[0]).toMatchObject({
      before: ['single-line', 'connected'],
      after: ['connected', 'connected'],
    })
  })

  it('match a need with a skill, also for who has no line at all', () => {
    const needs = [{ resident: 'alone', topic: 'meals' }]
    const skills = [{ resident: 'dik', topic: 'meals' }]
    expect(proposed({ needs, skills })[0]).toMatchObject({
      residents: ['alone', 'dik'],
      reasons: [{ because: 'need-meets-skill', topic: 'meals', needs: 'alone', offers: 'dik' }],
      chain: [],
    })
  })

  it('point to an initiative that both come to', () => {
    const slice: GivenSlice = {
      residents: ['ann', 'bea'],
      others: [{ id: 'choir', kind: 'initiative' }],
      contacts: [
        { between: ['ann', 'choir'], kind: 'attended' },
        { between: ['bea', 'choir'], kind: 'attended' },
      ],
    }
    expect(proposed({}, slice)).toMatchObject([
      { reasons: [{ because: 'shared-initiative', initiative: 'choir' }], initiative: 'choir' },
    ])
  })

  it('send a connector of the same area to who is not in view', () => {
    const slice: GivenSlice = {
      residents: [
        { id: 'alone', area: 'north' },
        { id: 'con', area: 'north', connector: true },
        { id: 'far', area: 'south', connector: true },
      ],
    }
    expect(pairs({}, slice)).toEqual(['alone–con'])
  })

  it('propose nobody twice, and no more than asked', () => {
    const crowd: GivenSlice = {
      residents: ['hub', ...Array.from({ length: 30 }, (_, n) => `r${n}`)],
      contacts: Array.from({ length: 30 }, (_, n) => ['hub', `r${n}`] as const),
    }
    const people = proposed({}, crowd).flatMap(({ residents }) => residents)
    expect(people.length).toBe(10)
    expect(new Set(people).size).toBe(10)
    expect(introductions(sliceOf(crowd), {}, { most: 2 }).length).toBe(2)
  })

  it('never propose someone who objected', () => {
    expect(pairs({ objected: new Set(['ann']) })).toEqual([])
  })

  it('never propose a pair that declined, whoever was named first', () => {
    expect(pairs({ declined: [['dik', 'ann']] })).toEqual(['ann–cor'])
  })

  it('never propose people of one household', () => {
    expect(pairs({ households: [['ann', 'dik']] })).toEqual(['ann–cor'])
    const bonds = [{ between: ['ann', 'cor'], kind: 'household' }] as const
    const slice: GivenSlice = { ...given, bonds }
    expect(pairs({}, slice)).not.toContain('ann–cor')
  })

  it.each(['child', 'youth'] as const)(
    'never propose a %s to someone of another or no known life stage',
    (young) => {
      const residents = [
        { id: 'ann', lifeStage: young },
        'bea',
        'cor',
        { id: 'dik', lifeStage: 'adult' as const },
      ]
      expect(pairs({}, { ...given, residents: [...residents, 'alone'] })).toEqual([])
      const peers = residents.map((one) => (typeof one === 'string' ? { id: one, lifeStage: young } : one))
      expect(pairs({}, { ...given, residents: [...peers, 'alone'] })).toEqual(['ann–cor'])
    },
  )
})

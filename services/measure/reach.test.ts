import { describe, expect, it } from 'vitest'
import { levelsOf } from './isolation.ts'
import { mutualAid } from './mutualAid.ts'
import { reachWithin, stepsToSupport } from './reach.ts'
import { reachMultiplied } from './reachMultiplied.ts'
import { type GivenSlice, sliceOf } from './testing.ts'
import { aggregateTies } from './ties.ts'

const look = (given: GivenSlice) => {
  const slice = sliceOf(given)
  return { slice, levels: levelsOf(slice, aggregateTies(slice, { include: 'all', coAttendance: false })) }
}

describe('reach', () => {
  it('counts the steps to the nearest connector, partner or professional', () => {
    const { slice, levels } = look({
      residents: [{ id: 'connector', connector: true }, 'a1', 'a2', 'a3', 'b1', 'b2', 'c1', 'c2', 'alone'],
      others: [
        { id: 'care', kind: 'partner' },
        { id: 'pro', kind: 'professional' },
        { id: 'choir', kind: 'initiative' },
      ],
      contacts: [
        ['connector', 'a1'],
        ['a1', 'a2'],
        ['a2', 'a3'],
        ['b1', 'b2'],
        { between: ['b1', 'care'], kind: 'met-partner' },
        { between: ['c1', 'choir'], kind: 'attended' },
        { between: ['c2', 'choir'], kind: 'attended' },
        { between: ['connector', 'pro'], kind: 'met-professional' },
      ],
    })
    const steps = stepsToSupport(slice, levels)
    expect([...steps]).toEqual([0, 1, 2, 3, 1, 2, -1, -1, -1, -1, -1, -1])
    const everyone = [0, 1, 2, 3, 4, 5, 6, 7, 8]
    expect(reachWithin(steps, everyone)).toEqual({ residents: 9, within: 5, share: 5 / 9 })
    expect(reachWithin(steps, everyone, 1)).toMatchObject({ within: 3 })
    expect(reachWithin(steps, everyone, 99)).toMatchObject({ within: 6 })
    expect(reachWithin(steps, [])).toEqual({ residents: 0, within: 0, share: null })
  })

  it('without connectors starts at who knows a partner', () => {
    const { slice, levels } = look({
      residents: ['ann', 'bea'],
      others: [{ id: 'care', kind: 'partner' }],
      contacts: [['ann', 'bea'], { between: ['bea', 'care'], kind: 'helped' }],
    })
    expect([...stepsToSupport(slice, levels)]).toEqual([2, 1, -1])
  })
})

describe('reach multiplied', () => {
  it('counts everyone reached once, however many volunteers they know, and no volunteers', () => {
    const { slice, levels } = look({
      residents: ['vol1', 'vol2', 'ann', 'bea', 'cor', 'dik'],
      others: [
        { id: 'choir', kind: 'initiative' },
        { id: 'walk', kind: 'initiative' },
      ],
      contacts: [
        ['vol1', 'ann'],
        ['vol2', 'ann'],
        ['vol1', 'vol2'],
        { between: ['ann', 'choir'], kind: 'attended' },
        { between: ['bea', 'choir'], kind: 'attended' },
        { between: ['cor', 'walk'], kind: 'attended' },
      ],
      bonds: [
        { between: ['vol1', 'choir'], kind: 'volunteer' },
        { between: ['vol2', 'choir'], kind: 'volunteer' },
      ],
    })
    expect(reachMultiplied(slice, levels)).toEqual({
      volunteers: 2,
      reached: 2,
      byTie: 1,
      byInitiative: 2,
      perVolunteer: 1,
    })
  })

  it('is not defined without volunteers', () => {
    const { slice, levels } = look({ residents: ['ann', 'bea'], contacts: [['ann', 'bea']] })
    expect(reachMultiplied(slice, levels)).toMatchObject({ volunteers: 0, reached: 0, perVolunteer: null })
  })
})

describe('samen-redzaamheid', () => {
  it('is the share of help ties between residents; a professional and their partner are one', () => {
    const helped = (one: string, other: string) => ({ between: [one, other], kind: 'helped' }) as const
    const slice = sliceOf({
      residents: ['ann', 'bea', 'cor', { id: 'gone', present: false }],
      others: [
        { id: 'care', kind: 'partner' },
        { id: 'pro', kind: 'professional', partner: 'care' },
      ],
      contacts: [
        helped('ann', 'bea'),
        helped('bea', 'ann'),
        helped('ann', 'pro'),
        helped('ann', 'care'),
        helped('cor', 'gone'),
        ['bea', 'cor'],
      ],
    })
    expect(mutualAid(slice)).toEqual({ helpTies: 2, betweenResidents: 1, share: 0.5 })
  })

  it('is not defined when nobody is known to have helped', () => {
    expect(mutualAid(sliceOf({ residents: ['ann'] }))).toMatchObject({ helpTies: 0, share: null })
  })
})

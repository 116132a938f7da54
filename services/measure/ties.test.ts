import { describe, expect, it } from 'vitest'
import type { TieOptions } from './links.ts'
import { DAY, type GivenSlice, MOMENT, sliceOf } from './testing.ts'
import { aggregateTies } from './ties.ts'

function tiesOf(given: GivenSlice, options: Partial<TieOptions> = {}) {
  const slice = sliceOf(given)
  const table = aggregateTies(slice, { include: 'informal', coAttendance: false, ...options })
  return Array.from({ length: table.length }, (_, tie) => ({
    between: `${slice.nodes[table.source[tie]!]!.id}–${slice.nodes[table.target[tie]!]!.id}`,
    weight: table.weight[tie]!,
    contacts: table.contacts[tie]!,
    bonds: table.bonds[tie]!,
    firstDaysAgo: (MOMENT - table.firstAt[tie]!) / DAY,
    lastDaysAgo: (MOMENT - table.lastAt[tie]!) / DAY,
    formal: table.formal[tie] === 1,
    fading: table.fading[tie] === 1,
  }))
}
const pairs = (given: GivenSlice, options: Partial<TieOptions> = {}) =>
  tiesOf(given, options).map(({ between }) => between)

describe('a tie', () => {
  it('gathers all contacts of a pair, whoever is named first', () => {
    const ties = tiesOf({
      residents: ['ann', 'bea', 'cor'],
      contacts: [
        { between: ['bea', 'ann'], daysAgo: 40 },
        { between: ['ann', 'bea'], daysAgo: 10, kind: 'helped' },
        { between: ['cor', 'ann'], daysAgo: 5, kind: 'gathered', weight: 0.25 },
      ],
    })
    expect(ties).toEqual([
      {
        between: 'ann–bea',
        weight: 2,
        contacts: 2,
        bonds: 0,
        firstDaysAgo: 40,
        lastDaysAgo: 10,
        formal: false,
        fading: false,
      },
      {
        between: 'ann–cor',
        weight: 0.25,
        contacts: 1,
        bonds: 0,
        firstDaysAgo: 5,
        lastDaysAgo: 5,
        formal: false,
        fading: false,
      },
    ])
  })

  it('comes sorted by its two ends', () => {
    const given: GivenSlice = {
      residents: ['a', 'b', 'c', 'd'],
      contacts: [
        ['d', 'c'],
        ['d', 'a'],
        ['b', 'c'],
        ['c', 'a'],
        ['b', 'a'],
      ],
    }
    expect(pairs(given)).toEqual(['a–b', 'a–c', 'a–d', 'b–c', 'c–d'])
  })

  it('stands on a bond alone: weight 1, since its start, without a last contact', () => {
    const [tie] = tiesOf({ residents: ['ann', 'bea'], bonds: [{ between: ['ann', 'bea'], daysAgo: 300 }] })
    expect(tie).toMatchObject({
      weight: 1,
      contacts: 0,
      bonds: 1,
      firstDaysAgo: 300,
      lastDaysAgo: Number.NaN,
    })
  })

  it('adds 1 for each bond', () => {
    const [tie] = tiesOf({
      residents: ['ann', 'bea'],
      contacts: [['ann', 'bea']],
      bonds: [
        { between: ['ann', 'bea'], kind: 'buddy', daysAgo: 20 },
        { between: ['bea', 'ann'], kind: 'household', daysAgo: 700 },
      ],
    })
    expect(tie).toMatchObject({ weight: 3, contacts: 1, bonds: 2, firstDaysAgo: 700, lastDaysAgo: 1 })
  })

  it('fades when its last contact is older than half the window', () => {
    const contacts: GivenSlice['contacts'] = [
      { between: ['ann', 'bea'], daysAgo: 90 },
      { between: ['ann', 'cor'], daysAgo: 90.01 },
    ]
    const residents = ['ann', 'bea', 'cor']
    expect(tiesOf({ residents, contacts, window: 180 }).map(({ fading }) => fading)).toEqual([false, true])
    expect(tiesOf({ residents, contacts, window: Infinity }).some(({ fading }) => fading)).toBe(false)
  })

  it('does not fade when it never was more than a bond', () => {
    const [tie] = tiesOf({ residents: ['ann', 'bea'], bonds: [{ between: ['ann', 'bea'] }] })
    expect(tie!.fading).toBe(false)
  })

  it('needs both ends in the neighbourhood', () => {
    const given: GivenSlice = {
      residents: ['ann', { id: 'gone', present: false }],
      contacts: [['ann', 'gone']],
      bonds: [{ between: ['ann', 'gone'] }],
    }
    expect(pairs(given, { include: 'all' })).toEqual([])
  })

  it('is never with oneself', () => {
    expect(pairs({ residents: ['ann'], contacts: [['ann', 'ann']] })).toEqual([])
  })
})

describe('the kinds of tie', () => {
  const given: GivenSlice = {
    residents: ['ann', 'bea'],
    others: [
      { id: 'care', kind: 'partner' },
      { id: 'pro', kind: 'professional' },
      { id: 'choir', kind: 'initiative' },
      { id: 'house', kind: 'place' },
    ],
    contacts: [
      ['ann', 'bea'],
      { between: ['ann', 'care'], kind: 'met-partner' },
      { between: ['ann', 'pro'], kind: 'met-professional' },
      { between: ['bea', 'choir'], kind: 'attended', session: 'choir 1' },
      { between: ['bea', 'house'], kind: 'visited' },
    ],
    bonds: [
      { between: ['bea', 'choir'], kind: 'volunteer' },
      { between: ['pro', 'care'], kind: 'works-for' },
    ],
  }

  it('informal: between residents', () => {
    expect(pairs(given, { include: 'informal' })).toEqual(['ann–bea'])
  })
  it('formal: from a resident to a partner, a professional or an initiative', () => {
    expect(pairs(given, { include: 'formal' })).toEqual(['ann–care', 'ann–pro', 'bea–choir'])
    expect(tiesOf(given, { include: 'formal' }).every(({ formal }) => formal)).toBe(true)
  })
  it('all: both, and never what runs between organisations or to a place', () => {
    expect(pairs(given, { include: 'all' })).toEqual(['ann–bea', 'ann–care', 'ann–pro', 'bea–choir'])
  })
  it('organisational: what runs between organisations, apart', () => {
    expect(pairs(given, { include: 'organisational' })).toEqual(['care–pro'])
  })
})

describe('who shared a session', () => {
  const given: GivenSlice = {
    residents: ['ann', 'bea', 'cor', { id: 'gone', present: false }],
    others: [{ id: 'choir', kind: 'initiative' }],
    contacts: [
      { between: ['ann', 'choir'], kind: 'attended', session: 'first', daysAgo: 8 },
      { between: ['bea', 'choir'], kind: 'attended', session: 'first', daysAgo: 8 },
      { between: ['gone', 'choir'], kind: 'attended', session: 'first', daysAgo: 8 },
      { between: ['ann', 'choir'], kind: 'attended', session: 'first', daysAgo: 8 },
      { between: ['ann', 'choir'], kind: 'attended', session: 'second', daysAgo: 1 },
      { between: ['bea', 'choir'], kind: 'attended', session: 'second', daysAgo: 1 },
      { between: ['cor', 'choir'], kind: 'attended', daysAgo: 1 },
    ],
  }

  it('were in contact only when the analyst says so', () => {
    expect(pairs(given)).toEqual([])
    expect(pairs(given, { coAttendance: true })).toEqual(['ann–bea'])
  })
  it('count for less the larger the session was, with those who have left since counted in', () => {
    const [tie] = tiesOf(given, { coAttendance: true })
    expect(tie).toMatchObject({ weight: 1.5, contacts: 2, firstDaysAgo: 8, lastDaysAgo: 1, formal: false })
  })
  it('leave the formal ties as they were', () => {
    const formal = { include: 'formal' } as const
    expect(tiesOf(given, { ...formal, coAttendance: true })).toEqual(tiesOf(given, formal))
  })
})

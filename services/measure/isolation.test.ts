import { describe, expect, it } from 'vitest'
import { levelsOf } from './isolation.ts'
import { type GivenSlice, sliceOf } from './testing.ts'
import { aggregateTies } from './ties.ts'

function levels(given: GivenSlice) {
  const slice = sliceOf(given)
  const { of } = levelsOf(slice, aggregateTies(slice, { include: 'all', coAttendance: false }))
  return Object.fromEntries(slice.nodes.map(({ id }, node) => [id, of[node]]))
}

const triangle = [
  ['ann', 'bea'],
  ['bea', 'cor'],
  ['cor', 'ann'],
] as const

describe('the isolation level of a resident', () => {
  it('is not-in-view without any tie, and nobody else has a level', () => {
    const given: GivenSlice = {
      residents: ['ann', { id: 'gone', present: false }],
      others: [{ id: 'care', kind: 'partner' }],
    }
    expect(levels(given)).toEqual({ ann: 'not-in-view', gone: null, care: null })
  })

  it('is not-in-view for who only visits a place, or knew only who has left', () => {
    const given: GivenSlice = {
      residents: ['ann', 'bea', { id: 'gone', present: false }],
      others: [{ id: 'house', kind: 'place' }],
      contacts: [{ between: ['ann', 'house'], kind: 'visited' }, ['bea', 'gone']],
    }
    expect(levels(given)).toMatchObject({ ann: 'not-in-view', bea: 'not-in-view' })
  })

  it('is only-formal with ties of which none is informal', () => {
    const given: GivenSlice = {
      residents: ['ann', 'bea'],
      others: [
        { id: 'care', kind: 'partner' },
        { id: 'choir', kind: 'initiative' },
      ],
      contacts: [{ between: ['ann', 'care'], kind: 'met-partner' }],
      bonds: [{ between: ['bea', 'choir'], kind: 'participant' }],
    }
    expect(levels(given)).toMatchObject({ ann: 'only-formal', bea: 'only-formal' })
  })

  it('is single-line with exactly one informal tie, whatever formal ties there are', () => {
    const given: GivenSlice = {
      residents: ['ann', 'bea'],
      others: [{ id: 'care', kind: 'partner' }],
      contacts: [['ann', 'bea'], ['ann', 'bea'], { between: ['ann', 'care'], kind: 'met-partner' }],
    }
    expect(levels(given)).toMatchObject({ ann: 'single-line', bea: 'single-line' })
  })

  it('is island in a component of fewer than five that nobody reaches', () => {
    const given: GivenSlice = {
      residents: ['ann', 'bea', 'cor', 'dik'],
      contacts: [...triangle, ['ann', 'dik']],
    }
    expect(levels(given)).toEqual({ ann: 'island', bea: 'island', cor: 'island', dik: 'single-line' })
  })

  it('is no island from five on', () => {
    const given: GivenSlice = {
      residents: ['ann', 'bea', 'cor', 'dik', 'eva'],
      contacts: [...triangle, ['ann', 'dik'], ['dik', 'eva'], ['eva', 'bea']],
    }
    expect(levels(given).cor).toBe('connected')
  })

  const reached: [string, GivenSlice][] = [
    ['a connector', { residents: [{ id: 'ann', connector: true }, 'bea', 'cor'] }],
    [
      'a volunteer',
      {
        residents: ['ann', 'bea', 'cor'],
        others: [{ id: 'choir', kind: 'initiative' }],
        bonds: [{ between: ['ann', 'choir'], kind: 'volunteer' }],
      },
    ],
    [
      'a tie to a professional',
      {
        residents: ['ann', 'bea', 'cor'],
        others: [{ id: 'pro', kind: 'professional' }],
        contacts: [{ between: ['ann', 'pro'], kind: 'met-professional' }],
      },
    ],
    [
      'a tie to a partner',
      {
        residents: ['ann', 'bea', 'cor'],
        others: [{ id: 'care', kind: 'partner' }],
        contacts: [{ between: ['ann', 'care'], kind: 'met-partner' }],
      },
    ],
  ]
  it.each(reached)('is no island for anyone when one of them has or is %s', (_, given) => {
    const contacts = [...triangle, ...(given.contacts ?? [])]
    expect(levels({ ...given, contacts })).toMatchObject({
      ann: 'connected',
      bea: 'connected',
      cor: 'connected',
    })
  })

  it('stays island when they only take part in an initiative, or their volunteering is over', () => {
    const given: GivenSlice = {
      residents: ['ann', 'bea', 'cor'],
      others: [
        { id: 'choir', kind: 'initiative' },
        { id: 'ended', kind: 'initiative', present: false },
      ],
      contacts: [...triangle, { between: ['ann', 'choir'], kind: 'attended' }],
      bonds: [{ between: ['bea', 'ended'], kind: 'volunteer' }],
    }
    expect(levels(given)).toMatchObject({ ann: 'island', bea: 'island', cor: 'island' })
  })

  it('is hangs-on-one when one person leaving leaves them in the smaller part', () => {
    const given: GivenSlice = {
      residents: ['x1', 'x2', 'bridge', 'm1', 'm2', 'm3'],
      contacts: [
        ['x1', 'x2'],
        ['x1', 'bridge'],
        ['x2', 'bridge'],
        ['bridge', 'm1'],
        ['bridge', 'm2'],
        ['m1', 'm2'],
        ['m2', 'm3'],
        ['m1', 'm3'],
      ],
    }
    expect(levels(given)).toEqual({
      x1: 'hangs-on-one',
      x2: 'hangs-on-one',
      bridge: 'connected',
      m1: 'connected',
      m2: 'connected',
      m3: 'connected',
    })
  })

  it('is connected on both sides when the parts would be equal: neither is fewer than half', () => {
    const given: GivenSlice = {
      residents: ['a1', 'a2', 'mid', 'b1', 'b2'],
      contacts: [
        ['a1', 'a2'],
        ['a1', 'mid'],
        ['a2', 'mid'],
        ['b1', 'b2'],
        ['b1', 'mid'],
        ['b2', 'mid'],
      ],
    }
    expect(new Set(Object.values(levels(given)))).toEqual(new Set(['connected']))
  })

  it('cannot be told from a part of the ties', () => {
    const slice = sliceOf({ residents: ['ann'] })
    const ties = aggregateTies(slice, { include: 'informal', coAttendance: false })
    expect(() => levelsOf(slice, ties)).toThrow('all ties, not only informal')
  })
})

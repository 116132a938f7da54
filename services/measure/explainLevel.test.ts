import { describe, expect, it } from 'vitest'
import { explainLevel } from './explainLevel.ts'
import { levelsOf } from './isolation.ts'
import { DAY, type GivenSlice, MOMENT, sliceOf } from './testing.ts'
import { aggregateTies } from './ties.ts'

function explain(given: GivenSlice, who: string, { coAttendance = false, wider = false } = {}) {
  const slice = sliceOf(given)
  const ties = aggregateTies(slice, { include: 'all', coAttendance })
  const resident = slice.nodes.findIndex(({ id }) => id === who)
  const contacts = given.contacts ?? []
  const long = wider
    ? sliceOf({ ...given, contacts: [...contacts, { between: ['ann', 'gone'], daysAgo: 400, position: 7 }] })
    : undefined
  return explainLevel(slice, ties, levelsOf(slice, ties), resident, long)
}

describe('the explanation of a level', () => {
  it('not-in-view: the event that says they are here, and the last contact before, if any', () => {
    const given: GivenSlice = { residents: [{ id: 'gone', present: false }, 'ann'] }
    expect(explain(given, 'ann')).toEqual({ level: 'not-in-view', before: null, positions: [2] })
    expect(explain(given, 'ann', { wider: true })).toEqual({
      level: 'not-in-view',
      before: { with: 'gone', at: MOMENT - 400 * DAY, position: 7 },
      positions: [2, 7],
    })
  })

  it('only-formal: who with, and the events of those ties alone', () => {
    const given: GivenSlice = {
      residents: ['ann', 'bea'],
      others: [
        { id: 'care', kind: 'partner' },
        { id: 'choir', kind: 'initiative' },
        { id: 'house', kind: 'place' },
      ],
      contacts: [
        { between: ['ann', 'care'], kind: 'met-partner', position: 11 },
        { between: ['bea', 'care'], kind: 'met-partner', position: 12 },
        { between: ['ann', 'house'], kind: 'visited', position: 13 },
      ],
      bonds: [{ between: ['ann', 'choir'], kind: 'participant', position: 10 }],
    }
    expect(explain(given, 'ann')).toEqual({
      level: 'only-formal',
      ties: ['care', 'choir'],
      positions: [10, 11],
    })
  })

  it('single-line: the one other person, each event once', () => {
    const given: GivenSlice = {
      residents: ['ann', 'bea', 'cor'],
      contacts: [
        { between: ['ann', 'bea'], position: 21 },
        { between: ['bea', 'ann'], position: 20 },
        { between: ['bea', 'cor'], position: 22 },
      ],
      bonds: [{ between: ['bea', 'ann'], position: 20 }],
    }
    expect(explain(given, 'ann')).toEqual({ level: 'single-line', other: 'bea', positions: [20, 21] })
  })

  it('single-line by a shared session: who was there, of the two', () => {
    const attended = (person: string, session: string, position: number) =>
      ({ between: [person, 'choir'], kind: 'attended', session, position }) as const
    const given: GivenSlice = {
      residents: ['ann', 'bea', { id: 'gone', present: false }],
      others: [{ id: 'choir', kind: 'initiative' }],
      contacts: [
        attended('ann', 'one', 31),
        attended('bea', 'one', 32),
        attended('gone', 'one', 33),
        attended('ann', 'two', 34),
      ],
    }
    expect(explain(given, 'ann', { coAttendance: true })).toEqual({
      level: 'single-line',
      other: 'bea',
      positions: [31, 32],
    })
  })

  it('island: everyone on it and what happened between them', () => {
    const given: GivenSlice = {
      residents: ['ann', 'bea', 'cor', 'far', 'away'],
      contacts: [
        { between: ['ann', 'bea'], position: 41 },
        { between: ['bea', 'cor'], position: 42 },
        { between: ['far', 'away'], position: 43 },
      ],
    }
    expect(explain(given, 'bea')).toEqual({
      level: 'island',
      members: ['ann', 'bea', 'cor'],
      positions: [41, 42],
    })
  })

  it('hangs-on-one: the person, who stays behind, and the lines that hold them', () => {
    const given: GivenSlice = {
      residents: ['x1', 'x2', 'bridge', 'm1', 'm2', 'm3'],
      contacts: [
        { between: ['x1', 'x2'], position: 51 },
        { between: ['x1', 'bridge'], position: 52 },
        { between: ['x2', 'bridge'], position: 53 },
        { between: ['bridge', 'm1'], position: 54 },
        { between: ['m1', 'm2'], position: 55 },
        { between: ['m2', 'm3'], position: 56 },
        { between: ['m3', 'm1'], position: 57 },
      ],
    }
    expect(explain(given, 'x2')).toEqual({
      level: 'hangs-on-one',
      on: 'bridge',
      part: ['x1', 'x2'],
      remaining: 5,
      positions: [52, 53],
    })
  })

  it('connected: how many informal ties, and their events', () => {
    const given: GivenSlice = {
      residents: [{ id: 'ann', connector: true }, 'bea', 'cor'],
      contacts: [
        { between: ['ann', 'bea'], position: 61 },
        { between: ['bea', 'cor'], position: 62 },
        { between: ['cor', 'ann'], position: 63 },
      ],
    }
    expect(explain(given, 'ann')).toEqual({
      level: 'connected',
      informal: 2,
      component: 3,
      positions: [61, 63],
    })
  })

  it('does not exist for who is no resident', () => {
    expect(() => explain({ others: [{ id: 'care', kind: 'partner' }] }, 'care')).toThrow('not a resident')
  })
})

import { describe, expect, it } from 'vitest'
import { compareGroups, compareNeighbourhoods } from './compareGroups.ts'
import { sliceOf } from './testing.ts'

const two = sliceOf({
  residents: [
    { id: 'ann', cohort: 'pearl' },
    { id: 'bea', cohort: 'pearl' },
    { id: 'cor', cohort: 'house' },
    { id: 'dik', cohort: 'house' },
    { id: 'eva', cohort: 'house' },
    'fay',
  ],
  others: [{ id: 'care', kind: 'partner' }],
  contacts: [
    { between: ['ann', 'bea'], position: 11 },
    { between: ['bea', 'cor'], position: 12 },
    { between: ['cor', 'bea'], position: 13 },
    { between: ['cor', 'fay'], position: 14 },
    { between: ['dik', 'care'], position: 15 },
  ],
})

describe('two cohorts side by side', () => {
  const { sides, levels, ties, positions } = compareGroups(two, 'cohort', ['pearl', 'house'])

  it('show how many stand at each level, and which share', () => {
    expect(sides.map(({ residents }) => residents)).toEqual([2, 3])
    expect(sides[1].levels['only-formal']).toEqual({ residents: 1, share: 1 / 3 })
    expect(levels.find(({ level }) => level === 'not-in-view')).toEqual({
      level: 'not-in-view',
      shares: [0, 1 / 3],
      difference: 1 / 3,
    })
  })

  it('show how ties are spread, informal and formal apart', () => {
    expect(sides[0].degree).toEqual({ mean: 1.5, median: 1.5, distribution: [0, 1, 1] })
    expect(sides[1].degree).toEqual({ mean: 2 / 3, median: 0, distribution: [2, 0, 1] })
    expect(sides[1].formalDegree).toEqual({ mean: 1 / 3, median: 0, distribution: [2, 1] })
  })

  it('show the ties within and between them, with the events of those between', () => {
    expect(ties.within).toEqual([
      { ties: 1, possible: 1, density: 1 },
      { ties: 0, possible: 3, density: 0 },
    ])
    expect(ties.between).toEqual({ ties: 1, possible: 6, density: 1 / 6 })
    expect(positions).toEqual([12, 13])
  })

  it('are honest about a group that nobody is in', () => {
    const empty = compareGroups(two, 'cohort', ['pearl', 'moon'])
    expect(empty.sides[1]).toMatchObject({ residents: 0, degree: { mean: null, distribution: [] } })
    expect(empty.levels.every(({ difference }) => difference === null)).toBe(true)
    expect(empty.ties.between).toEqual({ ties: 0, possible: 0, density: null })
    expect(empty.positions).toEqual([])
  })
})

describe('two neighbourhoods side by side', () => {
  it('show the same figures, of everyone in them', () => {
    const other = sliceOf({ residents: ['gus', 'hil'], contacts: [['gus', 'hil']] })
    const { sides, levels } = compareNeighbourhoods(two, other)
    expect(sides.map(({ residents }) => residents)).toEqual([6, 2])
    expect(levels.find(({ level }) => level === 'single-line')?.shares).toEqual([1 / 3, 1])
    expect(compareNeighbourhoods(two, other, { ties: 'formal' }).sides[0].degree.distribution).toEqual([5, 1])
  })
})

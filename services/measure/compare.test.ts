import { describe, expect, it } from 'vitest'
import { compareMoments } from './compare.ts'
import { sliceOf } from './testing.ts'

const before = sliceOf({
  residents: ['ann', 'bea', 'cor', 'leaver'],
  contacts: [
    { between: ['ann', 'bea'], position: 11 },
    { between: ['bea', 'cor'], position: 12 },
    { between: ['ann', 'leaver'], position: 13 },
  ],
})
// The nodes stand in another order: ids are what counts.
const after = sliceOf({
  residents: ['newcomer', 'cor', 'bea', 'ann', { id: 'leaver', present: false }],
  contacts: [
    { between: ['bea', 'ann'], position: 21 },
    { between: ['newcomer', 'ann'], position: 22 },
    { between: ['ann', 'newcomer'], position: 23 },
  ],
})

describe('two moments compared', () => {
  const { ties, levels, moved } = compareMoments(before, after)

  it('tell which ties were kept, formed and dissolved, by which events', () => {
    expect(ties.kept).toBe(1)
    expect(ties.formed).toEqual([{ source: 'ann', target: 'newcomer', positions: [22, 23] }])
    expect(ties.dissolved).toEqual([
      { source: 'ann', target: 'leaver', positions: [13], because: 'left' },
      { source: 'bea', target: 'cor', positions: [12], because: 'no-contact' },
    ])
    expect(ties.stability).toBe(1 / 4)
  })

  it('tell who moved from which level to which, with what happened to them', () => {
    expect(moved).toEqual([
      { id: 'newcomer', from: 'absent', to: 'single-line', positions: [1, 22, 23] },
      { id: 'cor', from: 'single-line', to: 'not-in-view', positions: [12] },
      { id: 'bea', from: 'island', to: 'single-line', positions: [12] },
      { id: 'leaver', from: 'single-line', to: 'absent', positions: [5, 13] },
    ])
  })

  it('count everyone once in the table of from × to', () => {
    expect(levels.reduce((sum, { residents }) => sum + residents, 0)).toBe(5)
    expect(levels).toContainEqual({ from: 'island', to: 'island', residents: 1 })
  })

  it('are about ties with organisations when asked so', () => {
    const others = [{ id: 'care', kind: 'partner' }] as const
    const visited = sliceOf({
      residents: ['ann'],
      others,
      contacts: [{ between: ['ann', 'care'], position: 7 }],
    })
    const nobody = sliceOf({ residents: ['ann'], others })
    const formed = [{ source: 'ann', target: 'care', positions: [7] }]
    expect(compareMoments(nobody, visited, { ties: 'formal' }).ties.formed).toEqual(formed)
    expect(compareMoments(nobody, visited, { ties: 'all' }).ties.formed).toEqual(formed)
    expect(compareMoments(nobody, visited).ties.formed).toEqual([])
    expect(compareMoments(visited, nobody, { ties: 'formal' }).ties.dissolved).toMatchObject([
      { because: 'no-contact' },
    ])
  })

  it('find nothing between a moment and itself', () => {
    const same = compareMoments(after, after)
    expect(same.moved).toEqual([])
    expect(same.ties).toEqual({ kept: 2, formed: [], dissolved: [], stability: 1 })
  })

  it('are honest about nobody', () => {
    expect(compareMoments(sliceOf({}), sliceOf({})).ties.stability).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { sliceOf } from './testing.ts'
import { type VisitInput, visits } from './visits.ts'

const nothing: VisitInput = { arrivals: [], needs: [], signals: [], objected: new Set() }

describe('visits', () => {
  it('are proposed to everybody without a line with a resident, and to nobody else', () => {
    const slice = sliceOf({
      residents: ['ann', 'bea', 'cor'],
      others: [{ id: 'welfare', kind: 'partner' }],
      contacts: [
        ['ann', 'bea'],
        ['cor', 'welfare'],
      ],
    })
    expect(visits(slice, slice, nothing)).toEqual([
      {
        resident: 'cor',
        level: 'only-formal',
        reasons: [],
        contacts: [{ how: 'partner', id: 'welfare' }],
      },
    ])
  })

  it('come in the order of their reasons, and by id where these weigh the same', () => {
    const slice = sliceOf({ residents: ['d', 'c', 'b', 'a'] })
    const input: VisitInput = {
      ...nothing,
      needs: [{ resident: 'b', topic: 'meals' }],
      signals: [{ resident: 'd', at: 0 }],
    }
    expect(visits(slice, slice, input).map(({ resident }) => resident)).toEqual(['d', 'b', 'a', 'c'])
    expect(
      visits(slice, slice, { ...input, objected: new Set(['d']) }).map(({ resident }) => resident),
    ).toEqual(['b', 'a', 'c'])
  })

  it('name somebody in the same area who welcomes people, once', () => {
    const slice = sliceOf({
      residents: [
        { id: 'con', connector: true, area: 'Hoek' },
        { id: 'more', connector: true, area: 'Hoek' },
        { id: 'lone', area: 'Hoek' },
        { id: 'far', area: 'Plas' },
      ],
    })
    const found = new Map(visits(slice, slice, nothing).map((visit) => [visit.resident, visit.contacts]))
    expect(found.get('lone')).toEqual([{ how: 'welcomes', id: 'con' }])
    expect(found.get('far')).toEqual([])
  })

  it('of nobody are none', () => {
    const slice = sliceOf({ residents: [] })
    expect(visits(slice, slice, nothing)).toEqual([])
  })
})

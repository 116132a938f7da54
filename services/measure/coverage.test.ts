import { describe, expect, it } from 'vitest'
import { coverageOf } from './coverage.ts'
import { sliceOf } from './testing.ts'

describe('the unknown beside the known', () => {
  const slice = sliceOf({
    residents: [
      { id: 'ann', area: 'north', lifeStage: 'older' },
      { id: 'bea', area: 'north', lifeStage: 'older' },
      { id: 'cor', area: 'south', lifeStage: 'adult' },
      { id: 'dik', lifeStage: 'adult' },
      { id: 'gone', area: 'north', lifeStage: 'older', present: false },
    ],
  })

  it('is what an area should have against who is in the log', () => {
    expect(coverageOf(slice, [{ area: 'north', people: { adult: 40, older: 10 } }])).toEqual([
      { area: 'north', lifeStage: 'adult', expected: 40, known: 0, unknown: 40 },
      { area: 'north', lifeStage: 'older', expected: 10, known: 2, unknown: 8 },
      { area: 'south', lifeStage: 'adult', expected: null, known: 1, unknown: null },
    ])
  })

  it('of a whole area is what it should have against everybody known there, whatever their life stage', () => {
    expect(coverageOf(slice, [{ area: 'north', people: { unknown: 40 } }])).toContainEqual({
      area: 'north',
      lifeStage: 'unknown',
      expected: 40,
      known: 0,
      unknown: 38,
    })
  })

  it('is nobody, not fewer, when more are known than were expected', () => {
    expect(coverageOf(slice, [{ area: 'north', people: { older: 1 } }])).toContainEqual({
      area: 'north',
      lifeStage: 'older',
      expected: 1,
      known: 2,
      unknown: 0,
    })
  })
})

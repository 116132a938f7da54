import { describe, expect, it } from 'vitest'
import { informalNetwork } from './compressed.ts'
import { groupDensity } from './density.ts'
import { eiIndex } from './ei.ts'
import { groupBy } from './grouping.ts'
import { type GivenSlice, sliceOf } from './testing.ts'
import { aggregateTies } from './ties.ts'

const measured = (given: GivenSlice) => {
  const slice = sliceOf(given)
  const network = informalNetwork(aggregateTies(slice, { include: 'informal', coAttendance: false }))
  const grouping = groupBy(slice, 'area')
  return { grouping, ei: eiIndex(network, grouping), density: groupDensity(network, grouping) }
}

const of = (area: string, count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: `${area}${n}`, area }))
const within = (area: string, count: number) =>
  Array.from({ length: count }, (_, n) => [`${area}${n}`, `${area}${(n + 1) % count}`] as const)

describe('groups of residents', () => {
  it('come sorted by name; children of no known life stage are in none', () => {
    const slice = sliceOf({
      residents: [
        { id: 'ann', lifeStage: 'older' },
        { id: 'bea', lifeStage: 'adult' },
        { id: 'cor' },
        { id: 'gone', lifeStage: 'youth', present: false },
      ],
      others: [{ id: 'care', kind: 'partner', area: 'north' }],
    })
    expect(groupBy(slice, 'lifeStage')).toMatchObject({ names: ['adult', 'older'], unknown: 1 })
    expect([...groupBy(slice, 'lifeStage').of]).toEqual([1, 0, -1, -1, -1])
    expect(groupBy(slice, 'area')).toMatchObject({ names: [], unknown: 3 })
  })
})

describe('the E–I index', () => {
  it('is −1 when all ties run within groups, and then lower than by lot', () => {
    const { ei } = measured({
      residents: [...of('n', 8), ...of('s', 8)],
      contacts: [...within('n', 8), ...within('s', 8)],
    })
    expect(ei).toMatchObject({ internal: 16, external: 0, index: -1 })
    expect(ei.baseline!.mean).toBeGreaterThan(-0.2)
    expect(ei.baseline!.asLow).toBeLessThan(0.01)
    expect(ei.baseline!.asHigh).toBe(1)
  })

  it('is 1 when all run between them', () => {
    const contacts = Array.from({ length: 4 }, (_, n) => [`n${n}`, `s${n}`] as const)
    const { ei } = measured({ residents: [...of('n', 4), ...of('s', 4)], contacts })
    expect(ei).toMatchObject({ internal: 0, external: 4, index: 1 })
    expect(ei.groups).toEqual([
      { internal: 0, external: 4, index: 1 },
      { internal: 0, external: 4, index: 1 },
    ])
  })

  it('by lot is on average what the sizes of the groups give', () => {
    // Of 8 and 4 people, 32 of the 66 pairs lie across.
    const { ei } = measured({ residents: [...of('n', 8), ...of('s', 4)], contacts: within('n', 8) })
    expect(ei.baseline!.mean).toBeCloseTo((32 - 34) / 66, 1)
    expect(ei.baseline!.low).toBeLessThanOrEqual(ei.baseline!.high)
  })

  it('leaves out ties with who is in no known group, and does not exist without ties', () => {
    const { ei } = measured({ residents: [...of('n', 1), 'nobody'], contacts: [['n0', 'nobody']] })
    expect(ei).toMatchObject({ internal: 0, external: 0, index: null, baseline: null })
  })
})

describe('group × group density', () => {
  it('is the share of possible ties that there are, within and between', () => {
    const { density } = measured({
      residents: [...of('n', 3), ...of('s', 2), ...of('w', 1)],
      contacts: [...within('n', 3), ['n0', 's0'], ['n1', 's0'], ['n1', 's1'], ['s0', 'n1']],
    })
    expect(density.map((row) => row.map((block) => block.density))).toEqual([
      [1, 0.5, 0],
      [0.5, 0, 0],
      [0, 0, null],
    ])
    expect(density[0]![1]).toEqual({ ties: 3, possible: 6, density: 0.5 })
  })
})

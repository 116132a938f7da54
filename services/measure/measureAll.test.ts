import { describe, expect, it } from 'vitest'
import { measureAll, measureNames, readMeasures } from './measureAll.ts'
import { type GivenSlice, sliceOf } from './testing.ts'

const given: GivenSlice = {
  residents: [
    { id: 'ann', reference: 'A-1', area: 'north' },
    { id: 'bea', area: 'north' },
    { id: 'cor', area: 'south' },
    { id: 'dik' },
    { id: 'gone', present: false, area: 'south' },
  ],
  others: [{ id: 'care', kind: 'partner' }],
  contacts: [
    { between: ['ann', 'bea'], daysAgo: 2.5, weight: 0.5 },
    { between: ['bea', 'cor'], daysAgo: 10 },
    { between: ['ann', 'gone'], daysAgo: 1 },
    { between: ['cor', 'care'], daysAgo: 4, kind: 'met-partner' },
    { between: ['dik', 'care'], daysAgo: 3, kind: 'met-partner' },
  ],
  bonds: [{ between: ['ann', 'bea'], kind: 'buddy' }],
}
const rowOf = (id: string, options = {}) =>
  measureAll(sliceOf(given), options).residents.find((row) => row.id === id)

describe('all measures of a slice', () => {
  it('give a row to every resident who is in the neighbourhood, and to nobody else', () => {
    expect(measureAll(sliceOf(given)).residents.map(({ id }) => id)).toEqual(['ann', 'bea', 'cor', 'dik'])
  })

  it('run over informal ties, and say of each figure what it is', () => {
    expect(rowOf('bea')).toEqual({
      id: 'bea',
      reference: null,
      level: 'connected',
      degree: 2,
      formalDegree: 0,
      strength: 2.5,
      lastContact: 2.5,
      component: 3,
      core: 1,
      betweenness: 1,
      constraint: 0.5,
      effectiveSize: 2,
      articulation: true,
      community: 0,
    })
    expect(rowOf('ann')).toMatchObject({ reference: 'A-1', strength: 1.5, lastContact: 2.5, constraint: 1 })
  })

  it('say null where a figure does not exist, and 0 where it is nothing', () => {
    expect(rowOf('dik')).toMatchObject({
      level: 'only-formal',
      degree: 0,
      formalDegree: 1,
      strength: 0,
      lastContact: null,
      component: 1,
      core: 0,
      betweenness: 0,
      constraint: null,
      effectiveSize: null,
      articulation: false,
      community: null,
    })
  })

  it('know no last contact of who has only a bond', () => {
    const slice = sliceOf({ residents: ['ann', 'bea'], bonds: [{ between: ['ann', 'bea'] }] })
    expect(measureAll(slice).residents[0]).toMatchObject({ degree: 1, strength: 1, lastContact: null })
  })

  it('can run over formal ties, where organisations lie on the paths but have no row', () => {
    const { residents, network } = measureAll(sliceOf(given), { ties: 'formal' })
    expect(residents.map(({ degree }) => degree)).toEqual([0, 0, 1, 1])
    expect(residents.map(({ component }) => component)).toEqual([1, 1, 2, 2])
    expect(network).toMatchObject({ residents: 4, ties: 2, components: 1, largestComponent: 2, isolates: 2 })
  })

  it('can run over all ties; levels stay what they are', () => {
    const all = { ties: 'all' } as const
    expect(rowOf('cor', all)).toMatchObject({
      level: 'single-line',
      degree: 2,
      formalDegree: 1,
      component: 4,
    })
    const levels = (options = {}) => measureAll(sliceOf(given), options).network.levels
    expect(levels(all)).toEqual(levels())
  })

  it('add up over the network', () => {
    expect(measureAll(sliceOf(given)).network).toMatchObject({
      residents: 4,
      ties: 2,
      components: 1,
      largestComponent: 3,
      isolates: 1,
      bridges: 2,
      communities: 1,
      levels: {
        'not-in-view': 0,
        'only-formal': 1,
        'single-line': 2,
        island: 0,
        'hangs-on-one': 0,
        connected: 1,
      },
    })
  })

  it('stand by group, with those of no known group apart', () => {
    const { groups, ei, density } = measureAll(sliceOf(given)).groups.byArea!
    expect(groups.map(({ group, residents }) => [group, residents])).toEqual([
      ['north', 2],
      ['south', 1],
      [null, 1],
    ])
    expect(ei).toMatchObject({ external: 1, internal: 1, index: 0 })
    expect(density[0]![1]).toEqual({ ties: 1, possible: 2, density: 0.5 })
    expect(density[1]![1]).toEqual({ ties: 0, possible: 0, density: null })
  })

  it('are the same when asked again', () => {
    expect(measureAll(sliceOf(given))).toEqual(measureAll(sliceOf(given)))
  })

  it('can be asked for by name, and then come alone', () => {
    const { residents, network, groups } = measureAll(sliceOf(given), { measures: ['core', 'isolates'] })
    expect(residents[0]).toEqual({ id: 'ann', reference: 'A-1', core: 1 })
    expect(network).toEqual({ isolates: 1 })
    expect(groups).toEqual({})
  })

  it('are honest about an empty neighbourhood', () => {
    const { residents, network, groups } = measureAll(sliceOf({}))
    expect(residents).toEqual([])
    expect(network).toMatchObject({ residents: 0, ties: 0, largestComponent: 0, modularity: null })
    expect(network.reach).toEqual({ residents: 0, within: 0, share: null })
    expect(groups.byArea).toMatchObject({ groups: [], ei: { index: null, baseline: null }, density: [] })
  })
})

describe('the name of a measure', () => {
  it('is read as it is', () => {
    expect(readMeasures(['betweenness', 'byArea'])).toEqual(['betweenness', 'byArea'])
  })
  it('that nobody knows is refused with those that are known', () => {
    expect(() => readMeasures(['popularity'])).toThrow(
      `"popularity" is not a measure; expected any of ${measureNames.join(', ')}`,
    )
  })
})

import { describe, expect, it } from 'vitest'
import {
  aggregateTies,
  type Block,
  eiIndex,
  groupBy,
  groupDensity,
  informalNetwork,
  measureAll,
} from '../../services/measure/index.ts'
import { sliceOf } from '../../services/measure/testing.ts'
import { hasDataSets } from '../support/tools.ts'
import { realNetworks, rowsOf } from './realNetworks.ts'

const measured = (name: string, options = {}) => measureAll(sliceOf(realNetworks[name]!()), options)

describe.skipIf(!hasDataSets)('published figures', () => {
  it('Zachary’s karate club', () => {
    const { residents, network } = measured('karate club')
    const [mrHi, johnA] = [residents[0]!, residents[33]!]
    // Freeman's betweenness of the two leaders, as networkx and igraph document it.
    expect(mrHi.betweenness).toBeCloseTo(231.071_428_571, 9)
    expect(johnA.betweenness).toBeCloseTo(160.551_587_302, 9)
    expect([mrHi.degree, johnA.degree]).toEqual([16, 17])
    // The largest modularity there is: Brandes et al. 2008, 0.4198 with four clusters.
    expect(network.modularity).toBeCloseTo(0.419_79, 6)
    expect(network.communities).toBe(4)
    expect(residents.filter(({ core }) => core === 4).length).toBe(10)
    expect(residents.filter(({ articulation }) => articulation).map(({ id }) => id)).toEqual(['1'])
    expect(network).toMatchObject({ residents: 34, ties: 78, components: 1, isolates: 0, bridges: 1 })
  })

  it('Zachary’s two factions: 10 of the 78 ties run between them, far fewer than by lot', () => {
    const factions = rowsOf('karate-club/people.csv').map(({ id, faction }) => ({ id: id!, area: faction! }))
    const slice = sliceOf({ ...realNetworks['karate club']!(), residents: factions })
    const network = informalNetwork(aggregateTies(slice, { include: 'informal', coAttendance: false }))
    const grouping = groupBy(slice, 'area')
    const { internal, external, index, baseline } = eiIndex(network, grouping)
    expect({ internal, external, index }).toEqual({ internal: 68, external: 10, index: -58 / 78 })
    expect(baseline!.asLow).toBeLessThan(0.01)
    const [[one, between], [, other]] = groupDensity(network, grouping) as [[Block, Block], [Block, Block]]
    expect(between).toMatchObject({ ties: 10, possible: 16 * 18 })
    expect(one.ties + other.ties).toBe(68)
  })

  it('Davis Southern Women: 18 women, 139 pairs who were at a party together (Breiger 1974)', () => {
    const { network, residents } = measured('Davis Southern Women', { coAttendance: true })
    expect(network).toMatchObject({ residents: 18, ties: 139, components: 1, isolates: 0 })
    // A party of n weighs 1 / (n − 1) a pair: each woman's strength is the number of parties she went to.
    const parties = rowsOf('davis-southern-women/attendance.csv')
    for (const { id, strength } of residents) {
      expect(strength).toBeCloseTo(parties.filter(({ person }) => person === id).length, 9)
    }
  })

  it('without co-attendance the same women have no informal tie: they only came to parties', () => {
    const { network } = measured('Davis Southern Women')
    expect(network).toMatchObject({ ties: 0, isolates: 18, modularity: null, largestComponent: 1 })
    expect(network.levels!['only-formal']).toBe(18)
  })

  it('office building: 92 people, 755 pairs, 9827 contacts (Génois et al. 2015)', () => {
    const { network, residents } = measured('office building')
    expect(network).toMatchObject({ residents: 92, ties: 755 })
    expect(residents.reduce((sum, { strength }) => sum + strength!, 0)).toBe(2 * 9827)
  })

  it('Kenyan households: 75 people, 576 pairs (Kiti et al. 2016)', () => {
    expect(measured('Kenyan households').network).toMatchObject({ residents: 75, ties: 576 })
  })
})

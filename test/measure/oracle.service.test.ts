import { beforeAll, describe, expect, it } from 'vitest'
import {
  aggregateTies,
  eiIndex,
  type Grouping,
  groupDensity,
  informalNetwork,
  measureAll,
} from '../../services/measure/index.ts'
import { type GivenSlice, sliceOf } from '../../services/measure/testing.ts'
import { hasDataSets } from '../support/tools.ts'
import { oddNetworks } from './oddNetworks.ts'
import { askOracle, haveOracle, type OracleQuestion } from './oracle.ts'
import { realNetworks } from './realNetworks.ts'

const networks = { ...oddNetworks, ...(hasDataSets ? realNetworks : {}) }
const coAttendance = true
const TOLERANCE = 1e-9

type Figure = number | boolean | null | undefined

function expectClose(ours: readonly Figure[], theirs: readonly Figure[]): void {
  expect(ours.length).toBe(theirs.length)
  const off = ours.flatMap((figure, at) => {
    const other = theirs[at]
    const same =
      typeof figure === 'number' && typeof other === 'number'
        ? Math.abs(figure - other) <= TOLERANCE * Math.max(1, Math.abs(other))
        : figure === other
    return same ? [] : [{ at, ours: figure, theirs: other }]
  })
  expect(off).toEqual([])
}

const measured = (name: string) => measureAll(sliceOf(networks[name]!()), { coAttendance })

/** Straight from what was recorded, past all code of ours: who met, and who was at the same session. */
function pairsOf({ contacts = [] }: GivenSlice): (readonly [string, string])[] {
  const sessions = new Map<string, string[]>()
  const met = contacts.flatMap((contact) => {
    if (!('between' in contact)) return [contact]
    if (contact.kind !== 'attended') return [contact.between]
    const before = sessions.get(contact.session!) ?? []
    sessions.set(contact.session!, [...before, contact.between[0]])
    return before.map((other) => [other, contact.between[0]] as const)
  })
  return met
}

/** Three groups of people of each network in turn, and every seventh in none. */
const groupOf = (node: number): number | null => (node % 7 === 3 ? null : node % 3)

function grouped(name: string) {
  const slice = sliceOf(networks[name]!())
  const network = informalNetwork(aggregateTies(slice, { include: 'informal', coAttendance }))
  const isResident = (node: number) => slice.nodes[node]!.kind === 'resident' && slice.nodes[node]!.present
  const of = new Int32Array(slice.nodes.length).fill(-1)
  const residents = slice.nodes.flatMap((_, node) => (isResident(node) ? [node] : []))
  for (const [number, node] of residents.entries()) of[node] = groupOf(number) ?? -1
  // Groups without anybody are not there, as in the oracle.
  const size = Int32Array.from(
    [0, 1, 2].map((group) => of.filter((its) => its === group).length).filter(Boolean),
  )
  const names = Array.from(size, (_, group) => String(group))
  const grouping: Grouping = { by: 'area', names, of, size, unknown: 0 }
  return { ei: eiIndex(network, grouping), density: groupDensity(network, grouping), size }
}

function questionOf(name: string): OracleQuestion {
  const { residents } = measured(name)
  const number = new Map(residents.map(({ id }, node) => [id, node]))
  return {
    nodes: residents.length,
    edges: pairsOf(networks[name]!()).map(([a, b]) => [number.get(a)!, number.get(b)!]),
    community: residents.map(({ community = null }) => community),
    group: residents.map((_, node) => groupOf(node)),
  }
}

describe.skipIf(!haveOracle)('the measures as networkx and igraph give them', () => {
  const names = Object.keys(networks)
  let answers: ReturnType<typeof askOracle> = []
  beforeAll(() => {
    answers = askOracle(names.map(questionOf))
  })

  describe.each(names)('%s', (name) => {
    const ours = measured(name)
    const column = (measure: keyof (typeof ours.residents)[number]) =>
      ours.residents.map((row) => row[measure] as Figure)
    const theirs = () => answers[names.indexOf(name)]!

    it.each(['degree', 'core', 'betweenness', 'constraint', 'articulation'] as const)(
      '%s, by both',
      (measure) => {
        expectClose(column(measure), theirs().networkx[measure])
        expectClose(column(measure), theirs().igraph[measure])
      },
    )

    it('component size and effective size', () => {
      expectClose(column('component'), theirs().networkx.component)
      expectClose(column('effectiveSize'), theirs().networkx.effectiveSize)
    })

    it('the network as a whole', () => {
      const { networkx, igraph } = theirs()
      const { ties, bridges, modularity, components, isolates } = ours.network
      expectClose([ties, bridges, modularity], [networkx.ties, networkx.bridges, networkx.modularity])
      expectClose([ties, bridges, modularity], [igraph.ties, igraph.bridges, igraph.modularity])
      expectClose([components, isolates], [networkx.components, networkx.isolates])
    })

    it('ties within and between groups, their E–I index, and what it would be by lot', () => {
      const { ei, density, size } = grouped(name)
      const { between } = theirs().networkx
      expect(density.map((row) => row.map(({ ties }) => ties))).toEqual(between)
      const internal = between.reduce((sum, row, group) => sum + row[group]!, 0)
      const external = between.flat().reduce((sum, ties) => sum + ties, 0) / 2 - internal / 2
      expect(ei).toMatchObject({ internal, external })
      if (internal + external === 0) {
        expect(ei.index).toBeNull()
        return
      }
      expect(ei.index).toBeCloseTo((external - internal) / (external + internal), 12)
      // Dealt by lot, a tie runs across as often as two of all those people are of different groups.
      const people = size.reduce((sum, its) => sum + its, 0)
      const same = size.reduce((sum, its) => sum + its * (its - 1), 0) / (people * (people - 1))
      const { mean, permutations, low, high } = ei.baseline!
      const spread = Math.max(high - low, 2 / (internal + external))
      expect(Math.abs(mean - (1 - 2 * same))).toBeLessThan((5 * spread) / Math.sqrt(permutations))
    })

    it('communities at least as good as those of igraph’s Louvain', () => {
      const { louvain } = theirs().igraph
      expect(ours.network.modularity ?? 0).toBeGreaterThanOrEqual((louvain ?? 0) - TOLERANCE)
    })
  })
})

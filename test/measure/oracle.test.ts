import { beforeAll, describe, expect, it } from 'vitest'
import { measureAll } from '../../services/measure/index.ts'
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

function questionOf(name: string): OracleQuestion {
  const { residents } = measured(name)
  const number = new Map(residents.map(({ id }, node) => [id, node]))
  return {
    nodes: residents.length,
    edges: pairsOf(networks[name]!()).map(([a, b]) => [number.get(a)!, number.get(b)!]),
    community: residents.map(({ community = null }) => community),
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

    it('communities at least as good as those of igraph’s Louvain', () => {
      const { louvain } = theirs().igraph
      expect(ours.network.modularity ?? 0).toBeGreaterThanOrEqual((louvain ?? 0) - TOLERANCE)
    })
  })
})

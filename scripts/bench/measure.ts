import { readRecorded } from '../../events/index.ts'
import {
  aggregateTies,
  betweenness,
  informalNetwork,
  levelsOf,
  type MeasureName,
  measureAll,
  type Network,
  tiedNodes,
} from '../../services/measure/index.ts'
import { type Benchmark, quickest, type Result } from './benchmark.ts'
import { processorTime, withGraphology, withIgraph, withWorkers } from './measurePeers.ts'
import { neighbourhoodOf, neighbourhoodWithTies } from './measureSlices.ts'

const PEOPLE = 10_000
const TIES = 50_000

const perPerson: readonly MeasureName[] = [
  'level',
  'degree',
  'formalDegree',
  'strength',
  'lastContact',
  'component',
  'core',
  'constraint',
  'effectiveSize',
  'articulation',
  'community',
]

const informal = { include: 'informal', coAttendance: false } as const
const all = { include: 'all', coAttendance: false } as const

const edgesOf = ({ nodes, offsets, neighbours }: Network): [number, number][] => {
  const edges: [number, number][] = []
  for (let node = 0; node < nodes; node++) {
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      if (neighbours[arc]! > node) edges.push([node, neighbours[arc]!])
    }
  }
  return edges
}

/** `value` against a peer that took `reference`: at least `times` times as quick. */
function fasterThan(
  name: string,
  ms: number,
  against: string,
  reference: number | null,
  times: number,
): Result {
  const ratio = reference === null ? null : reference / ms
  const holds = ratio === null || ratio >= times
  return { name, value: ms, unit: 'ms', against, reference, ratio, goal: `≥ ${times} × as fast`, holds }
}

/** The largest relative difference between two columns of figures. */
function apart(ours: ArrayLike<number>, theirs: readonly number[]): number {
  return theirs.reduce(
    (most, figure, at) => Math.max(most, Math.abs(figure - ours[at]!) / Math.max(1, figure)),
    0,
  )
}

export const benchmarks: readonly Benchmark[] = [
  {
    name: 'betweenness',
    goal: 'no slower than igraph in C, 6 × as fast as graphology-metrics, the other measures within 5 % of it',
    async run() {
      const slice = neighbourhoodWithTies(PEOPLE, TIES)
      const network = informalNetwork(aggregateTies(slice, informal))
      const edges = edgesOf(network)
      const { cpu, gave } = await processorTime(5, () => betweenness(network))
      const igraph = withIgraph(PEOPLE, edges)
      const graphology = await withGraphology(PEOPLE, edges)
      const two = await withWorkers(network, tiedNodes(network), 2)
      const others = await processorTime(5, () => measureAll(slice, { measures: perPerson }))
      const igraphName = igraph ? 'igraph in C, one thread' : 'igraph (not on this machine)'
      const most = Math.max(
        ...[igraph, graphology, two].map((peer) => (peer ? apart(gave.of, peer.betweenness) : 0)),
      )
      return [
        fasterThan('betweenness, one thread', cpu, igraphName, igraph?.cpu ?? null, 1),
        fasterThan('betweenness, two workers, by the clock', two.ms, igraphName, igraph?.ms ?? null, 1.6),
        fasterThan('betweenness, one thread', cpu, 'graphology-metrics', graphology.cpu, 6),
        fasterThan('all other measures per person', others.cpu, 'betweenness', cpu, 20),
        {
          name: 'betweenness, furthest from these peers',
          value: most,
          unit: 'relative',
          against: 'what rounding allows',
          reference: 1e-9,
          ratio: most / 1e-9,
          goal: '≤ 1',
          holds: most <= 1e-9,
        },
      ]
    },
  },
  {
    name: 'isolation',
    goal: 'levels of 100,000 residents from 1,000,000 contacts in less time than reading those from the log',
    async run() {
      const slice = neighbourhoodOf(100_000, 1_000_000)
      const { ms } = await quickest(3, () => levelsOf(slice, aggregateTies(slice, all)))
      const reading = await quickest(1, () => readContacts(1_000_000))
      const reference = 'reading a million such events, disk left out'
      return [fasterThan('levels of 100,000 from 1,000,000 contacts', ms, reference, reading.ms, 1)]
    },
  },
  {
    name: 'growth',
    goal: 'ten times the people: near ten times the time, for all but betweenness',
    async run() {
      const results: Result[] = []
      const small = neighbourhoodWithTies(PEOPLE, TIES)
      const large = neighbourhoodWithTies(10 * PEOPLE, 10 * TIES)
      for (const measure of perPerson) {
        const few = await processorTime(7, () => measureAll(small, { measures: [measure] }))
        const many = await processorTime(3, () => measureAll(large, { measures: [measure] }))
        const ratio = many.cpu / few.cpu
        results.push({
          name: `${measure}, 100,000 people`,
          value: many.cpu,
          unit: 'ms',
          against: '10,000 people',
          reference: few.cpu,
          ratio,
          goal: '≤ 25',
          holds: ratio <= 25,
        })
      }
      return results
    },
  },
]

/** The time to read contacts from the log without its disk: JSON, then the catalogue's check of each event. */
function readContacts(count: number): number {
  const row = JSON.stringify({
    id: '0b6f2c1e-5f0e-4a53-9d3c-0d8c1f1f2a11',
    neighbourhood: 'bench',
    stream: 'resident-5a7c7e0e-3a51-4c8e-8f3b-6f6a3a2b1c0d',
    revision: 0,
    position: 1,
    recordedAt: 1_773_502_200_000,
    recordedBy: 'bench',
    type: 'resident-met-resident',
    version: 1,
    occurredAt: '2026-03-14T15:30:00Z',
    precision: 'instant',
    at: 1_773_502_200_000,
    source: 'observed',
    data: { residents: ['5a7c7e0e-3a51-4c8e-8f3b-6f6a3a2b1c0d', 'c1d2e3f4-a5b6-4c7d-8e9f-0a1b2c3d4e5f'] },
  })
  let known = 0
  for (let read = 0; read < count; read++) if (readRecorded(JSON.parse(row)).known) known++
  return known
}

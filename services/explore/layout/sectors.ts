import { lifeStages } from '../../../events/index.ts'
import {
  aggregateTies,
  communities,
  informalNetwork,
  neighboursOf,
  type TieColumns,
} from '../../measure/index.ts'
import type { NodeKind } from '../../slice/index.ts'

/** The attributes that sectors of the fabric can stand for. */
export const sectorings = ['area', 'cohort', 'lifeStage', 'community'] as const
export type SectoredBy = (typeof sectorings)[number]

export type Sectors = {
  /** The sector of each resident; the empty string for who is in none. */
  readonly of: ReadonlyMap<string, string>
  /** Every sector with somebody in it, in the order in which they stand round the fabric. */
  readonly order: readonly string[]
}

/** More circles than this cannot be told apart, and smaller ones are no circle. */
const CIRCLES_AT_MOST = 12
const CIRCLE_FROM = 5

/** Someone or something that stands in a picture. */
type PlacedNode = {
  readonly id: string
  readonly kind: NodeKind
  /** The area, cohort or life stage that sectors stand for; the empty string for none. */
  readonly group: string
}

/** All that was ever known of a neighbourhood, without a name: what a picture is planned from. */
export type PlacedColumns = Omit<TieColumns, 'nodes'> & { readonly nodes: readonly PlacedNode[] }

/**
 * The sector of every resident who was ever known. A community bears the id of its best connected member, and comes
 * from the lines of all times, so that who stands where does not depend on the moment looked at.
 */
export function sectorsOf(columns: PlacedColumns, by: SectoredBy): Sectors {
  if (by === 'community') return circlesOf(columns)
  const of = new Map(columns.nodes.filter(isResident).map(({ id, group }) => [id, group]))
  const stages: readonly string[] = Object.keys(lifeStages)
  const rank = (name: string) => (by === 'lifeStage' ? stages.indexOf(name) : 0)
  return { of, order: inOrder(of, rank) }
}

const isResident = ({ kind }: PlacedNode) => kind === 'resident'

/** By rank, then in the order of the alphabet; who is in none last. */
const inOrder = (of: ReadonlyMap<string, string>, rank: (name: string) => number): string[] =>
  [...new Set(of.values())].sort(
    (a, b) => Number(a === '') - Number(b === '') || rank(a) - rank(b) || (a < b ? -1 : 1),
  )

function circlesOf(columns: PlacedColumns): Sectors {
  const { nodes } = columns
  const network = informalNetwork(aggregateTies(columns, { include: 'all', coAttendance: false }))
  const found = communities(network)
  const size = new Int32Array(found.count)
  /** Of each community who has most lines; of equals the first. */
  const heart = new Int32Array(found.count).fill(-1)
  const lines = (node: number) => neighboursOf(network, node).length
  found.of.forEach((community, node) => {
    if (community === -1) return
    size[community]!++
    if (heart[community] === -1 || lines(node) > lines(heart[community]!)) heart[community] = node
  })
  // Communities are numbered from the largest.
  const names = [...heart].map((node, community) =>
    community < CIRCLES_AT_MOST && size[community]! >= CIRCLE_FROM ? nodes[node]!.id : '',
  )
  const of = new Map(
    nodes.flatMap((one, node) => (isResident(one) ? [[one.id, names[found.of[node]!] ?? ''] as const] : [])),
  )
  return { of, order: inOrder(of, (name) => names.indexOf(name)) }
}

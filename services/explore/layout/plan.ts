import { aggregateTies } from '../../measure/index.ts'
import { type BondColumns, type ContactColumns, nodeKinds, type Slice } from '../../slice/index.ts'
import { type FabricPlan, type FabricTie, planFabric } from './fabric/index.ts'
import { forcesFrom, type Positions } from './positions.ts'
import { type PlacedColumns, type SectoredBy, sectorsOf } from './sectors.ts'

/** How a picture is laid out. */
export type Layout = {
  readonly by: SectoredBy
  /** The sectors whose people are placed; everybody is when it is left out. */
  readonly open?: ReadonlySet<string> | undefined
}

/** All that a plan follows from, without a name: everyone who was ever known and everything that ever tied them. */
export type PlanQuestion = {
  readonly layout: Layout
  readonly ids: readonly string[]
  /** Index in `nodeKinds`. */
  readonly kinds: Uint8Array
  /** The area, cohort or life stage of each; the empty string for none. */
  readonly groups: readonly string[]
  readonly contacts: ContactColumns
  readonly bonds: BondColumns
  readonly sessions: readonly string[]
  readonly kept?: Positions | undefined
  /** Known people stay in place. */
  readonly holds: boolean
}

export type PlanAnswer = {
  readonly fabric: FabricPlan
  /** Every sector with somebody in it, in the order in which they stand round the fabric. */
  readonly order: readonly string[]
  /** Index in `order` of the sector of each node; −1 for who is no resident. */
  readonly sectorOf: Int32Array
}

export const questionOf = (
  slice: Slice,
  layout: Layout,
  kept: Positions | undefined,
  holds: boolean,
): PlanQuestion => {
  const { nodes, contacts, bonds, sessions } = slice
  const by = layout.by === 'community' ? undefined : layout.by
  return {
    layout,
    ids: nodes.map(({ id }) => id),
    kinds: Uint8Array.from(nodes, ({ kind }) => nodeKinds.indexOf(kind)),
    groups: by ? nodes.map((node) => node[by] ?? '') : [],
    contacts,
    bonds,
    sessions,
    kept,
    holds,
  }
}

/** Plans a picture: pure, so that any thread can do it. */
export function plan(question: PlanQuestion): PlanAnswer {
  const { layout, kept, holds } = question
  const columns = columnsOf(question)
  const sectors = sectorsOf(columns, layout.by)
  const isPlaced = (sector: string) => !layout.open || layout.open.has(sector)
  const closed = new Map<string, number>()
  for (const sector of sectors.of.values()) {
    if (!isPlaced(sector)) closed.set(sector, (closed.get(sector) ?? 0) + 1)
  }
  const placed = new Set([...sectors.of].flatMap(([id, sector]) => (isPlaced(sector) ? [id] : [])))
  const fabric = planFabric({
    residents: [...placed].map((id) => ({ id, sector: sectors.of.get(id) ?? '' })),
    others: columns.nodes.flatMap(({ id, kind }) => (kind === 'resident' ? [] : [{ id, kind }])),
    ties: placed.size > 0 ? tiesEver(columns) : [],
    order: sectors.order,
    closed,
    kept: kept && forcesFrom(kept),
    holds,
  })
  const number = new Map(sectors.order.map((name, at) => [name, at]))
  const sectorOf = Int32Array.from(columns.nodes, ({ id, kind }) =>
    kind === 'resident' ? (number.get(sectors.of.get(id) ?? '') ?? -1) : -1,
  )
  return { fabric, order: sectors.order, sectorOf }
}

/** Lines of all times: those of people who left count as well, so that the picture holds still when they go. */
function tiesEver(columns: PlacedColumns): FabricTie[] {
  const { nodes } = columns
  const table = aggregateTies(columns, { include: 'all', coAttendance: true })
  return Array.from({ length: table.length }, (_, tie) => ({
    source: nodes[table.source[tie]!]!.id,
    target: nodes[table.target[tie]!]!.id,
    weight: table.weight[tie]!,
  }))
}

/** Everyone can have ties: without a moment nobody is absent. */
function columnsOf({ ids, kinds, groups, contacts, bonds, sessions }: PlanQuestion): PlacedColumns {
  return {
    from: Number.NEGATIVE_INFINITY,
    to: Number.POSITIVE_INFINITY,
    nodes: ids.map((id, at) => ({ id, kind: nodeKinds[kinds[at]!]!, group: groups[at] ?? '' })),
    contacts,
    bonds,
    sessions,
  }
}

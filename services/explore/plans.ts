import type { Neighbourhood } from '../../events/index.ts'
import type { GraphStore, Slice } from '../graph/index.ts'
import { aggregateTies } from '../measure/index.ts'
import { type FabricPlan, type FabricTie, planFabric } from './fabric/index.ts'
import { type SectoredBy, type Sectors, sectorsOf } from './sectors.ts'

/** How a picture is laid out. */
export type Layout = {
  readonly by: SectoredBy
  /** The sectors whose people are placed; everybody is when it is left out. */
  readonly open?: ReadonlySet<string> | undefined
}

export type Plan = { readonly fabric: FabricPlan; readonly sectors: Sectors }

type Kept = {
  readonly plan: Plan
  readonly people: string
  /** How far the graph had come when it was planned, and when it was last found to be still good. */
  readonly plannedAt: number
  readonly knownAt: number
}

/** A picture is drawn anew when this much has been added to what it was planned from. */
const GROWTH = 1.2
/** Plans of all neighbourhoods together: a group that is opened and closed is not planned twice. */
const KEEP = 24

/**
 * The plan of a neighbourhood's fabric: from everyone it ever knew, so that it does not depend on the moment asked.
 * It is kept until somebody comes, moves to another sector, or much has been recorded.
 */
export function createPlans(graph: GraphStore) {
  const kept = new Map<string, Kept>()

  function keep(key: string, planned: Kept): Plan {
    kept.delete(key)
    kept.set(key, planned)
    const [oldest] = kept.keys()
    if (kept.size > KEEP && oldest !== undefined) kept.delete(oldest)
    return planned.plan
  }

  return async (neighbourhood: Neighbourhood, layout: Layout): Promise<Plan> => {
    const key = JSON.stringify([neighbourhood, layout.by, layout.open && [...layout.open].sort()])
    const knownAt = await graph.checkpoint(neighbourhood)
    const before = kept.get(key)
    if (before?.knownAt === knownAt) return keep(key, before)
    const always = Number.POSITIVE_INFINITY
    const { nodes } = await graph.slice(neighbourhood, { from: always, to: always, knownAt })
    const people = nodes
      .map((node) => `${node.id} ${layout.by === 'community' ? '' : node[layout.by]}`)
      .join()
    if (before?.people === people && knownAt < before.plannedAt * GROWTH + 100) {
      return keep(key, { ...before, knownAt })
    }
    const slice = await graph.slice(neighbourhood, { from: -always, to: always, knownAt })
    return keep(key, { plan: planOf(slice, layout), people, plannedAt: knownAt, knownAt })
  }
}

function planOf(slice: Slice, { by, open }: Layout): Plan {
  const sectors = sectorsOf(slice, by)
  const isPlaced = (sector: string) => !open || open.has(sector)
  const closed = new Map<string, number>()
  for (const sector of sectors.of.values()) {
    if (!isPlaced(sector)) closed.set(sector, (closed.get(sector) ?? 0) + 1)
  }
  const fabric = planFabric({
    residents: [...sectors.of].flatMap(([id, sector]) => (isPlaced(sector) ? [{ id, sector }] : [])),
    others: slice.nodes.flatMap(({ id, kind }) => (kind === 'resident' ? [] : [{ id, kind }])),
    ties: tiesEver(slice),
    order: sectors.order,
    closed,
  })
  return { fabric, sectors }
}

/** Lines of all times: those of people who left count as well, so that the picture holds still when they go. */
function tiesEver(slice: Slice): FabricTie[] {
  const everyone = { ...slice, nodes: slice.nodes.map((node) => ({ ...node, present: true })) }
  const table = aggregateTies(everyone, { include: 'all', coAttendance: true })
  return Array.from({ length: table.length }, (_, tie) => ({
    source: slice.nodes[table.source[tie]!]!.id,
    target: slice.nodes[table.target[tie]!]!.id,
    weight: table.weight[tie]!,
  }))
}

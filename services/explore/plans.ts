import type { Neighbourhood } from '../../events/index.ts'
import type { GraphStore, Slice, SliceNode } from '../graph/index.ts'
import { aggregateTies } from '../measure/index.ts'
import { type FabricPlan, type FabricTie, type OtherKind, planFabric } from './fabric/index.ts'

type Kept = {
  readonly plan: FabricPlan
  readonly people: string
  /** How far the graph had come when it was planned, and when it was last found to be still good. */
  readonly plannedAt: number
  readonly knownAt: number
}

/** A picture is drawn anew when this much has been added to what it was planned from. */
const GROWTH = 1.2

/**
 * The plan of a neighbourhood's fabric: from everyone it ever knew, so that it does not depend on the moment asked.
 * It is kept until somebody comes, moves to another area, or much has been recorded.
 */
export function createPlans(graph: GraphStore): (neighbourhood: Neighbourhood) => Promise<FabricPlan> {
  const kept = new Map<Neighbourhood, Kept>()
  return async (neighbourhood) => {
    const knownAt = await graph.checkpoint(neighbourhood)
    const before = kept.get(neighbourhood)
    if (before?.knownAt === knownAt) return before.plan
    const always = Number.POSITIVE_INFINITY
    const { nodes } = await graph.slice(neighbourhood, { from: always, to: always, knownAt })
    const people = nodes.map(({ id, area }) => `${id} ${area}`).join()
    if (before?.people === people && knownAt < before.plannedAt * GROWTH + 100) {
      kept.set(neighbourhood, { ...before, knownAt })
      return before.plan
    }
    const slice = await graph.slice(neighbourhood, { from: -always, to: always, knownAt })
    const plan = planOf(slice)
    kept.set(neighbourhood, { plan, people, plannedAt: knownAt, knownAt })
    return plan
  }
}

const isResident = ({ kind }: SliceNode) => kind === 'resident'

function planOf(slice: Slice): FabricPlan {
  return planFabric({
    residents: slice.nodes.filter(isResident).map(({ id, area }) => ({ id, sector: area ?? '' })),
    others: slice.nodes.flatMap(({ id, kind }) =>
      kind === 'resident' ? [] : [{ id, kind: kind satisfies OtherKind }],
    ),
    ties: tiesEver(slice),
  })
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

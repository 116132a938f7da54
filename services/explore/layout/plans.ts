import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Neighbourhood, Position } from '../../../events/index.ts'
import type { GraphStore } from '../../graph/index.ts'
import { errorMessage } from '../../shared/errorMessage.ts'
import { registrationsOf, type Slice, type SliceQuery } from '../../slice/index.ts'
import type { FabricPlan } from './fabric/index.ts'
import { type Layout, type PlanAnswer, type PlanQuestion, questionOf } from './plan.ts'
import type { PositionStore, StoredPositions } from './positionStore.ts'
import { positionsIn, without } from './positions.ts'
import type { Sectors } from './sectors.ts'

export type LayoutPlan = { readonly fabric: FabricPlan; readonly sectors: Sectors }

export type Plans = {
  (neighbourhood: Neighbourhood, layout: Layout): Promise<LayoutPlan>
  /** Takes the places of these away; of everybody, when it is not known of whom. */
  forget(neighbourhood?: Neighbourhood, residents?: readonly string[]): void
}

type Sources = {
  readonly graph: GraphStore
  /** Plans a picture, off the event loop. */
  readonly plan: (question: PlanQuestion) => Promise<PlanAnswer>
  /** Where places outlive a restart; without it they last as long as the server. */
  readonly places?: PositionStore | undefined
}

type Kept = StoredPositions & {
  readonly neighbourhood: Neighbourhood
  readonly layout: Layout
  /** Is made again from the places when it is not there. */
  readonly plan?: LayoutPlan | undefined
  /** When it was last found to be still good. */
  readonly knownAt: Position
}

/** The forces act on everybody once more when this much has been added since they did. */
const GROWTH = 1.2
const hasGrown = ({ forcedAt }: StoredPositions, knownAt: Position) => knownAt >= forcedAt * GROWTH + 100

/** Plans of all neighbourhoods together: a group that is opened and closed is not planned twice. */
const KEEP = 24
const ALWAYS = Number.POSITIVE_INFINITY

/**
 * The plan of a neighbourhood's fabric: from everyone it ever knew, so that it does not depend on the moment asked.
 * It is good until somebody comes or moves to another sector: the others then stay where they were. When much has been
 * recorded the forces act on everybody, from where they stood. After a restart it is the same again.
 */
export function createPlans({ graph, plan: planAside, places }: Sources): Plans {
  const kept = new LRUCache<string, Kept>({ max: KEEP })
  const making = new Map<string, Promise<LayoutPlan>>()
  let epoch = 0

  /** Places of the same people in another picture: a group that is opened beside others finds them as they stand. */
  const alike = (neighbourhood: Neighbourhood, { by }: Layout): StoredPositions | undefined =>
    [...kept.values()].find((one) => one.neighbourhood === neighbourhood && one.layout.by === by)

  async function planned(
    neighbourhood: Neighbourhood,
    layout: Layout,
    knownAt: Position,
  ): Promise<LayoutPlan> {
    const began = epoch
    const [name, key] = [nameOf(layout), keyOf(neighbourhood, layout)]
    const { nodes } = await everyIdIn(graph, neighbourhood, { from: ALWAYS, to: ALWAYS, knownAt })
    const people = hashOf(
      nodes.map((node) => `${node.id} ${layout.by === 'community' ? '' : node[layout.by]}`).sort(),
    )
    const its = kept.peek(key) ?? places?.read(neighbourhood, name)
    const before = its && its.plannedAt <= knownAt ? its : alike(neighbourhood, layout)
    const isSame = before === its && before?.people === people && !hasGrown(before, knownAt)
    const here = { neighbourhood, layout, people, knownAt }
    const ready = isSame ? kept.peek(key)?.plan : undefined
    if (before && ready) {
      kept.set(key, { ...before, ...here, plan: ready })
      return ready
    }
    // A plan that is still valid keeps its position in the log: nobody has moved.
    const plannedAt = before && isSame ? before.plannedAt : knownAt
    const holds = before !== undefined && !hasGrown(before, knownAt)
    const slice = await everyIdIn(graph, neighbourhood, { from: -ALWAYS, to: ALWAYS, knownAt: plannedAt })
    const answer = await planAside(questionOf(slice, layout, before?.places, holds))
    const plan = { fabric: answer.fabric, sectors: sectorsIn(slice, answer) }
    // A position that was removed meanwhile does not return with this.
    if (began !== epoch) return plan
    const forcedAt = holds ? before.forcedAt : knownAt
    const made = { people, plannedAt, forcedAt, places: positionsIn(plan.fabric) }
    if (!isSame) store(neighbourhood, name, made)
    kept.set(key, { ...made, ...here, plan })
    return plan
  }

  function store(neighbourhood: Neighbourhood, name: string, made: StoredPositions) {
    try {
      places?.keep(neighbourhood, name, made)
    } catch (error) {
      // A picture is not refused because it cannot be kept.
      process.emitWarning(`where people stand is not kept: ${errorMessage(error)}`)
    }
  }

  async function planOf(neighbourhood: Neighbourhood, layout: Layout): Promise<LayoutPlan> {
    const knownAt = await graph.checkpoint(neighbourhood)
    const key = keyOf(neighbourhood, layout)
    const before = kept.get(key)
    if (before?.plan && before.knownAt === knownAt) return before.plan
    const question = `${key} ${knownAt}`
    const underWay = making.get(question) ?? planned(neighbourhood, layout, knownAt)
    making.set(question, underWay)
    return underWay.finally(() => making.delete(question))
  }

  return Object.assign(planOf, {
    forget(neighbourhood?: Neighbourhood, residents?: readonly string[]) {
      epoch++
      making.clear()
      if (!residents) kept.clear()
      const gone = new Set(residents)
      // Oldest first, so that they keep their order.
      for (const [key, one] of [...kept.entries()].toReversed()) {
        if (one.neighbourhood !== neighbourhood) continue
        kept.set(key, { ...one, plan: undefined, places: without(one.places, gone) })
      }
      places?.forget(neighbourhood, residents)
    },
  })
}

/**
 * Adds a node for each merged id to a slice. So a merge moves nobody in the picture, and each registration still has a
 * position for questions about the time before the merge.
 */
async function everyIdIn(graph: GraphStore, neighbourhood: Neighbourhood, query: SliceQuery): Promise<Slice> {
  const slice = await graph.slice(neighbourhood, query)
  const others = slice.nodes.flatMap((node) =>
    registrationsOf(node).flatMap(({ id }) => (id === node.id ? [] : [{ ...node, id }])),
  )
  return others.length === 0 ? slice : { ...slice, nodes: [...slice.nodes, ...others] }
}

function sectorsIn({ nodes }: Slice, { order, sectorOf }: PlanAnswer): Sectors {
  const of = new Map<string, string>()
  nodes.forEach(({ id }, node) => {
    const sector = order[sectorOf[node]!]
    if (sector !== undefined) of.set(id, sector)
  })
  return { of, order }
}

const hashOf = (texts: readonly string[]) => createHash('sha256').update(texts.join()).digest('hex')

/** A picture's name says nothing of the groups in it. */
const nameOf = ({ by, open }: Layout) => hashOf([JSON.stringify([by, open && [...open].sort()])])
const keyOf = (neighbourhood: Neighbourhood, layout: Layout) => `${neighbourhood} ${nameOf(layout)}`

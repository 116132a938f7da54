import { z } from 'zod'
import { isoOf, lifeStages } from '../../events/index.ts'
import { type ContactKind, contactKinds, nodeKinds, type SliceNode } from '../graph/index.ts'
import {
  aggregateTies,
  type IsolationLevel,
  isolationLevels,
  type TieTable,
  volunteersOf,
} from '../measure/index.ts'
import { type FabricPlan, placeAt, type RingLevel } from './fabric/index.ts'
import { labelOf } from './roster.ts'
import type { Snapshot } from './snapshot.ts'

export const nodeView = z.object({
  id: z.string(),
  kind: z.enum(nodeKinds),
  label: z.string(),
  area: z.string().nullable(),
  lifeStage: z.enum(Object.keys(lifeStages) as (keyof typeof lifeStages)[]),
  cohort: z.string().nullable(),
  tags: z.array(z.string()),
  connector: z.boolean(),
  volunteer: z.boolean(),
  level: z.enum(isolationLevels).nullable(),
  x: z.number(),
  y: z.number(),
})
export type NodeView = z.infer<typeof nodeView>

export const tieView = z.object({
  source: z.string(),
  target: z.string(),
  kind: z.enum(['contact', 'bond', 'visit']),
  formal: z.boolean(),
  weight: z.number(),
  contacts: z.number(),
  firstAt: z.string(),
  lastAt: z.string().nullable(),
  fading: z.boolean(),
})
export type TieView = z.infer<typeof tieView>

const ring = z.object({
  level: z.enum(isolationLevels),
  inner: z.number(),
  outer: z.number(),
  count: z.number(),
})
const sector = z.object({ name: z.string(), start: z.number(), end: z.number(), count: z.number() })

export const graphView = z.object({
  neighbourhood: z.string(),
  asOf: z.string(),
  knownAt: z.number(),
  position: z.number(),
  window: z.string(),
  nodes: z.array(nodeView),
  ties: z.array(tieView),
  levels: z.record(z.enum(isolationLevels), z.number()),
  fabric: z.object({ radius: z.number(), rings: z.array(ring), sectors: z.array(sector) }),
})
export type GraphView = z.infer<typeof graphView>

const round = (value: number) => Math.round(value * 100) / 100

/** Everyone and everything in the neighbourhood at the moment of the snapshot, placed on the fabric. */
export function graphViewOf(snapshot: Snapshot, plan: FabricPlan): GraphView {
  const { slice, levels } = snapshot
  const volunteers = volunteersOf(slice)
  const placed = new Map<string, RingLevel>()
  slice.nodes.forEach(({ id }, node) => {
    const level = levels.of[node]
    if (level) placed.set(id, level)
  })
  const { radius, rings, sectors, positions } = placeAt(plan, placed)
  const nodes = slice.nodes.flatMap((node, index) => {
    const point = positions.get(node.id)
    if (!node.present || !point) return []
    return [nodeViewOf(node, levels.of[index] ?? null, volunteers[index] === 1, point)]
  })
  return {
    neighbourhood: snapshot.neighbourhood,
    asOf: isoOf(snapshot.asOf),
    knownAt: snapshot.knownAt,
    position: snapshot.position,
    window: snapshot.window.text,
    nodes,
    ties: [...tieViews(snapshot, snapshot.ties), ...organisationViews(snapshot), ...visitViews(snapshot)],
    levels: countLevels(levels.of),
    fabric: { radius, rings: [...rings], sectors: [...sectors] },
  }
}

function nodeViewOf(
  node: SliceNode,
  level: IsolationLevel | null,
  volunteer: boolean,
  { x, y }: { x: number; y: number },
): NodeView {
  const { id, kind, area, lifeStage, cohort, tags, connector } = node
  const about = { area, lifeStage, cohort, tags: [...tags], connector, volunteer }
  return { id, kind, label: labelOf(node), ...about, level, x: round(x), y: round(y) }
}

export function countLevels(levels: readonly (IsolationLevel | null)[]): Record<IsolationLevel, number> {
  const counts = Object.fromEntries(isolationLevels.map((level) => [level, 0])) as Record<
    IsolationLevel,
    number
  >
  for (const level of levels) if (level) counts[level] += 1
  return counts
}

/** The rows of a tie table as they are sent. */
export function tieViewOf({ slice }: Snapshot, ties: TieTable, tie: number): TieView {
  const lastAt = ties.lastAt[tie]!
  return {
    source: slice.nodes[ties.source[tie]!]!.id,
    target: slice.nodes[ties.target[tie]!]!.id,
    kind: ties.contacts[tie] ? 'contact' : 'bond',
    formal: ties.formal[tie] === 1,
    weight: ties.weight[tie]!,
    contacts: ties.contacts[tie]!,
    firstAt: isoOf(ties.firstAt[tie]!),
    lastAt: Number.isNaN(lastAt) ? null : isoOf(lastAt),
    fading: ties.fading[tie] === 1,
  }
}

const tieViews = (snapshot: Snapshot, ties: TieTable): TieView[] =>
  Array.from({ length: ties.length }, (_, tie) => tieViewOf(snapshot, ties, tie))

/** Who works for whom, and which partners work together: in the picture, in no figure about residents. */
const organisationViews = (snapshot: Snapshot): TieView[] =>
  tieViews(snapshot, aggregateTies(snapshot.slice, { include: 'organisational', coAttendance: false })).map(
    (tie) => ({
      ...tie,
      formal: true,
    }),
  )

const visited = contactKinds.indexOf('visited' satisfies ContactKind)

/** Who was at which place: drawn as a thread, but no tie, because a visit is not a meeting. */
function visitViews({ slice }: Snapshot): TieView[] {
  const { nodes, contacts } = slice
  const views = new Map<string, TieView>()
  for (let row = 0; row < contacts.length; row++) {
    if (contacts.kind[row] !== visited) continue
    const source = nodes[contacts.source[row]!]!
    const target = nodes[contacts.target[row]!]!
    if (!source.present || !target.present) continue
    const key = `${source.id} ${target.id}`
    const at = isoOf(contacts.at[row]!)
    const before = views.get(key)
    const counted = { weight: (before?.weight ?? 0) + 1, contacts: (before?.contacts ?? 0) + 1 }
    const firstAt = before?.firstAt ?? at
    views.set(key, {
      source: source.id,
      target: target.id,
      kind: 'visit',
      formal: true,
      ...counted,
      firstAt,
      lastAt: at,
      fading: false,
    })
  }
  return [...views.values()]
}

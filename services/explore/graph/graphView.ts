import { isoOf } from '../../../events/index.ts'
import { type ContactKind, contactKinds, type SliceNode } from '../../graph/index.ts'
import {
  aggregateTies,
  type IsolationLevel,
  isolationLevels,
  stepsToSupport,
  type TieTable,
  volunteersOf,
} from '../../measure/index.ts'
import type { GraphView, Someone, TieView } from '../context/answers.ts'
import { labelOf } from '../context/roster.ts'
import type { Snapshot } from '../context/snapshot.ts'
import { positionAt, type RingLevel } from '../layout/fabric/index.ts'
import type { LayoutPlan } from '../layout/index.ts'
import type { SectoredBy } from '../layout/sectors.ts'
import type { Grouped } from './groups.ts'

export type { GraphView, NodeView, TieView } from '../context/answers.ts'

const round = (value: number) => Math.round(value * 100) / 100

/**
 * Everyone and everything in the neighbourhood at the moment of the snapshot, placed on the fabric; with `grouped`
 * only who is drawn, and groups for the others.
 */
export function graphViewOf(
  snapshot: Snapshot,
  { fabric: plan, sectors: its }: LayoutPlan,
  by: SectoredBy,
  grouped?: Grouped,
): GraphView {
  const { slice, levels } = snapshot
  const isDrawn = (node: number) => !grouped || grouped.drawn[node] === 1
  const placed = new Map<string, RingLevel>()
  slice.nodes.forEach(({ id }, node) => {
    const level = levels.of[node]
    if (level && isDrawn(node)) placed.set(id, level)
  })
  const { radius, rings, sectors, positions } = positionAt(plan, placed)
  const everyone = someoneViews(snapshot, isDrawn, ({ id }) => its.of.get(id) ?? null)
  const nodes = everyone.flatMap((node) => {
    const point = positions.get(node.id)
    return point ? [{ ...node, x: round(point.x), y: round(point.y) }] : []
  })
  const counts = countLevels(levels.of)
  const inGroup = new Map(grouped?.groups.map(({ name, count }) => [name, count]))
  return {
    neighbourhood: snapshot.neighbourhood,
    asOf: isoOf(snapshot.asOf),
    knownAt: snapshot.knownAt,
    position: snapshot.position,
    window: snapshot.window.text,
    nodes,
    ties: lineViews(snapshot, isDrawn),
    levels: counts,
    fabric: {
      radius,
      by,
      rings: rings.map((ring) => ({ ...ring, count: counts[ring.level] })),
      sectors: sectors.map((sector) => ({ ...sector, count: inGroup.get(sector.name) ?? sector.count })),
    },
    groups: [...(grouped?.groups ?? [])],
    between: [...(grouped?.between ?? [])],
  }
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

type IsDrawn = (node: number) => boolean

/** Who of these is in the neighbourhood at the moment of the snapshot. */
export function someoneViews(
  { slice, levels }: Snapshot,
  isDrawn: IsDrawn,
  groupOf: (node: SliceNode) => string | null,
): Someone[] {
  const volunteers = volunteersOf(slice)
  const steps = stepsToSupport(slice, levels)
  return slice.nodes.flatMap((node, index): Someone[] => {
    if (!node.present || !isDrawn(index)) return []
    const { id, kind, area, lifeStage, cohort, tags, connector } = node
    const about = { area, lifeStage, cohort, tags: [...tags], connector, volunteer: volunteers[index] === 1 }
    const step = steps[index]!
    const stands = {
      level: levels.of[index] ?? null,
      group: groupOf(node),
      steps: step === -1 ? null : step,
    }
    return [{ id, kind, label: labelOf(node), ...about, ...stands }]
  })
}

/** Everything that is drawn as a line between these: ties, who works for whom, and who was at which place. */
export const lineViews = (snapshot: Snapshot, isDrawn: IsDrawn): TieView[] => [
  ...tieViews(snapshot, snapshot.ties, isDrawn),
  ...organisationViews(snapshot, isDrawn),
  ...visitViews(snapshot, isDrawn),
]

function tieViews(snapshot: Snapshot, ties: TieTable, isDrawn: IsDrawn): TieView[] {
  const views: TieView[] = []
  for (let tie = 0; tie < ties.length; tie++) {
    if (isDrawn(ties.source[tie]!) && isDrawn(ties.target[tie]!)) views.push(tieViewOf(snapshot, ties, tie))
  }
  return views
}

/** Who works for whom, and which partners work together: in the picture, in no figure about residents. */
const organisationViews = (snapshot: Snapshot, isDrawn: IsDrawn): TieView[] =>
  tieViews(
    snapshot,
    aggregateTies(snapshot.slice, { include: 'organisational', coAttendance: false }),
    isDrawn,
  ).map((tie) => ({ ...tie, formal: true }))

const visited = contactKinds.indexOf('visited' satisfies ContactKind)

/** Who was at which place: drawn as a thread, but no tie, because a visit is not a meeting. */
function visitViews({ slice }: Snapshot, isDrawn: IsDrawn): TieView[] {
  const { nodes, contacts } = slice
  const views = new Map<string, TieView>()
  for (let row = 0; row < contacts.length; row++) {
    if (contacts.kind[row] !== visited) continue
    if (!isDrawn(contacts.source[row]!) || !isDrawn(contacts.target[row]!)) continue
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

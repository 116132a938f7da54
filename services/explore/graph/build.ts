import { isoOf } from '../../../events/index.ts'
import { type IsolationLevel, isolationLevels, stepsToSupport, volunteersOf } from '../../measure/index.ts'
import type { SliceNode } from '../../slice/index.ts'
import { labelOf, type ReadContext, type Snapshot } from '../context/index.ts'
import { type LayoutPlan, positionAt, type RingLevel, type SectoredBy } from '../layout/index.ts'
import { lineViews } from '../ties/index.ts'
import { DRAWN_AT_MOST, type Grouped, groupsOf } from './groups.ts'
import type { GraphView, Someone } from './schema.ts'

/** How the picture is drawn. */
export type DrawingOptions = {
  readonly sectors?: SectoredBy | undefined
  /** `auto`: groups when there are too many people to draw; `all`: always; left out: everybody. */
  readonly groups?: 'auto' | 'all' | undefined
  /** The groups whose people are drawn. */
  readonly open?: readonly string[] | undefined
}

/** The picture of a moment. Of many people, groups are drawn unless everybody is asked for. */
export async function viewGraph(
  { planOf }: Pick<ReadContext, 'planOf'>,
  snapshot: Snapshot,
  { sectors: by = 'area', groups, open = [] }: DrawingOptions = {},
): Promise<GraphView> {
  const { neighbourhood, levels } = snapshot
  const isMany = levels.of.reduce((sum, level) => sum + Number(level !== null), 0) > DRAWN_AT_MOST
  if (groups === undefined || (groups === 'auto' && !isMany)) {
    return graphViewOf(snapshot, await planOf(neighbourhood, { by }), by)
  }
  const opened = new Set(open)
  const plan = await planOf(neighbourhood, { by, open: opened })
  return graphViewOf(snapshot, plan, by, groupsOf(snapshot, plan.sectors, opened))
}

const round = (value: number) => Math.round(value * 100) / 100

/**
 * Everyone and everything in the neighbourhood at the moment of the snapshot, placed on the fabric; with `grouped`
 * only who is drawn, and groups for the others.
 */
function graphViewOf(
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

function countLevels(levels: readonly (IsolationLevel | null)[]): Record<IsolationLevel, number> {
  const counts = Object.fromEntries(isolationLevels.map((level) => [level, 0])) as Record<
    IsolationLevel,
    number
  >
  for (const level of levels) if (level) counts[level] += 1
  return counts
}

type IsDrawn = (node: number) => boolean

/** The residents, among these nodes, of the moment of the snapshot. */
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

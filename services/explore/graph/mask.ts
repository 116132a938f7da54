import { isUuid } from '../../../events/index.ts'
import type { Sight } from '../../access/index.ts'
import type { GraphView, NodeView, Someone, TieView } from '../context/answers.ts'

/** What stands in place of a name that a reader may not know. */
const nameless = (id: string): string => id.slice(0, 8)

export function shownLabel({ id, label }: { id: string; label: string }, sight: Sight): string {
  return sight.mayKnow(id) ? label : nameless(sight.idOf(id))
}

const isPerson = ({ kind }: Someone) => kind === 'resident' || kind === 'professional'

/** A partner sees of who is no acquaintance where they stand: no name, no cohort, no tags. */
export function shownSomeone(node: Someone, sight: Sight): Someone {
  const { kind, area, lifeStage, connector, volunteer, level, steps } = node
  const hidden = sight.lens === 'acquainted' && isPerson(node) && !sight.mayKnow(node.id)
  return {
    id: sight.idOf(node.id),
    kind,
    label: shownLabel(node, sight),
    area,
    lifeStage,
    cohort: hidden ? null : node.cohort,
    tags: hidden ? [] : node.tags,
    connector,
    volunteer,
    level,
    group: hidden && node.group === node.cohort ? null : shownGroup(node.group, sight),
    steps,
  }
}

const shownNode = (node: NodeView, sight: Sight): NodeView => ({
  ...shownSomeone(node, sight),
  x: node.x,
  y: node.y,
})

/** A group is an area, a cohort or a life stage, or a community, which has the id of whom it is around. */
const shownGroup = <T extends string | null>(group: T, sight: Sight): T | string =>
  group !== null && isUuid(group) ? sight.idOf(group) : group

export const shownTie = (tie: TieView, sight: Sight): TieView => ({
  source: sight.idOf(tie.source),
  target: sight.idOf(tie.target),
  kind: tie.kind,
  formal: tie.formal,
  weight: tie.weight,
  contacts: tie.contacts,
  firstAt: sight.moment(tie.firstAt),
  lastAt: tie.lastAt === null ? null : sight.moment(tie.lastAt),
  fading: tie.fading,
})

export function maskGraph(view: GraphView, sight: Sight): GraphView {
  const { radius, by, rings, sectors } = view.fabric
  return {
    neighbourhood: view.neighbourhood,
    asOf: sight.moment(view.asOf),
    knownAt: view.knownAt,
    position: view.position,
    window: view.window,
    nodes: view.nodes.map((node) => shownNode(node, sight)),
    ties: view.ties.map((tie) => shownTie(tie, sight)),
    levels: view.levels,
    fabric: {
      radius,
      by,
      rings,
      sectors: sectors.map((sector) => ({ ...sector, name: shownGroup(sector.name, sight) })),
    },
    groups: view.groups.map((group) => ({ ...group, name: shownGroup(group.name, sight) })),
    between: view.between.map((pair) => ({
      ...pair,
      one: shownGroup(pair.one, sight),
      other: shownGroup(pair.other, sight),
    })),
  }
}

/** Counts by the week or the day, of everybody: the same for all who may ask. */
export const asItIs = <T>(answer: T): T => answer

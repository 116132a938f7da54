import { maskGroup, type Sight } from '../../privacy/index.ts'
import { maskMoment } from '../context/index.ts'
import { maskTie } from '../ties/index.ts'
import type { GraphView, NodeView, Someone } from './schema.ts'

/** The text in place of a name that a reader may not know. */
const nameless = (id: string): string => id.slice(0, 8)

export function maskLabel({ id, label }: { id: string; label: string }, sight: Sight): string {
  return sight.mayKnow(id) ? label : nameless(sight.idOf(id))
}

const isPerson = ({ kind }: Someone) => kind === 'resident' || kind === 'professional'

/** A partner sees of who is no acquaintance where they stand: no name, no cohort, no tags. */
export function maskSomeone(node: Someone, sight: Sight): Someone {
  const { kind, area, lifeStage, connector, volunteer, level, steps } = node
  const hidden = sight.lens === 'acquainted' && isPerson(node) && !sight.mayKnow(node.id)
  return {
    id: sight.idOf(node.id),
    kind,
    label: maskLabel(node, sight),
    area,
    lifeStage,
    cohort: hidden ? null : node.cohort,
    tags: hidden ? [] : node.tags,
    connector,
    volunteer,
    level,
    group: hidden && node.group === node.cohort ? null : maskGroup(node.group, sight),
    steps,
  }
}

const maskNode = (node: NodeView, sight: Sight): NodeView => ({
  ...maskSomeone(node, sight),
  x: node.x,
  y: node.y,
})

/** Groups are named by words, or by the id of whom a circle is around; counts are the same for everybody. */
export function maskGraph(view: GraphView, sight: Sight): GraphView {
  const { radius, by, rings, sectors } = view.fabric
  return {
    ...maskMoment(view, sight),
    position: view.position,
    nodes: view.nodes.map((node) => maskNode(node, sight)),
    ties: view.ties.map((tie) => maskTie(tie, sight)),
    levels: view.levels,
    fabric: {
      radius,
      by,
      rings: rings.map(({ level, inner, outer, count }) => ({ level, inner, outer, count })),
      sectors: sectors.map(({ name, start, end, count }) => ({
        name: maskGroup(name, sight),
        start,
        end,
        count,
      })),
    },
    groups: view.groups.map(({ name, count, levels, open, counted }) => ({
      name: maskGroup(name, sight),
      count,
      levels,
      open,
      counted,
    })),
    between: view.between.map(({ one, other, ties, weight }) => ({
      one: maskGroup(one, sight),
      other: maskGroup(other, sight),
      ties,
      weight,
    })),
  }
}

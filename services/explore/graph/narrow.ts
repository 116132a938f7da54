import type { IsolationLevel } from '../../measure/index.ts'
import type { TieView } from '../ties/index.ts'
import type { GraphView } from './schema.ts'

/** The part of the picture that is asked for. Figures by level stay those of the whole. */
export type Narrowing = {
  readonly ties?: 'informal' | 'formal' | 'all' | undefined
  readonly around?: string | undefined
  readonly depth?: number | undefined
  readonly level?: readonly IsolationLevel[] | undefined
  /** The name of an area or cohort. */
  readonly group?: string | undefined
}

/** Keeps the nodes and ties that were asked for; a tie stays only with both its ends. */
export function narrow(
  view: GraphView,
  { ties = 'all', around, depth = 1, level, group }: Narrowing,
): GraphView {
  const wanted = view.ties.filter(({ formal }) => ties === 'all' || formal === (ties === 'formal'))
  const near = around === undefined ? undefined : within(wanted, around, depth)
  const nodes = view.nodes.filter(
    (node) =>
      (!near || near.has(node.id)) &&
      (!level || (node.level !== null && level.includes(node.level))) &&
      (group === undefined || node.area === group || node.cohort === group),
  )
  if (nodes.length === view.nodes.length && wanted.length === view.ties.length) return view
  const kept = new Set(nodes.map(({ id }) => id))
  return { ...view, nodes, ties: wanted.filter(({ source, target }) => kept.has(source) && kept.has(target)) }
}

/** Everyone within `depth` steps of somebody. */
function within(ties: readonly TieView[], around: string, depth: number): Set<string> {
  const neighbours = new Map<string, string[]>()
  const link = (a: string, b: string) => neighbours.set(a, [...(neighbours.get(a) ?? []), b])
  for (const { source, target } of ties) {
    link(source, target)
    link(target, source)
  }
  const reached = new Set([around])
  let edge = [around]
  for (let step = 0; step < depth; step++) {
    edge = edge.flatMap((id) => neighbours.get(id) ?? []).filter((id) => !reached.has(id))
    for (const id of edge) reached.add(id)
  }
  return reached
}

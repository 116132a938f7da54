import type { GraphView } from './schema.ts'

/** A picture without these people and their lines; the figures by level stay those of the whole. */
export function leaveOut(view: GraphView, people: ReadonlySet<string>): GraphView {
  if (people.size === 0 || !view.nodes.some(({ id }) => people.has(id))) return view
  return {
    ...view,
    nodes: view.nodes.filter(({ id }) => !people.has(id)),
    ties: view.ties.filter(({ source, target }) => !people.has(source) && !people.has(target)),
  }
}

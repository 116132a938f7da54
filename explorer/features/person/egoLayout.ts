import type { GraphTie, Person } from '../../api/shapes.ts'

type EgoNeighbour = {
  readonly node: Person['ego']['nodes'][number]
  readonly tie: GraphTie
  readonly x: number
  readonly y: number
}
export type EgoLayout = {
  readonly around: readonly EgoNeighbour[]
  readonly between: readonly { readonly from: EgoNeighbour; readonly to: EgoNeighbour }[]
}

const WIDE = 118
const HIGH = 82
/** A picture of more lines than this says nothing that the list does not. */
const AT_MOST = 36

/** One person in the middle, their neighbours on an ellipse: strongest lines first, clockwise from the top. */
export function egoLayout(person: Person): EgoLayout {
  const nodes = new Map(person.ego.nodes.map((node) => [node.id, node]))
  const best = new Map<string, GraphTie>()
  const others: GraphTie[] = []
  for (const tie of person.ego.ties) {
    const end = tie.source === person.id ? tie.target : tie.target === person.id ? tie.source : undefined
    if (end === undefined) others.push(tie)
    else if (!best.has(end) || (best.get(end)?.weight ?? 0) < tie.weight) best.set(end, tie)
  }
  const ends = [...best]
    .flatMap(([id, tie]) => {
      const node = nodes.get(id)
      return node ? [{ node, tie }] : []
    })
    .sort(
      (a, b) =>
        Number(a.tie.formal) - Number(b.tie.formal) ||
        b.tie.weight - a.tie.weight ||
        (a.node.id < b.node.id ? -1 : 1),
    )
    .slice(0, AT_MOST)
  const around = ends.map(({ node, tie }, at): EgoNeighbour => {
    const angle = (2 * Math.PI * (at + 0.5)) / ends.length - Math.PI / 2
    return { node, tie, x: Math.round(Math.cos(angle) * WIDE), y: Math.round(Math.sin(angle) * HIGH) }
  })
  const placed = new Map(around.map((one) => [one.node.id, one]))
  const between = others.flatMap(({ source, target }) => {
    const from = placed.get(source)
    const to = placed.get(target)
    return from && to ? [{ from, to }] : []
  })
  return { around, between }
}

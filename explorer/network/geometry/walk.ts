import type { GraphNode, Level } from '../../api/shapes.ts'

export type WalkStep = 'along' | 'back' | 'in' | 'out'

/** From the middle outwards. */
const order: readonly Level[] = [
  'connected',
  'hangs-on-one',
  'island',
  'single-line',
  'only-formal',
  'not-in-view',
]

type Placed = GraphNode & { readonly x: number; readonly y: number }
const isPlaced = (node: GraphNode): node is Placed => node.x != null && node.y != null
const angleOf = ({ x, y }: Placed) => Math.atan2(y, x)
const turn = (from: number, to: number) => {
  const difference = to - from
  return difference - 2 * Math.PI * Math.floor(difference / (2 * Math.PI))
}

/** Partners and the like walk their own band, between one line and only organisations. */
const ringOf = ({ level }: GraphNode) => (level ? order.indexOf(level) : 3.5)

/**
 * The next person on a walk through the fabric: along the ring clockwise or back, or the nearest one in the next ring
 * with people in it.
 */
export function walk(nodes: readonly GraphNode[], from: string, step: WalkStep): string | undefined {
  const placed = nodes.filter(isPlaced)
  const here = placed.find(({ id }) => id === from)
  if (!here) return startOf(placed)
  if (step === 'along' || step === 'back') {
    const ring = placed.filter((node) => ringOf(node) === ringOf(here)).sort(clockwise)
    const at = ring.findIndex(({ id }) => id === from)
    return ring.at((at + (step === 'along' ? 1 : -1)) % ring.length)?.id
  }
  const rings = [...new Set(placed.map(ringOf))].sort((a, b) => a - b)
  const next = rings[rings.indexOf(ringOf(here)) + (step === 'in' ? -1 : 1)]
  if (next === undefined) return from
  const away = (node: Placed) => {
    const difference = turn(angleOf(here), angleOf(node))
    return Math.min(difference, 2 * Math.PI - difference)
  }
  return placed
    .filter((node) => ringOf(node) === next)
    .sort((a, b) => away(a) - away(b) || (a.id < b.id ? -1 : 1))[0]?.id
}

/** Begins where it matters most: the outermost ring, straight up. */
const startOf = (placed: readonly Placed[]) =>
  [...placed].sort((a, b) => ringOf(b) - ringOf(a) || clockwise(a, b))[0]?.id

function clockwise(a: Placed, b: Placed): number {
  const UP = -Math.PI / 2
  return turn(UP, angleOf(a)) - turn(UP, angleOf(b)) || (a.id < b.id ? -1 : 1)
}

/** The next of somebody's neighbours, in the order given, starting over at the end. */
export function nextNeighbour(neighbours: readonly string[], last: string | undefined, step: 1 | -1) {
  if (neighbours.length === 0) return undefined
  const at = last === undefined ? -1 : neighbours.indexOf(last)
  if (at < 0) return step === 1 ? neighbours[0] : neighbours.at(-1)
  return neighbours.at((at + step) % neighbours.length)
}

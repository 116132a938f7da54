import { type Graph, type GraphNode, type GraphTie, type Level, levels } from '../api/shapes.ts'
import type { LayoutQuery } from '../api/weefsel.ts'
import type { Messages } from '../text/messages/nl.ts'

/** A graph as the server gave it, with the look-ups every view needs. Never put in a proxy: it is large. */
export type Picture = {
  readonly graph: Graph
  readonly residents: readonly GraphNode[]
  /** How many residents there are; of a picture of groups not all of them are in `residents`. */
  readonly people: number
  /** Partners, places, initiatives and professionals. */
  readonly others: readonly GraphNode[]
  readonly byId: ReadonlyMap<string, GraphNode>
  readonly tiesOf: ReadonlyMap<string, readonly GraphTie[]>
  /** Ties, and visits to places: drawn as lines, but a visit is no tie. */
  readonly linesOf: ReadonlyMap<string, readonly GraphTie[]>
  readonly byLevel: ReadonlyMap<Level, readonly GraphNode[]>
  readonly areas: readonly string[]
}

export function pictureOf(graph: Graph): Picture {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]))
  const residents = graph.nodes.filter(({ kind }) => kind === 'resident')
  const byLevel = new Map<Level, GraphNode[]>(levels.map((level) => [level, []]))
  for (const resident of residents) if (resident.level) byLevel.get(resident.level)?.push(resident)
  for (const people of byLevel.values()) people.sort(byName)
  return {
    graph,
    residents,
    people: graph.groups?.length ? graph.groups.reduce((sum, { count }) => sum + count, 0) : residents.length,
    others: graph.nodes.filter(({ kind }) => kind !== 'resident'),
    byId,
    tiesOf: byEnd(graph.ties.filter(({ kind }) => kind !== 'visit')),
    linesOf: byEnd(graph.ties),
    byLevel,
    areas: [...new Set(residents.flatMap(({ area }) => (area ? [area] : [])))].sort(),
  }
}

/** More people than this are drawn as groups. */
const DRAWN_AT_MOST = 1500

/** Whether a picture tells all that is asked: of few people everybody is in every picture. */
export function answers({ graph, residents }: Picture, drawing: LayoutQuery | undefined): boolean {
  const isWhole = !graph.groups?.length
  if (!drawing) return isWhole
  const isFew = isWhole && residents.length <= DRAWN_AT_MOST
  return isFew && drawing.groups === 'auto' && (graph.fabric.by ?? 'area') === drawing.sectors
}

function byEnd(ties: readonly GraphTie[]): Map<string, GraphTie[]> {
  const ends = new Map<string, GraphTie[]>()
  for (const tie of ties) {
    for (const end of [tie.source, tie.target]) {
      const its = ends.get(end)
      if (its) its.push(tie)
      else ends.set(end, [tie])
    }
  }
  return ends
}

const collator = new Intl.Collator('nl')
export const compareText = (a: string, b: string) => collator.compare(a, b)
const byName = (a: GraphNode, b: GraphNode) => compareText(a.label ?? '', b.label ?? '')

export const otherEnd = (tie: GraphTie, id: string) => (tie.source === id ? tie.target : tie.source)

/** The name of somebody; people whose name was never recorded or is forgotten have none. */
export const nameOf = (node: { readonly label: string | null } | undefined, messages: Messages) =>
  node?.label ?? messages.unknownName

/** Whether somebody is shown by name: who may not be known, or has none, goes by the beginning of their id. */
export const hasName = ({ id, label }: Pick<GraphNode, 'id' | 'label'>): boolean =>
  label !== null && label !== id.slice(0, 8)

/** The last moment somebody was in contact, as the server gave it. */
export function lastContact(picture: Picture, id: string): string | null {
  let last: string | null = null
  for (const { lastAt } of picture.tiesOf.get(id) ?? []) if (lastAt && (!last || lastAt > last)) last = lastAt
  return last
}

/** `Anna, Bert en nog 3 anderen`; the empty string for nobody. */
export function namesInWords(names: readonly string[], messages: Messages, atMost = 3): string {
  if (names.length === 0) return ''
  const shown = names.length > atMost + 1 ? names.slice(0, atMost) : names
  const rest = names.length - shown.length
  const parts = rest > 0 ? [...shown, messages.others(rest)] : shown
  if (parts.length === 1) return parts[0]!
  return `${parts.slice(0, -1).join(', ')} ${messages.and} ${parts.at(-1)}`
}

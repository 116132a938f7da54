import type { Slice } from '../graph/index.ts'
import { neighboursOf } from './compressed.ts'
import { type Context, contextOf } from './context.ts'
import { groupDensity } from './density.ts'
import { type GroupedBy, groupBy } from './grouping.ts'
import { type PartnersApart, partnersApart } from './partnersApart.ts'
import { type PlaceNotVisited, placesNotVisited } from './placesNotVisited.ts'

export type GroupGap = {
  readonly one: string
  readonly other: string
  readonly ties: number
  /** The ties there would be if all known ties fell on pairs of people by lot. */
  readonly expected: number
}

export type Carrier = {
  readonly id: string
  readonly connector: boolean
  /** Who has no other informal tie than to this person. */
  readonly onlyLineOf: readonly string[]
  /** Who hangs on this person before anyone else, those of `onlyLineOf` among them. */
  readonly hanging: readonly string[]
}

export type FadingTie = {
  readonly source: string
  readonly target: string
  readonly lastAt: number
  /** Whose only informal tie it is. */
  readonly onlyLineOf: readonly string[]
}

export type Gaps = {
  readonly betweenGroups: Readonly<Record<GroupedBy, readonly GroupGap[]>>
  /** Components of two or more residents without any path to a partner, professional or connector. */
  readonly unreached: readonly (readonly string[])[]
  readonly partnersApart: readonly PartnersApart[]
  readonly placesNotVisited: readonly PlaceNotVisited[]
  /** The one who carries most first. */
  readonly carriers: readonly Carrier[]
  /** The oldest first. */
  readonly fading: readonly FadingTie[]
}

/** Fewer ties than this share of what chance would give is a gap; where chance gives less than one, none is seen. */
const FEW = 0.5
/** Someone carries much when for so many they are the only line, or the one they hang on. */
const CARRIES = 3

/** Where lines are missing or thin, from the recorded contacts of a slice. Linear in it, but for pairs of groups. */
export function gapsOf(slice: Slice, { coAttendance = false } = {}): Gaps {
  const context = contextOf(slice, 'informal', coAttendance)
  return {
    betweenGroups: {
      area: groupGaps(context, 'area'),
      cohort: groupGaps(context, 'cohort'),
      lifeStage: groupGaps(context, 'lifeStage'),
    },
    unreached: unreachedClusters(context),
    partnersApart: partnersApart(slice, context.levels()),
    placesNotVisited: placesNotVisited(slice),
    carriers: carriers(context),
    fading: fadingTies(context),
  }
}

/** Pairs of groups with no or few lines between them, against what their sizes would give by chance. */
function groupGaps({ slice, network }: Context, by: GroupedBy): GroupGap[] {
  const grouping = groupBy(slice, by)
  const density = groupDensity(network(), grouping)
  const blocks = density.flatMap((row, one) => row.slice(0, one + 1))
  const ties = blocks.reduce((sum, block) => sum + block.ties, 0)
  const possible = blocks.reduce((sum, block) => sum + block.possible, 0)
  const gaps = grouping.names.flatMap((name, one) =>
    grouping.names.slice(one + 1).map((otherName, next): GroupGap => {
      const block = density[one]![one + 1 + next]!
      return { one: name, other: otherName, ties: block.ties, expected: (block.possible * ties) / possible }
    }),
  )
  return gaps
    .filter((gap) => gap.expected >= 1 && gap.ties < FEW * gap.expected)
    .sort((a, b) => b.expected - b.ties - (a.expected - a.ties))
}

function unreachedClusters({ slice, residents, steps, levels }: Context): string[][] {
  const { components } = levels()
  const clusters = new Map<number, string[]>()
  for (const node of residents) {
    const component = components.of[node]!
    if (components.size[component]! < 2 || steps()[node] !== -1) continue
    const cluster = clusters.get(component) ?? []
    cluster.push(slice.nodes[node]!.id)
    clusters.set(component, cluster)
  }
  return [...clusters.values()].sort((a, b) => b.length - a.length)
}

function carriers({ slice, residents, levels }: Context): Carrier[] {
  const { informal, hangsOn } = levels()
  const idOf = (node: number): string => slice.nodes[node]!.id
  const hanging = new Map<number, Set<number>>()
  for (const node of residents) {
    const lines = neighboursOf(informal, node)
    const on = lines.length === 1 ? lines[0]! : hangsOn[node]!
    if (on !== -1) hanging.set(on, (hanging.get(on) ?? new Set()).add(node))
  }
  return [...hanging]
    .filter(([, those]) => those.size >= CARRIES)
    .sort((a, b) => b[1].size - a[1].size || a[0] - b[0])
    .map(([node, those]) => ({
      id: idOf(node),
      connector: slice.nodes[node]!.connector,
      onlyLineOf: [...those].filter((other) => neighboursOf(informal, other).length === 1).map(idOf),
      hanging: [...those].map(idOf),
    }))
}

function fadingTies({ slice, ties, levels }: Context): FadingTie[] {
  const { informal } = levels()
  const table = ties()
  const fading: FadingTie[] = []
  for (let tie = 0; tie < table.length; tie++) {
    if (!table.fading[tie] || table.formal[tie]) continue
    const ends = [table.source[tie]!, table.target[tie]!]
    const [source, target] = ends.map((node) => slice.nodes[node]!.id) as [string, string]
    const onlyLineOf = ends.filter((node) => neighboursOf(informal, node).length === 1)
    fading.push({
      source,
      target,
      lastAt: table.lastAt[tie]!,
      onlyLineOf: onlyLineOf.map((node) => slice.nodes[node]!.id),
    })
  }
  return fading.sort((a, b) => a.lastAt - b.lastAt)
}

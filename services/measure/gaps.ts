import type { Position } from '../../events/index.ts'
import type { Slice } from '../slice/index.ts'
import { neighboursOf } from './compressed.ts'
import { contextOf, type MeasureContext, type TieAsked } from './context.ts'
import { groupDensity } from './density.ts'
import { eventsByTie } from './eventsByTie.ts'
import { type GroupedBy, groupBy } from './grouping.ts'
import { hangsOnOne } from './hangsOnOne.ts'
import { type PartnersApart, partnersApart } from './partnersApart.ts'
import { type PlaceNotVisited, placesNotVisited } from './placesNotVisited.ts'
import type { TieTable } from './ties.ts'

type GroupGap = {
  readonly one: string
  readonly other: string
  readonly ties: number
  /** The expected number of ties if all known ties were divided over pairs of people at random. */
  readonly expected: number
  /** The events behind the ties between the two groups. */
  readonly positions: readonly Position[]
}

type Carrier = {
  readonly id: string
  readonly connector: boolean
  /** Residents with no tie but the one to this person. */
  readonly onlyLineOf: readonly string[]
  /** Residents who hang on this person, those of `onlyLineOf` among them. */
  readonly hanging: readonly string[]
  /** The events behind the ties between this person and those who hang on them. */
  readonly positions: readonly Position[]
}

type FadingTie = {
  readonly source: string
  readonly target: string
  readonly lastAt: number
  /** Which of the two have no other tie. */
  readonly onlyLineOf: readonly string[]
  readonly positions: readonly Position[]
}

export type Gaps = {
  readonly betweenGroups: Readonly<Record<GroupedBy, readonly GroupGap[]>>
  /** Components of two or more residents without a path to a partner, professional or connector. */
  readonly unreached: readonly (readonly string[])[]
  readonly partnersApart: readonly PartnersApart[]
  readonly placesNotVisited: readonly PlaceNotVisited[]
  /** Sorted by how many hang on them, most first. */
  readonly carriers: readonly Carrier[]
  /** Sorted by last contact, oldest first. */
  readonly fading: readonly FadingTie[]
}

/** Two groups have a gap with fewer ties than this share of the expected number, if that is at least one. */
const FEW = 0.5
/** Someone is a carrier when at least this many residents hang on them. */
const CARRIES = 3

type EventsOf = (ties: Iterable<number>) => Position[]

/**
 * Finds where ties are missing, thin or fading in the recorded contacts of a slice. Linear in the slice and in the pairs
 * of groups. Gaps between groups, carriers and fading ties are about the ties asked for: with `formal` or `all` a
 * professional, partner or initiative can be a carrier. An isolate is in none of them, but adds to the size of its groups.
 */
export function gapsOf(slice: Slice, { coAttendance = false, ties = 'informal' }: TieAsked = {}): Gaps {
  const context = contextOf(slice, ties, coAttendance)
  const eventsOfTie = eventsByTie(slice, context.ties())
  const events: EventsOf = (rows) =>
    [...new Set(Array.from(rows, (tie) => eventsOfTie(tie)).flat())].sort((a, b) => a - b)
  return {
    betweenGroups: {
      area: groupGaps(context, 'area', events),
      cohort: groupGaps(context, 'cohort', events),
      lifeStage: groupGaps(context, 'lifeStage', events),
    },
    unreached: unreachedClusters(context),
    partnersApart: partnersApart(slice, context.levels()),
    placesNotVisited: placesNotVisited(slice),
    carriers: carriers(context, events),
    fading: fadingTies(context, events),
  }
}

/** Pairs of groups with fewer ties between them than their sizes would give by chance. */
function groupGaps(
  { slice, network, ties: table }: MeasureContext,
  by: GroupedBy,
  events: EventsOf,
): GroupGap[] {
  const grouping = groupBy(slice, by)
  const density = groupDensity(network(), grouping)
  const blocks = density.flatMap((row, one) => row.slice(0, one + 1))
  const ties = blocks.reduce((sum, block) => sum + block.ties, 0)
  const possible = blocks.reduce((sum, block) => sum + block.possible, 0)
  const gaps = grouping.names.flatMap((name, one) =>
    grouping.names.slice(one + 1).map((otherName, next) => {
      const block = density[one]![one + 1 + next]!
      const expected = (block.possible * ties) / possible
      return { one: name, other: otherName, ties: block.ties, expected, of: [one, one + 1 + next] as const }
    }),
  )
  return gaps
    .filter((gap) => gap.expected >= 1 && gap.ties < FEW * gap.expected)
    .sort((a, b) => b.expected - b.ties - (a.expected - a.ties))
    .map(({ of: [one, other], ...gap }): GroupGap => {
      const across = (a: number, b: number): boolean => grouping.of[a] === one && grouping.of[b] === other
      return { ...gap, positions: gap.ties === 0 ? [] : events(rowsWhere(table(), across)) }
    })
}

/** The rows of the ties for whose ends the condition holds, in either order. */
function* rowsWhere(ties: TieTable, holds: (a: number, b: number) => boolean): Generator<number> {
  for (let tie = 0; tie < ties.length; tie++) {
    const [a, b] = [ties.source[tie]!, ties.target[tie]!]
    if (holds(a, b) || holds(b, a)) yield tie
  }
}

function unreachedClusters({ slice, residents, steps, levels }: MeasureContext): string[][] {
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

function carriers({ slice, residents, network }: MeasureContext, events: EventsOf): Carrier[] {
  const lines = network()
  const hangsOn = hangsOnOne(lines).on
  const idOf = (node: number): string => slice.nodes[node]!.id
  const hanging = new Map<number, Set<number>>()
  for (const node of residents) {
    const its = neighboursOf(lines, node)
    const on = its.length === 1 ? its[0]! : hangsOn[node]!
    if (on !== -1) hanging.set(on, (hanging.get(on) ?? new Set()).add(node))
  }
  return [...hanging]
    .filter(([, those]) => those.size >= CARRIES)
    .sort((a, b) => b[1].size - a[1].size || a[0] - b[0])
    .map(([node, those]) => ({
      id: idOf(node),
      connector: slice.nodes[node]!.connector,
      onlyLineOf: [...those].filter((other) => neighboursOf(lines, other).length === 1).map(idOf),
      hanging: [...those].map(idOf),
      positions: events(
        Array.from(lines.tie.subarray(lines.offsets[node], lines.offsets[node + 1])).filter((_, at) =>
          those.has(neighboursOf(lines, node)[at]!),
        ),
      ),
    }))
}

function fadingTies({ slice, ties, network }: MeasureContext, events: EventsOf): FadingTie[] {
  const lines = network()
  const table = ties()
  const fading: FadingTie[] = []
  // Each tie is in the network twice, once from each end.
  for (const tie of new Set(lines.tie)) {
    if (!table.fading[tie]) continue
    const ends = [table.source[tie]!, table.target[tie]!]
    const [source, target] = ends.map((node) => slice.nodes[node]!.id) as [string, string]
    const onlyLineOf = ends.filter((node) => neighboursOf(lines, node).length === 1)
    fading.push({
      source,
      target,
      lastAt: table.lastAt[tie]!,
      onlyLineOf: onlyLineOf.map((node) => slice.nodes[node]!.id),
      positions: events([tie]),
    })
  }
  return fading.sort((a, b) => a.lastAt - b.lastAt)
}

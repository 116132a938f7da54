import type { Position } from '../../events/index.ts'
import type { Slice } from '../slice/index.ts'
import { neighboursOf } from './compressed.ts'
import { type LastContact, lastContactOf, positionsBetween } from './evidence.ts'
import type { Levels } from './isolation.ts'
import type { TieTable } from './ties.ts'

/** A level and the facts that explain it. People and organisations go by their ids. */
type LevelFacts =
  | {
      readonly level: 'not-in-view'
      /** The last contact before the window, when a wider slice has one. */
      readonly before: LastContact | null
    }
  | { readonly level: 'only-formal'; readonly ties: readonly string[] }
  | { readonly level: 'single-line'; readonly other: string }
  | { readonly level: 'island'; readonly members: readonly string[] }
  | {
      readonly level: 'hangs-on-one'
      readonly on: string
      /** Everyone in the part that would be cut off, the resident included. */
      readonly part: readonly string[]
      /** The number of residents of the component without that person. */
      readonly remaining: number
    }
  | { readonly level: 'connected'; readonly informal: number; readonly component: number }

/** A level with its facts, and the positions in the log of the events that show it, in order. */
export type LevelExplanation = LevelFacts & { readonly positions: readonly Position[] }

/**
 * Explains why a resident has their level. Linear in the rows of the slice.
 * @param levels levels of this slice and these ties
 * @param resident index in `slice.nodes`
 * @param wider the same moment with a longer window, to find the last contact of a resident who is not in view
 * @throws {RangeError} when the node has no level, because it is no resident of the moment
 */
export function explainLevel(
  slice: Pick<Slice, 'nodes' | 'contacts' | 'bonds' | 'sessions'>,
  ties: TieTable,
  levels: Levels,
  resident: number,
  wider?: Pick<Slice, 'nodes' | 'contacts'>,
): LevelExplanation {
  const level = levels.of[resident]
  if (!level) throw new RangeError(`Node ${resident} is not a resident at this moment`)
  const ids = (nodes: Iterable<number>): string[] => Array.from(nodes, (node) => slice.nodes[node]!.id)
  const lines = (a: ReadonlySet<number>, b: ReadonlySet<number>) => positionsBetween(slice, ties, a, b)
  const self = new Set([resident])
  const informal = neighboursOf(levels.informal, resident)

  switch (level) {
    case 'not-in-view': {
      const came = slice.nodes[resident]!.presencePosition
      const before = wider ? lastContactOf(wider, slice.nodes[resident]!.id) : null
      const positions = [...(came > 0 ? [came] : []), ...(before ? [before.position] : [])]
      return { level, before, positions: positions.sort((a, b) => a - b) }
    }
    case 'only-formal': {
      const others = neighboursOf(levels.formal, resident)
      return { level, ties: ids(others), positions: lines(self, new Set(others)) }
    }
    case 'single-line':
      // The one tie may lead to a person who was erased.
      return { level, other: ids(informal)[0] ?? 'forgotten', positions: lines(self, new Set(informal)) }
    case 'island': {
      const members = new Set(membersOf(levels, resident))
      return { level, members: ids(members), positions: lines(members, members) }
    }
    case 'hangs-on-one': {
      const on = levels.hangsOn[resident]!
      const part = new Set(partWithout(levels, resident, on))
      const remaining = levels.components.size[levels.components.of[resident]!]! - 1
      const [onId] = ids([on])
      return { level, on: onId!, part: ids(part), remaining, positions: lines(part, new Set([on])) }
    }
    case 'connected': {
      const component = levels.components.size[levels.components.of[resident]!]!
      return { level, informal: informal.length, component, positions: lines(self, new Set(informal)) }
    }
    default:
      return level satisfies never
  }
}

/** The nodes in the informal component of a resident, in the order of the slice. */
function membersOf({ components }: Levels, resident: number): number[] {
  const component = components.of[resident]!
  const members: number[] = []
  components.of.forEach((of, node) => {
    if (of === component) members.push(node)
  })
  return members
}

/** The nodes that a resident can reach along informal ties without passing one person. */
function partWithout({ informal }: Levels, resident: number, without: number): number[] {
  const reached = new Set([resident])
  for (const node of reached) {
    for (const neighbour of neighboursOf(informal, node)) if (neighbour !== without) reached.add(neighbour)
  }
  return [...reached].sort((a, b) => a - b)
}

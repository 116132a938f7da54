import { type GraphNode, type GraphTie, type Level, levels } from '../api/shapes.ts'
import { otherEnd, type Picture } from './picture.ts'

/** A resident with everything that the picture tells about them. */
export type PersonRow = {
  readonly node: GraphNode
  readonly informal: number
  readonly formal: number
  readonly fading: number
  /** The last contact; null when there was none. */
  readonly last: string | null
  /** The people they have a line with, the latest first. */
  readonly others: readonly GraphNode[]
}

const later = (a: string | null | undefined, b: string | null | undefined) => (b ?? '').localeCompare(a ?? '')

/** Every resident of the picture as a row. */
export const personRows = (picture: Picture): readonly PersonRow[] =>
  picture.residents.map((node) => rowOf(node, picture.tiesOf.get(node.id) ?? [], picture))

function rowOf(node: GraphNode, ties: readonly GraphTie[], picture: Picture): PersonRow {
  const latest = [...ties].sort((a, b) => later(a.lastAt, b.lastAt))
  const ids = new Set(latest.map((tie) => otherEnd(tie, node.id)))
  return {
    node,
    informal: ties.filter(({ formal }) => !formal).length,
    formal: ties.filter(({ formal }) => formal).length,
    fading: ties.filter(({ fading }) => fading).length,
    last: latest[0]?.lastAt ?? null,
    others: [...ids].flatMap((id) => picture.byId.get(id) ?? []),
  }
}

/** From the edge to the middle; who has no level comes last. */
export const levelRank = (level: Level | null | undefined) => (level ? levels.indexOf(level) : levels.length)

/** A partner, place, initiative or professional with whom it reaches. */
export type OtherRow = {
  readonly node: GraphNode
  /** Residents with a line to it, or who visited it. */
  readonly reached: readonly GraphNode[]
  /** How many of those have no line with another resident. */
  readonly onlyFormal: number
  readonly contacts: number
  readonly last: string | null
  /** The other partners, places and initiatives it has a line with. */
  readonly works: readonly GraphNode[]
}

export const otherRows = (picture: Picture, kind: GraphNode['kind']): readonly OtherRow[] =>
  picture.others
    .filter((node) => node.kind === kind)
    .map((node) => {
      const lines = picture.linesOf.get(node.id) ?? []
      const ends = new Set(lines.map((tie) => otherEnd(tie, node.id)))
      const others = [...ends].flatMap((id) => picture.byId.get(id) ?? [])
      const reached = others.filter((other) => other.kind === 'resident')
      const moments = lines.flatMap(({ lastAt }) => lastAt ?? [])
      return {
        node,
        reached,
        onlyFormal: reached.filter(({ level }) => level === 'only-formal').length,
        contacts: lines.reduce((sum, { contacts }) => sum + contacts, 0),
        last: moments.toSorted().at(-1) ?? null,
        works: others.filter((other) => other.kind !== 'resident'),
      }
    })

/** Looks up the last annotation about an id. */
export type NoteOf = (id: string) => string

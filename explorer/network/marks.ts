import type { GraphNode, GraphTie } from '../api/shapes.ts'
import { otherEnd, type Picture } from '../model/picture.ts'
import type { Colouring } from './colourings/index.ts'

/** Cytoscape's cost follows what it holds, so it holds no more than this, unless there are more people than this. */
export const HELD_AT_MOST = 3000

export type Mark = {
  readonly id: string
  readonly classes: string
  readonly x: number
  readonly y: number
}
export type Line = {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly classes: string
}
export type Drawing = {
  readonly marks: readonly Mark[]
  readonly lines: readonly Line[]
  /** Lines that there was no room for. */
  readonly left: number
}

/** How people and lines are dressed: what a colouring says, with another size when one was chosen. */
export type Appearance = Pick<Colouring, 'paintOf' | 'lineOf' | 'sizeOf'> & {
  /** Lines that came and went since another moment. */
  readonly compared?: Compared | undefined
}
export type Compared = {
  readonly isNew: (one: string, other: string) => boolean
  readonly gone: readonly { readonly source: string; readonly target: string }[]
}

/** New and gone lines go before all others. */
const FIRST = 9

export const lineId = ({ source, target, formal, kind }: GraphTie) =>
  `${source}~${target}~${formal ? 'f' : 'i'}${kind}`

/** Everybody, and the lines worth seeing without asking. */
export function drawingOf(picture: Picture, appearance: Appearance): Drawing {
  const marks = picture.graph.nodes.flatMap((node) => {
    const { id, x, y } = node
    return x == null || y == null ? [] : [{ id, x, y, classes: classesOf(node, appearance) }]
  })
  const drawn = new Set(marks.map(({ id }) => id))
  const hasEnds = ({ source, target }: { source: string; target: string }) =>
    drawn.has(source) && drawn.has(target)
  const ranked = picture.graph.ties
    .filter(hasEnds)
    .map((tie) => ({ tie, rank: rankOf(tie, appearance) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || b.tie.weight - a.tie.weight)
  const gone = (appearance.compared?.gone ?? []).filter(hasEnds)
  const room = Math.max(0, HELD_AT_MOST - marks.length)
  const lines = [
    ...gone.map(({ source, target }) => ({
      id: `gone~${source}~${target}`,
      source,
      target,
      classes: 'gone',
    })),
    ...ranked.map(({ tie }) => lineOf(tie, appearance)),
  ]
  return { marks, lines: lines.slice(0, room), left: Math.max(0, lines.length - room) }
}

const isNew = (tie: GraphTie, { compared }: Appearance) =>
  !tie.formal && compared !== undefined && compared.isNew(tie.source, tie.target)

const rankOf = (tie: GraphTie, appearance: Appearance) =>
  isNew(tie, appearance) ? FIRST : appearance.lineOf(tie).rank

export function lineOf(tie: GraphTie, appearance: Appearance): Line {
  const classes = [...appearance.lineOf(tie).classes]
  if (tie.fading) classes.push('fading')
  if (isNew(tie, appearance)) classes.push('new')
  return { id: lineId(tie), source: tie.source, target: tie.target, classes: classes.join(' ') }
}

function classesOf(node: GraphNode, { paintOf, sizeOf }: Appearance): string {
  const { kind, connector } = node
  if (kind !== 'resident') return kind
  const size = sizeOf?.(node) ?? 0
  return [kind, paintOf(node), connector ? 'connector' : '', size > 0 ? `size${size}` : '']
    .filter(Boolean)
    .join(' ')
}

export const neighboursOf = (picture: Picture, id: string): string[] => [
  ...new Set((picture.linesOf.get(id) ?? []).map((tie) => otherEnd(tie, id))),
]

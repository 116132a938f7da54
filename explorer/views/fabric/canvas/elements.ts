import type { GraphNode, GraphTie } from '../../../api/shapes.ts'
import { otherEnd, type Picture } from '../../../domain/picture.ts'

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

export const lineId = ({ source, target, formal, kind }: GraphTie) =>
  `${source}~${target}~${formal ? 'f' : 'i'}${kind}`

/** Everybody, and the lines worth seeing without asking: who hangs by a thread first, the busy middle last. */
export function drawingOf(picture: Picture): Drawing {
  const marks = picture.graph.nodes.flatMap((node) => {
    const { id, x, y } = node
    return x == null || y == null ? [] : [{ id, x, y, classes: classesOf(node) }]
  })
  const drawn = new Set(marks.map(({ id }) => id))
  const ranked = picture.graph.ties
    .filter(({ source, target }) => drawn.has(source) && drawn.has(target))
    .map((tie) => ({ tie, rank: rankOf(tie, picture) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || b.tie.weight - a.tie.weight)
  const room = Math.max(0, HELD_AT_MOST - marks.length)
  return {
    marks,
    lines: ranked.slice(0, room).map(({ tie }) => lineOf(tie, picture)),
    left: Math.max(0, ranked.length - room),
  }
}

export const lineOf = (tie: GraphTie, picture: Picture): Line => ({
  id: lineId(tie),
  source: tie.source,
  target: tie.target,
  classes: tieClasses(tie, picture),
})

const classesOf = ({ kind, level, connector }: GraphNode) =>
  [kind, level ?? '', connector ? 'connector' : ''].filter(Boolean).join(' ')

const levelAt = (picture: Picture, id: string) => picture.byId.get(id)?.level

const isThread = (tie: GraphTie, picture: Picture) =>
  !tie.formal && [tie.source, tie.target].some((id) => levelAt(picture, id) === 'single-line')

/** 0 is not drawn unless asked for: the lines of the well connected to organisations. */
function rankOf(tie: GraphTie, picture: Picture): number {
  if (tie.kind === 'visit') return 0
  if (isThread(tie, picture)) return 4
  if (!tie.formal) return levelAt(picture, tie.source) === 'connected' ? 1 : 3
  const resident = picture.byId.get(tie.source)?.kind === 'resident' ? tie.source : tie.target
  return levelAt(picture, resident) === 'only-formal' ? 2 : 0
}

function tieClasses(tie: GraphTie, picture: Picture): string {
  const classes: string[] = []
  if (tie.formal) classes.push('formal')
  else if (isThread(tie, picture)) classes.push('thread')
  else if (levelAt(picture, tie.source) === 'island') classes.push('inIsland')
  else if (tie.weight >= 6) classes.push('firmest')
  else if (tie.weight >= 2.5) classes.push('firm')
  if (tie.fading) classes.push('fading')
  return classes.join(' ')
}

export const neighboursOf = (picture: Picture, id: string): string[] => [
  ...new Set((picture.linesOf.get(id) ?? []).map((tie) => otherEnd(tie, id))),
]

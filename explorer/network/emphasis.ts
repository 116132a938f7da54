import type { GraphNode } from '../api/shapes.ts'
import type { Picture } from '../model/picture.ts'
import { type Appearance, type Drawing, type Line, lineId, lineOf, type Mark, neighboursOf } from './marks.ts'

/** The marks that stand out in the picture, and those that step back. */
export type Emphasis = {
  /** The people who step back, when a choice was made. */
  readonly isFaded: ((node: GraphNode) => boolean) | undefined
  readonly selected: string | undefined
  readonly focused: string | undefined
  readonly hovered: string | undefined
  readonly chosen: ReadonlySet<string>
  /** A way from one to another, by the people on it. */
  readonly way: readonly string[]
  /** The two ends of a line that is looked at. */
  readonly line: readonly [string, string] | undefined
}

export const noEmphasis: Emphasis = {
  isFaded: undefined,
  selected: undefined,
  focused: undefined,
  hovered: undefined,
  chosen: new Set(),
  way: [],
  line: undefined,
}

/** A drawing in which those who are chosen, focused or pointed at stand out with all of their lines; the rest steps back. */
export function withEmphasis(
  drawing: Drawing,
  picture: Picture,
  appearance: Appearance,
  emphasis: Emphasis,
): Drawing {
  const { selected, hovered, way, line } = emphasis
  const lit = litLines(picture, appearance, emphasis)
  const faded = new Set<string>()
  const marks = drawing.marks.map(emphasisedMark(picture, emphasis, faded))
  const isQuiet = selected !== undefined || hovered !== undefined || way.length > 1 || line !== undefined
  const lines = drawing.lines
    .filter(({ id }) => !lit.has(id))
    .map((one) => {
      const isAway = faded.has(one.source) || faded.has(one.target)
      const more = `${isAway ? ' faded' : ''}${isQuiet ? ' quiet' : ''}`
      return more ? { ...one, classes: one.classes + more } : one
    })
  return { ...drawing, marks, lines: [...lines, ...lit.values()] }
}

/** @param faded is filled with those who step back. */
function emphasisedMark(picture: Picture, emphasis: Emphasis, faded: Set<string>) {
  const { isFaded, selected, hovered, focused, chosen, way, line } = emphasis
  const pointedAt = [hovered, selected].filter((id) => id !== undefined)
  const near = new Set([...pointedAt.flatMap((id) => [id, ...neighboursOf(picture, id)]), ...way])
  const standsOut = new Set([
    ...chosen,
    ...way,
    ...(line ?? []),
    ...(selected === undefined ? [] : [selected]),
  ])
  return (mark: Mark): Mark => {
    const node = picture.byId.get(mark.id)
    const classes = [mark.classes]
    if (node?.kind === 'resident' && isFaded?.(node) && !near.has(mark.id)) {
      // Those without any line never disappear from the edge.
      if (node.level === 'not-in-view') classes.push('kept')
      else {
        faded.add(mark.id)
        classes.push('faded')
      }
    }
    if (mark.id === hovered) classes.push('hovered')
    if (mark.id === focused) classes.push('focused')
    if (standsOut.has(mark.id)) classes.push('chosen')
    return classes.length === 1 ? mark : { ...mark, classes: classes.join(' ') }
  }
}

/** The lines of those who are pointed at or chosen, along a way, and between the two ends that are looked at. */
function litLines(
  picture: Picture,
  appearance: Appearance,
  { selected, hovered, way, line }: Emphasis,
): Map<string, Line> {
  const pointedAt = [hovered, selected].filter((id) => id !== undefined)
  const pairs = [...way.slice(1).map((to, at) => [way[at]!, to] as const), ...(line ? [line] : [])]
  const ties = [
    ...pointedAt.flatMap((id) => picture.linesOf.get(id) ?? []),
    ...pairs.flatMap(([one, other]) =>
      (picture.linesOf.get(one) ?? []).filter(({ source, target }) => source === other || target === other),
    ),
  ]
  return new Map(
    ties.map((tie) => {
      const drawn = lineOf(tie, appearance)
      return [lineId(tie), { ...drawn, classes: `${drawn.classes} lit` }]
    }),
  )
}

import type { Picture } from '../model/picture.ts'
import { type Appearance, type Drawing, type Line, lineId, lineOf, neighboursOf } from './marks.ts'
import type { Emphasis } from './painters/cytoscape/emphasis.ts'

/** A drawing with what steps forward and back in it, as `emphasise` does on Cytoscape. */
export function withEmphasis(
  drawing: Drawing,
  picture: Picture,
  appearance: Appearance,
  emphasis: Emphasis,
): Drawing {
  const { isFaded, selected, focused, chosen, way, line } = emphasis
  const near = new Set(selected === undefined ? way : [selected, ...neighboursOf(picture, selected), ...way])
  const standsOut = new Set([
    ...chosen,
    ...way,
    ...(line ?? []),
    ...(selected === undefined ? [] : [selected]),
  ])
  const lit = litLines(picture, appearance, emphasis)
  const faded = new Set<string>()
  const marks = drawing.marks.map((mark) => {
    const node = picture.byId.get(mark.id)
    const classes = [mark.classes]
    if (node?.kind === 'resident' && isFaded?.(node) && !near.has(mark.id)) {
      // Who has no line at all never disappears from the edge.
      if (node.level === 'not-in-view') classes.push('kept')
      else faded.add(mark.id) && classes.push('faded')
    }
    if (standsOut.has(mark.id)) classes.push('chosen')
    if (mark.id === focused) classes.push('focused')
    return { ...mark, classes: classes.join(' ') }
  })
  const isQuiet = selected !== undefined || way.length > 1 || line !== undefined
  const lines = drawing.lines
    .filter(({ id }) => !lit.has(id))
    .map((one) => {
      const isAway = faded.has(one.source) || faded.has(one.target)
      const more = `${isAway ? ' faded' : ''}${isQuiet ? ' quiet' : ''}`
      return more ? { ...one, classes: one.classes + more } : one
    })
  return { ...drawing, marks, lines: [...lines, ...lit.values()] }
}

/** The lines of who is chosen, along a way, and between the two ends that are looked at. */
function litLines(
  picture: Picture,
  appearance: Appearance,
  { selected, way, line }: Emphasis,
): Map<string, Line> {
  const pairs = [...way.slice(1).map((to, at) => [way[at]!, to] as const), ...(line ? [line] : [])]
  const ties = [
    ...(selected === undefined ? [] : (picture.linesOf.get(selected) ?? [])),
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

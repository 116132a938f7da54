import type { NodeKind } from '../../../api/shapes.ts'
import type { Picture } from '../../../model/picture.ts'
import { chooseLabels, LABEL_HEIGHT } from '../../geometry/labels.ts'
import { drawingOf, type Mark } from '../../marks.ts'
import type { Palette } from '../../style/palette.ts'
import { type MarkStyle, numberIn, numbersIn, resolveStyle, textIn } from '../../style/resolveStyle.ts'
import { NODE, stylesheetOf } from '../../style/stylesheet.ts'
import type { FabricSvg } from './fabricSvg.ts'
import { round, words } from './svgText.ts'

const FADED = 0.18
const LONGEST = 40
/** The usual width of a letter of a name. */
const LETTER = 6.8

/** People, organisations and lines, dressed as on the screen; organisations are named, people are not. */
export function svgMarks({ picture, appearance, palette, lit }: FabricSvg): string[] {
  const styleOf = resolveStyle(stylesheetOf(palette))
  const { marks, lines } = drawingOf(picture, appearance)
  const at = new Map(marks.map((mark) => [mark.id, mark]))
  const drawnLines = lines.flatMap(({ source, target, classes }) => {
    const [from, to] = [at.get(source), at.get(target)]
    if (!from || !to) return []
    const way = `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`
    return [`<path d="${way}" ${lineStyle(styleOf('edge', classes))}/>`]
  })
  const drawnMarks = marks.flatMap(({ id, x, y, classes }) => {
    const node = picture.byId.get(id)
    const markStyle = styleOf('node', classes)
    const isFaded = node?.kind === 'resident' && lit && !lit(node)
    const how = isFaded ? ` opacity="${FADED}"` : ''
    return [`<g transform="translate(${round(x)} ${round(y)})"${how}>${sign(markStyle)}</g>`]
  })
  return [...drawnLines, ...drawnMarks, ...names(picture, marks, palette)]
}

/** The names of organisations, places and initiatives, none over another. */
function names({ byId, graph }: Picture, marks: readonly Mark[], { paper }: Palette): string[] {
  const candidates = marks.flatMap(({ id, x, y }) => {
    const node = byId.get(id)
    const priority = priorities[node?.kind ?? 'resident']
    if (!node?.label || priority === 0) return []
    const text = node.label.length > LONGEST ? `${node.label.slice(0, LONGEST - 1).trimEnd()}…` : node.label
    return [{ id, text, x, y, half: 10, width: text.length * LETTER, priority, forced: false }]
  })
  const disc = { x: 0, y: 0, radius: graph.fabric.radius }
  const style = `font-size="13" paint-order="stroke" stroke="${paper}" stroke-width="3"`
  return chooseLabels(candidates, marks, NODE / 2, disc).map(({ text, left, top }) =>
    words(left, top + 0.75 * LABEL_HEIGHT, text, style),
  )
}

const priorities: Readonly<Record<NodeKind, number>> = {
  resident: 0,
  professional: 0,
  initiative: 1,
  place: 2,
  partner: 3,
}

function lineStyle(markStyle: MarkStyle): string {
  const style = textIn(markStyle, 'line-style')
  const dashes =
    style === 'dashed' ? numbersIn(markStyle, 'line-dash-pattern') : style === 'dotted' ? [1, 3] : undefined
  return [
    `stroke="${textIn(markStyle, 'line-color')}"`,
    `stroke-width="${numberIn(markStyle, 'width')}"`,
    `opacity="${numberIn(markStyle, 'line-opacity', 1)}"`,
    ...(dashes ? [`stroke-dasharray="${dashes.join(' ')}"`] : []),
  ].join(' ')
}

/** The sign of somebody or something, around the point where it stands; also for the legend. */
export function sign(markStyle: MarkStyle): string {
  const [x, y] = [numberIn(markStyle, 'width') / 2, numberIn(markStyle, 'height') / 2]
  const border = numberIn(markStyle, 'border-width')
  const dashes =
    textIn(markStyle, 'border-style') === 'dashed'
      ? ` stroke-dasharray="${numbersIn(markStyle, 'border-dash-pattern').join(' ')}"`
      : ''
  const fill = `fill="${textIn(markStyle, 'background-color')}" stroke="${textIn(markStyle, 'border-color')}" stroke-width="${border}"${dashes}`
  const outline = numberIn(markStyle, 'outline-width')
  const away = (border + outline + numberIn(markStyle, 'outline-offset')) / 2
  return [
    shape(markStyle, x, y, fill),
    outline > 0
      ? shape(
          markStyle,
          x + away,
          y + away,
          `fill="none" stroke="${textIn(markStyle, 'outline-color')}" stroke-width="${outline}"`,
        )
      : '',
    markStyle['background-image'] === undefined ? '' : '<path d="M-5 0H5" stroke="#fff" stroke-width="3"/>',
    markStyle.label === undefined ? '' : number(markStyle),
  ].join('')
}

const number = (markStyle: MarkStyle) =>
  words(
    0,
    3,
    textIn(markStyle, 'label'),
    `text-anchor="middle" font-size="${numberIn(markStyle, 'font-size')}" font-weight="bold" fill="${textIn(markStyle, 'color')}"`,
  )

function shape(markStyle: MarkStyle, x: number, y: number, how: string): string {
  switch (textIn(markStyle, 'shape')) {
    case 'rectangle':
      return `<rect x="${-x}" y="${-y}" width="${2 * x}" height="${2 * y}" ${how}/>`
    case 'diamond':
      return `<path d="M0 ${-y}L${x} 0 0 ${y} ${-x} 0Z" ${how}/>`
    case 'polygon':
      return `<polygon points="${corners(numbersIn(markStyle, 'shape-polygon-points'), x, y)}" ${how}/>`
    default:
      return `<circle r="${x}" ${how}/>`
  }
}

const corners = (points: readonly number[], x: number, y: number) =>
  points.map((value, at) => round(value * (at % 2 === 0 ? x : y))).join(' ')

import type { Kind } from '../../../api/shapes.ts'
import type { Picture } from '../../../model/picture.ts'
import { chooseLabels, LABEL_HEIGHT } from '../../geometry/labels.ts'
import { drawingOf, type Mark } from '../../marks.ts'
import type { Palette } from '../../style/palette.ts'
import { type Look, looksOf, numberIn, numbersIn, textIn } from '../../style/resolveStyle.ts'
import { NODE, stylesheetOf } from '../../style/stylesheet.ts'
import type { FabricSvg } from './fabricSvg.ts'
import { round, words } from './svgText.ts'

const FADED = 0.18
const LONGEST = 40
/** The usual width of a letter of a name. */
const LETTER = 6.8

/** People, organisations and lines, dressed as on the screen; organisations are named, people are not. */
export function svgMarks({ picture, dress, palette, lit }: FabricSvg): string[] {
  const lookOf = looksOf(stylesheetOf(palette))
  const { marks, lines } = drawingOf(picture, dress)
  const at = new Map(marks.map((mark) => [mark.id, mark]))
  const drawnLines = lines.flatMap(({ source, target, classes }) => {
    const [from, to] = [at.get(source), at.get(target)]
    if (!from || !to) return []
    const way = `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`
    return [`<path d="${way}" ${lineStyle(lookOf('edge', classes))}/>`]
  })
  const drawnMarks = marks.flatMap(({ id, x, y, classes }) => {
    const node = picture.byId.get(id)
    const look = lookOf('node', classes)
    const isFaded = node?.kind === 'resident' && lit && !lit(node)
    const how = isFaded ? ` opacity="${FADED}"` : ''
    return [`<g transform="translate(${round(x)} ${round(y)})"${how}>${sign(look)}</g>`]
  })
  return [...drawnLines, ...drawnMarks, ...names(picture, marks, palette)]
}

/** The names of organisations, places and initiatives, none over another. */
function names({ byId, graph }: Picture, marks: readonly Mark[], { paper }: Palette): string[] {
  const wishes = marks.flatMap(({ id, x, y }) => {
    const node = byId.get(id)
    const priority = priorities[node?.kind ?? 'resident']
    if (!node?.label || priority === 0) return []
    const text = node.label.length > LONGEST ? `${node.label.slice(0, LONGEST - 1).trimEnd()}…` : node.label
    return [{ id, text, x, y, half: 10, width: text.length * LETTER, priority, forced: false }]
  })
  const disc = { x: 0, y: 0, radius: graph.fabric.radius }
  const style = `font-size="13" paint-order="stroke" stroke="${paper}" stroke-width="3"`
  return chooseLabels(wishes, marks, NODE / 2, disc).map(({ text, left, top }) =>
    words(left, top + 0.75 * LABEL_HEIGHT, text, style),
  )
}

const priorities: Readonly<Record<Kind, number>> = {
  resident: 0,
  professional: 0,
  initiative: 1,
  place: 2,
  partner: 3,
}

function lineStyle(look: Look): string {
  const style = textIn(look, 'line-style')
  const dashes =
    style === 'dashed' ? numbersIn(look, 'line-dash-pattern') : style === 'dotted' ? [1, 3] : undefined
  return [
    `stroke="${textIn(look, 'line-color')}"`,
    `stroke-width="${numberIn(look, 'width')}"`,
    `opacity="${numberIn(look, 'line-opacity', 1)}"`,
    ...(dashes ? [`stroke-dasharray="${dashes.join(' ')}"`] : []),
  ].join(' ')
}

/** The sign of somebody or something, around the point where it stands; also for the legend. */
export function sign(look: Look): string {
  const [x, y] = [numberIn(look, 'width') / 2, numberIn(look, 'height') / 2]
  const border = numberIn(look, 'border-width')
  const dashes =
    textIn(look, 'border-style') === 'dashed'
      ? ` stroke-dasharray="${numbersIn(look, 'border-dash-pattern').join(' ')}"`
      : ''
  const fill = `fill="${textIn(look, 'background-color')}" stroke="${textIn(look, 'border-color')}" stroke-width="${border}"${dashes}`
  const outline = numberIn(look, 'outline-width')
  const away = (border + outline + numberIn(look, 'outline-offset')) / 2
  return [
    shape(look, x, y, fill),
    outline > 0
      ? shape(
          look,
          x + away,
          y + away,
          `fill="none" stroke="${textIn(look, 'outline-color')}" stroke-width="${outline}"`,
        )
      : '',
    look['background-image'] === undefined ? '' : '<path d="M-5 0H5" stroke="#fff" stroke-width="3"/>',
    look.label === undefined ? '' : number(look),
  ].join('')
}

const number = (look: Look) =>
  words(
    0,
    3,
    textIn(look, 'label'),
    `text-anchor="middle" font-size="${numberIn(look, 'font-size')}" font-weight="bold" fill="${textIn(look, 'color')}"`,
  )

function shape(look: Look, x: number, y: number, how: string): string {
  switch (textIn(look, 'shape')) {
    case 'rectangle':
      return `<rect x="${-x}" y="${-y}" width="${2 * x}" height="${2 * y}" ${how}/>`
    case 'diamond':
      return `<path d="M0 ${-y}L${x} 0 0 ${y} ${-x} 0Z" ${how}/>`
    case 'polygon':
      return `<polygon points="${corners(numbersIn(look, 'shape-polygon-points'), x, y)}" ${how}/>`
    default:
      return `<circle r="${x}" ${how}/>`
  }
}

const corners = (points: readonly number[], x: number, y: number) =>
  points.map((value, at) => round(value * (at % 2 === 0 ? x : y))).join(' ')

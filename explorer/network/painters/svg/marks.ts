import type { Drawing } from '../../marks.ts'
import {
  BAR,
  cornersOf,
  type LineStyle,
  lineStyleOf,
  type MarkStyle,
  markStyleOf,
  NUMBER,
} from '../../style/markStyles.ts'
import type { Colour } from '../../style/palette.ts'
import { attributes, round, textAt } from './elements.ts'

type ColourOf = (colour: Colour) => string
type Point = { readonly x: number; readonly y: number }

/** The lines of a drawing, in the units of the fabric. */
export function svgLines({ marks, lines }: Drawing, colourOf: ColourOf): string[] {
  const at = new Map(marks.map((mark) => [mark.id, mark]))
  const known = new Map<string, string>()
  const styled = (classes: string) => {
    const before = known.get(classes)
    if (before !== undefined) return before
    const style = lineAttributes(lineStyleOf(classes), colourOf)
    known.set(classes, style)
    return style
  }
  return lines.flatMap(({ source, target, classes }) => {
    const [from, to] = [at.get(source), at.get(target)]
    if (!from || !to) return []
    return [`<path d="M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}"${styled(classes)}/>`]
  })
}

const lineAttributes = ({ colour, width, lineOpacity, opacity, dash }: LineStyle, colourOf: ColourOf) =>
  attributes({
    stroke: colourOf(colour),
    'stroke-width': width,
    opacity: lineOpacity * opacity,
    'stroke-dasharray': dash.length > 0 ? dash.join(' ') : undefined,
  })

/**
 * The marks of a drawing, in the units of the fabric; those that are chosen over the others.
 * @param zoom how large it is drawn: numbers that nobody could read are left out.
 */
export function svgMarks({ marks }: Pick<Drawing, 'marks'>, colourOf: ColourOf, zoom = 1): string[] {
  const styled = marks.map((mark) => ({ ...mark, style: markStyleOf(mark.classes) }))
  const inFront = styled.filter(({ style }) => style.inFront)
  const others = inFront.length === 0 ? styled : styled.filter(({ style }) => !style.inFront)
  return [...others, ...inFront].map(({ x, y, style }) => svgMark(style, colourOf, { x, y }, zoom))
}

/** One mark; also for a legend. */
export function svgMark(style: MarkStyle, colourOf: ColourOf, at: Point = { x: 0, y: 0 }, zoom = 1): string {
  const { borderWidth, outlineWidth, outlineOffset, opacity } = style
  const parts = [
    shapeOf(style, at, 0, {
      fill: colourOf(style.fill),
      stroke: colourOf(style.border),
      'stroke-width': borderWidth,
      'stroke-dasharray': style.borderDash.length > 0 ? style.borderDash.join(' ') : undefined,
    }),
  ]
  if (outlineWidth > 0) {
    const away = (borderWidth + outlineWidth + outlineOffset) / 2
    const stroke = { fill: 'none', stroke: colourOf(style.outline), 'stroke-width': outlineWidth }
    parts.push(shapeOf(style, at, away, stroke))
  }
  if (style.bar) {
    const way = `M${round(at.x - BAR.length / 2)} ${round(at.y)}h${BAR.length}`
    parts.push(`<path d="${way}"${attributes({ stroke: colourOf('paper'), 'stroke-width': BAR.width })}/>`)
  }
  if (style.number && NUMBER.size * zoom >= NUMBER.smallest) {
    parts.push(
      textAt(at.x, at.y + NUMBER.size * 0.36, style.number, {
        'text-anchor': 'middle',
        'font-size': NUMBER.size,
        'font-weight': 'bold',
        fill: colourOf('paper'),
      }),
    )
  }
  return opacity === 1 ? parts.join('') : `<g opacity="${opacity}">${parts.join('')}</g>`
}

function shapeOf(
  { shape, width, height }: MarkStyle,
  { x, y }: Point,
  away: number,
  how: Parameters<typeof attributes>[0],
): string {
  const across = width / 2 + away
  const down = height / 2 + away
  if (shape === 'circle')
    return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(across)}"${attributes(how)}/>`
  const corners = cornersOf[shape].map((value, at) =>
    round(at % 2 === 0 ? x + value * across : y + value * down),
  )
  return `<polygon points="${corners.join(' ')}"${attributes(how)}/>`
}

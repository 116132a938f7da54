import type { Drawing, Mark } from '../../marks.ts'
import type { Palette } from '../../style/palette.ts'
import { type MarkStyle, numberIn, numbersIn, resolveStyle, textIn } from '../../style/resolveStyle.ts'
import { NODE, stylesheetOf } from '../../style/stylesheet.ts'
import type { Viewport } from './backdrop.ts'

const FONT = '"Atkinson Hyperlegible", system-ui, sans-serif'

/** Draws people, organisations and lines as Cytoscape draws them, at once and to markStyle at only. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  { marks, lines }: Drawing,
  { zoom, pan }: Viewport,
  palette: Palette,
) {
  const styleOf = resolveStyle(stylesheetOf(palette))
  const at = new Map(marks.map((mark) => [mark.id, mark]))
  context.save()
  context.translate(pan.x, pan.y)
  context.scale(zoom, zoom)
  for (const { source, target, classes } of lines) {
    const [from, to] = [at.get(source), at.get(target)]
    if (from && to) drawLine(context, from, to, styleOf('edge', classes))
  }
  for (const mark of marks) {
    context.save()
    context.translate(mark.x, mark.y)
    drawMark(context, styleOf('node', mark.classes), zoom, palette)
    context.restore()
  }
  context.restore()
}

type Point = Pick<Mark, 'x' | 'y'>

function drawLine(context: CanvasRenderingContext2D, from: Point, to: Point, markStyle: MarkStyle) {
  const style = textIn(markStyle, 'line-style')
  context.setLineDash(
    style === 'dashed' ? numbersIn(markStyle, 'line-dash-pattern') : style === 'dotted' ? [1, 1] : [],
  )
  context.globalAlpha = numberIn(markStyle, 'line-opacity', 1) * numberIn(markStyle, 'opacity', 1)
  context.strokeStyle = textIn(markStyle, 'line-color')
  context.lineWidth = numberIn(markStyle, 'width')
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(to.x, to.y)
  context.stroke()
}

function drawMark(context: CanvasRenderingContext2D, markStyle: MarkStyle, zoom: number, palette: Palette) {
  const half = { x: numberIn(markStyle, 'width') / 2, y: numberIn(markStyle, 'height') / 2 }
  const border = numberIn(markStyle, 'border-width')
  const outline = numberIn(markStyle, 'outline-width')
  context.globalAlpha = numberIn(markStyle, 'opacity', 1)
  const path = shapeOf(markStyle, half.x, half.y)
  context.fillStyle = textIn(markStyle, 'background-color')
  context.fill(path)
  if (markStyle['background-image'] !== undefined) drawBar(context, palette)
  context.setLineDash(
    textIn(markStyle, 'border-style') === 'dashed' ? numbersIn(markStyle, 'border-dash-pattern') : [],
  )
  context.strokeStyle = textIn(markStyle, 'border-color')
  context.lineWidth = border
  context.stroke(path)
  context.setLineDash([])
  if (outline > 0) {
    const away = (border + outline + numberIn(markStyle, 'outline-offset')) / 2
    context.strokeStyle = textIn(markStyle, 'outline-color')
    context.lineWidth = outline
    context.stroke(shapeOf(markStyle, half.x + away, half.y + away))
  }
  drawNumber(context, markStyle, zoom)
}

function shapeOf(markStyle: MarkStyle, x: number, y: number): Path2D {
  const path = new Path2D()
  const shape = textIn(markStyle, 'shape')
  if (shape === 'rectangle') path.rect(-x, -y, 2 * x, 2 * y)
  else if (shape === 'diamond') polygon(path, [0, -1, 1, 0, 0, 1, -1, 0], x, y)
  else if (shape === 'polygon') polygon(path, numbersIn(markStyle, 'shape-polygon-points'), x, y)
  else path.ellipse(0, 0, x, y, 0, 0, 2 * Math.PI)
  return path
}

function polygon(path: Path2D, corners: readonly number[], x: number, y: number) {
  for (let corner = 0; corner < corners.length; corner += 2) {
    path.lineTo(corners[corner]! * x, corners[corner + 1]! * y)
  }
  path.closePath()
}

/** A professional. */
function drawBar(context: CanvasRenderingContext2D, palette: Palette) {
  context.fillStyle = palette.paper
  context.fillRect(1 - NODE / 2, -1.5, NODE - 2, 3)
}

/** The number of a circle, where it is large enough to be read. */
function drawNumber(context: CanvasRenderingContext2D, markStyle: MarkStyle, zoom: number) {
  const size = numberIn(markStyle, 'font-size')
  if (markStyle.label === undefined || size * zoom < numberIn(markStyle, 'min-zoomed-font-size')) return
  context.font = `bold ${size}px ${FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillStyle = textIn(markStyle, 'color')
  context.fillText(textIn(markStyle, 'label'), 0, 0)
}

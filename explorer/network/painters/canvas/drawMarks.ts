import type { Drawing, Mark } from '../../marks.ts'
import type { Palette } from '../../style/palette.ts'
import { type Look, looksOf, numberIn, numbersIn, textIn } from '../../style/resolveStyle.ts'
import { NODE, stylesheetOf } from '../../style/stylesheet.ts'
import type { View } from './backdrop.ts'

const FONT = '"Atkinson Hyperlegible", system-ui, sans-serif'

/** Draws people, organisations and lines as Cytoscape draws them, at once and to look at only. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  { marks, lines }: Drawing,
  { zoom, pan }: View,
  palette: Palette,
) {
  const lookOf = looksOf(stylesheetOf(palette))
  const at = new Map(marks.map((mark) => [mark.id, mark]))
  context.save()
  context.translate(pan.x, pan.y)
  context.scale(zoom, zoom)
  for (const { source, target, classes } of lines) {
    const [from, to] = [at.get(source), at.get(target)]
    if (from && to) drawLine(context, from, to, lookOf('edge', classes))
  }
  for (const mark of marks) {
    context.save()
    context.translate(mark.x, mark.y)
    drawMark(context, lookOf('node', mark.classes), zoom, palette)
    context.restore()
  }
  context.restore()
}

type Point = Pick<Mark, 'x' | 'y'>

function drawLine(context: CanvasRenderingContext2D, from: Point, to: Point, look: Look) {
  const style = textIn(look, 'line-style')
  context.setLineDash(
    style === 'dashed' ? numbersIn(look, 'line-dash-pattern') : style === 'dotted' ? [1, 1] : [],
  )
  context.globalAlpha = numberIn(look, 'line-opacity', 1) * numberIn(look, 'opacity', 1)
  context.strokeStyle = textIn(look, 'line-color')
  context.lineWidth = numberIn(look, 'width')
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(to.x, to.y)
  context.stroke()
}

function drawMark(context: CanvasRenderingContext2D, look: Look, zoom: number, palette: Palette) {
  const half = { x: numberIn(look, 'width') / 2, y: numberIn(look, 'height') / 2 }
  const border = numberIn(look, 'border-width')
  const outline = numberIn(look, 'outline-width')
  context.globalAlpha = numberIn(look, 'opacity', 1)
  const path = shapeOf(look, half.x, half.y)
  context.fillStyle = textIn(look, 'background-color')
  context.fill(path)
  if (look['background-image'] !== undefined) drawBar(context, palette)
  context.setLineDash(textIn(look, 'border-style') === 'dashed' ? numbersIn(look, 'border-dash-pattern') : [])
  context.strokeStyle = textIn(look, 'border-color')
  context.lineWidth = border
  context.stroke(path)
  context.setLineDash([])
  if (outline > 0) {
    const away = (border + outline + numberIn(look, 'outline-offset')) / 2
    context.strokeStyle = textIn(look, 'outline-color')
    context.lineWidth = outline
    context.stroke(shapeOf(look, half.x + away, half.y + away))
  }
  drawNumber(context, look, zoom)
}

function shapeOf(look: Look, x: number, y: number): Path2D {
  const path = new Path2D()
  const shape = textIn(look, 'shape')
  if (shape === 'rectangle') path.rect(-x, -y, 2 * x, 2 * y)
  else if (shape === 'diamond') polygon(path, [0, -1, 1, 0, 0, 1, -1, 0], x, y)
  else if (shape === 'polygon') polygon(path, numbersIn(look, 'shape-polygon-points'), x, y)
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
function drawNumber(context: CanvasRenderingContext2D, look: Look, zoom: number) {
  const size = numberIn(look, 'font-size')
  if (look.label === undefined || size * zoom < numberIn(look, 'min-zoomed-font-size')) return
  context.font = `bold ${size}px ${FONT}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillStyle = textIn(look, 'color')
  context.fillText(textIn(look, 'label'), 0, 0)
}

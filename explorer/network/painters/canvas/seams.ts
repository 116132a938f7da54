import type { Fabric } from '../../../api/shapes.ts'
import type { Seam } from '../../colourings/index.ts'
import { bandsOf } from '../../geometry/seamBands.ts'
import type { Palette } from '../../style/palette.ts'

const FONT = '"Atkinson Hyperlegible", system-ui, sans-serif'

/** Draws where lines are missing: a dotted band with a hole in it, and in the hole how many there are of how many. */
export function drawOpenSeams(
  context: CanvasRenderingContext2D,
  fabric: Fabric,
  seams: readonly Seam[],
  zoom: number,
  palette: Palette,
  words: (seam: Seam) => string,
) {
  context.font = `bold 13px ${FONT}`
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  const bands = bandsOf(fabric, seams, zoom, words, (text) => context.measureText(text).width)
  context.strokeStyle = palette.level['not-in-view']
  context.lineWidth = 5
  context.setLineDash([2, 6])
  for (const { a, b, bend } of bands) {
    context.beginPath()
    context.moveTo(a.x, a.y)
    context.quadraticCurveTo(bend.x, bend.y, b.x, b.y)
    context.stroke()
  }
  context.setLineDash([])
  context.lineWidth = 1.2
  for (const { text, hole } of bands) {
    if (!hole) continue
    context.beginPath()
    context.roundRect(hole.x - hole.width / 2, hole.y - 12, hole.width, 24, 12)
    context.fillStyle = palette.surface
    context.fill()
    context.stroke()
    context.fillStyle = palette.ink
    context.fillText(text, hole.x, hole.y + 0.5)
  }
  context.textAlign = 'start'
}

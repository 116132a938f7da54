import type { Core } from 'cytoscape'
import type { Palette } from '../../style/palette.ts'

/** Half a sign, and a ring around it, in pixels; smaller when the whole fabric is in view. */
const HALF = 5
const SMALL = 3

/** Signs on what changed, so that it shows without colour: a plus on a new line, a cross on one that is gone. */
export function drawChanges(context: CanvasRenderingContext2D, cy: Core, palette: Palette) {
  const half = cy.zoom() < 1.2 ? SMALL : HALF
  context.lineWidth = half / 2
  context.lineCap = 'round'
  cy.edges('.new, .gone').forEach((edge) => {
    const [a, b] = [edge.source().renderedPosition(), edge.target().renderedPosition()]
    const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2]
    const isNew = edge.hasClass('new')
    context.beginPath()
    context.arc(x, y, half + 2.5, 0, 2 * Math.PI)
    context.fillStyle = palette.surface
    context.fill()
    context.strokeStyle = isNew ? palette.good : palette.level['not-in-view']
    context.beginPath()
    const turn = isNew ? 0 : Math.PI / 4
    for (const angle of [turn, turn + Math.PI / 2]) {
      const [dx, dy] = [Math.cos(angle) * half, Math.sin(angle) * half]
      context.moveTo(x - dx, y - dy)
      context.lineTo(x + dx, y + dy)
    }
    context.stroke()
  })
  context.lineCap = 'butt'
}

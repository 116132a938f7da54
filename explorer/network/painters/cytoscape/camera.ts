import type { Core } from 'cytoscape'
import { wholeView } from '../../geometry/viewport.ts'
import { still } from './glide.ts'

/** People nearer to the edge than this are brought in. */
const EDGE = 40

/** The part of the picture that is on the screen. Until somebody moves it, all of it is. */
export function createCamera(cy: Core) {
  let isMoved = false
  cy.on('dragpan scrollzoom pinchzoom', () => {
    isMoved = true
  })
  return {
    get isMoved() {
      return isMoved
    },
    /** Shows all of a round picture; `radius` in its own units. */
    fit(radius: number) {
      cy.viewport(wholeView({ width: cy.width(), height: cy.height() }, radius))
      isMoved = false
    },
    zoomBy(factor: number) {
      isMoved = true
      const middle = { x: cy.width() / 2, y: cy.height() / 2 }
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: middle })
    },
    /** Brings somebody into view when they are outside it. */
    reveal(id: string) {
      const node = cy.getElementById(id)
      if (node.empty()) return
      const { x, y } = node.renderedPosition()
      const isAway = x < EDGE || y < EDGE || x > cy.width() - EDGE || y > cy.height() - EDGE
      if (!isAway) return
      isMoved = true
      if (still()) cy.center(node)
      else cy.animate({ center: { eles: node }, duration: 300 })
    },
  }
}

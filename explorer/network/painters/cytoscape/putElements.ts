import type { Core } from 'cytoscape'
import type { Drawing } from '../../marks.ts'
import type { Move } from './glide.ts'

/** Shorter ways are not worth gliding. */
const STEP = 0.5

/**
 * Makes Cytoscape hold what is drawn and nothing else; who was there already stays where they stood.
 * @returns who has to move, from where to where.
 */
export function putElements(cy: Core, { marks, lines }: Drawing): Move[] {
  const moves: Move[] = []
  const wanted = new Set([...marks, ...lines].map(({ id }) => id))
  cy.batch(() => {
    cy.elements().forEach((element) => {
      if (!wanted.has(element.id())) element.remove()
    })
    for (const { id, x, y, classes } of marks) {
      const node = cy.getElementById(id)
      if (node.empty()) {
        cy.add({ group: 'nodes', data: { id }, position: { x, y }, classes })
        continue
      }
      node.classes(classes)
      const from = { ...node.position() }
      if (Math.hypot(from.x - x, from.y - y) > STEP) moves.push({ id, from, to: { x, y } })
    }
    for (const { id, source, target, classes } of lines) {
      const line = cy.getElementById(id)
      if (line.nonempty()) line.classes(classes)
      else cy.add({ group: 'edges', data: { id, source, target }, classes })
    }
  })
  return moves
}

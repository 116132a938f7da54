import type { Core } from 'cytoscape'
import type { Drawing } from '../../marks.ts'
import type { Move } from './glide.ts'

/** Shorter ways are not worth gliding. */
const STEP = 0.5

/**
 * Makes Cytoscape hold what is drawn and nothing else; those who were there already stay where they stood.
 * @returns the people who have to move, from where to where.
 */
export function createElements(cy: Core) {
  /** The classes each element bears: setting them again would cost a new style. */
  const classesOf = new Map<string, string>()
  return function put({ marks, lines }: Drawing): Move[] {
    const moves: Move[] = []
    const wanted = new Set([...marks, ...lines].map(({ id }) => id))
    const dress = (id: string, classes: string) => {
      if (classesOf.get(id) !== classes) cy.getElementById(id).classes(classes)
      classesOf.set(id, classes)
    }
    cy.batch(() => {
      for (const id of classesOf.keys()) {
        if (wanted.has(id)) continue
        cy.getElementById(id).remove()
        classesOf.delete(id)
      }
      for (const { id, x, y, classes } of marks) {
        if (!classesOf.has(id)) cy.add({ group: 'nodes', data: { id }, position: { x, y } })
        else {
          const from = { ...cy.getElementById(id).position() }
          if (Math.hypot(from.x - x, from.y - y) > STEP) moves.push({ id, from, to: { x, y } })
        }
        dress(id, classes)
      }
      for (const { id, source, target, classes } of lines) {
        if (!classesOf.has(id)) cy.add({ group: 'edges', data: { id, source, target } })
        dress(id, classes)
      }
    })
    return moves
  }
}

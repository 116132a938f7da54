import type { Core } from 'cytoscape'
import type { GraphNode } from '../../../api/shapes.ts'
import type { Picture } from '../../../model/picture.ts'
import { type Appearance, type Line, lineOf, neighboursOf } from '../../marks.ts'

/** What steps forward in the picture, and what steps back. */
export type Emphasis = {
  /** Who steps back, when a choice was made. */
  readonly isFaded: ((node: GraphNode) => boolean) | undefined
  readonly selected: string | undefined
  readonly focused: string | undefined
  readonly hovered: string | undefined
  readonly chosen: ReadonlySet<string>
  /** A way from one to another, by the people on it. */
  readonly way: readonly string[]
  /** The two ends of a line that is looked at. */
  readonly line: readonly [string, string] | undefined
}

export const noEmphasis: Emphasis = {
  isFaded: undefined,
  selected: undefined,
  focused: undefined,
  hovered: undefined,
  chosen: new Set(),
  way: [],
  line: undefined,
}

const MARKS = 'chosen focused hovered lit faded kept quiet'

/** Lights up who is chosen, focused or pointed at, with all of their lines; the rest steps back. */
export function emphasise(cy: Core, picture: Picture, appearance: Appearance, emphasis: Emphasis) {
  const { isFaded, selected, focused, hovered, chosen, way, line } = emphasis
  const lit = [hovered, selected].filter((id) => id !== undefined)
  const put = ({ id, source, target, classes }: Line) => {
    if (cy.getElementById(id).empty()) {
      cy.add({ group: 'edges', data: { id, source, target }, classes: `${classes} onAsk` })
    }
    cy.getElementById(id).addClass('lit').removeClass('faded quiet')
  }
  const lightBetween = (one: string, other: string) => {
    for (const tie of picture.linesOf.get(one) ?? []) {
      if (tie.source === other || tie.target === other) put(lineOf(tie, appearance))
    }
  }
  cy.batch(() => {
    cy.elements('.onAsk').remove()
    cy.elements().removeClass(MARKS)
    if (isFaded) {
      cy.nodes('.resident').forEach((node) => {
        const resident = picture.byId.get(node.id())
        if (!resident || !isFaded(resident)) return
        // Who has no line at all never disappears from the edge.
        node.addClass(resident.level === 'not-in-view' ? 'kept' : 'faded')
      })
      cy.edges().forEach((edge) => {
        if (edge.source().hasClass('faded') || edge.target().hasClass('faded')) edge.addClass('faded')
      })
    }
    if (lit.length > 0 || way.length > 1 || line) cy.edges().addClass('quiet')
    for (const id of lit) {
      for (const tie of picture.linesOf.get(id) ?? []) put(lineOf(tie, appearance))
      for (const near of [id, ...neighboursOf(picture, id)]) cy.getElementById(near).removeClass('faded')
    }
    way.forEach((id, at) => {
      cy.getElementById(id).removeClass('faded')
      const next = way[at + 1]
      if (next !== undefined) lightBetween(id, next)
    })
    if (line) lightBetween(...line)
    for (const id of [...chosen, ...way, ...(line ?? [])]) cy.getElementById(id).addClass('chosen')
    if (hovered) cy.getElementById(hovered).addClass('hovered')
    if (focused) cy.getElementById(focused).addClass('focused')
    if (selected) cy.getElementById(selected).addClass('chosen')
  })
}

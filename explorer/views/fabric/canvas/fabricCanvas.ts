import cytoscape from 'cytoscape'
import type { Level } from '../../../api/shapes.ts'
import { createCamera } from './camera.ts'
import { drawingOf } from './elements.ts'
import { type Emphasis, emphasise, noEmphasis } from './emphasis.ts'
import { glide } from './glide.ts'
import { type At, groupAt, isInside, lineAt, personAt } from './hits.ts'
import { createLayers } from './layers.ts'
import { type Palette, readPalette } from './palette.ts'
import { putElements } from './putElements.ts'
import { type RimPart, rimOf, rimWidth, type Unknown } from './rim.ts'
import type { Scene } from './scene.ts'
import { stylesheetOf } from './stylesheet.ts'

type Hosts = {
  readonly host: HTMLElement
  readonly backdrop: HTMLCanvasElement
  readonly labels: HTMLCanvasElement
  /** Somebody, a line, people who are only counted, or nothing was pointed at. */
  readonly onPerson: (id: string, several: boolean) => void
  readonly onLine: (ends: [string, string]) => void
  readonly onGroup: (group: { name: string; level: Level; open: boolean }) => void
  readonly onNothing: () => void
}

/** Owns the Cytoscape instance and the two layers that follow it. */
export function createFabricCanvas({ host, backdrop, labels, ...tell }: Hosts) {
  let palette: Palette = readPalette(host)
  let scene: Scene | undefined
  let emphasis: Emphasis = noEmphasis
  let unknown: Unknown = new Map()
  let rim: readonly RimPart[] = []
  let stopGlide = () => {}

  const cy = cytoscape({
    container: host,
    style: stylesheetOf(palette),
    layout: { name: 'preset' },
    minZoom: 0.02,
    maxZoom: 6,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
  })
  const layers = createLayers(cy, { backdrop, labels }, () => ({ scene, emphasis, rim, palette }))
  const camera = createCamera(cy)

  function stress() {
    if (!scene) return
    emphasise(cy, scene.picture, scene.dress, emphasis)
    layers.draw()
  }

  function fitAll() {
    const radius = scene?.picture.graph.fabric.radius
    if (radius) camera.fit(radius + rimWidth(rim))
  }

  function point(at: At, target: string | undefined, several: boolean) {
    const person = target ?? personAt(cy, at)
    if (person !== undefined) return tell.onPerson(person, several)
    const group = scene && groupAt(scene.picture.graph, at)
    if (group) return tell.onGroup(group)
    const line = lineAt(cy, at)
    if (line) return tell.onLine(line)
    tell.onNothing()
  }

  function hover(id: string | undefined) {
    emphasis = { ...emphasis, hovered: id }
    host.style.cursor = id === undefined ? '' : 'pointer'
    stress()
  }

  const idOf = (target: cytoscape.EventObject['target']): string | undefined =>
    target === cy ? undefined : String(target.id())
  cy.on('render', layers.follow)
  cy.on('tap', (event) => point(event.position, idOf(event.target), event.originalEvent?.shiftKey === true))
  cy.on('taphold', 'node', (event) => tell.onPerson(String(event.target.id()), true))
  cy.on('mouseover', 'node', (event) => hover(String(event.target.id())))
  cy.on('mouseout', 'node', () => hover(undefined))
  const sized = new ResizeObserver(() => {
    cy.resize()
    if (!camera.isMoved) fitAll()
    layers.draw()
  })
  sized.observe(host)

  return {
    /** Draws a scene: people glide from where they were. @returns how many lines there was no room for. */
    show(next: Scene): number {
      const before = scene?.picture.graph.fabric
      const { fabric } = next.picture.graph
      const grown = before !== undefined && (before.radius !== fabric.radius || before.by !== fabric.by)
      scene = next
      rim = rimOf(fabric, unknown)
      const drawing = drawingOf(next.picture, next.dress)
      stopGlide()
      stopGlide = glide(
        putElements(cy, drawing),
        (id, x, y) => cy.getElementById(id).position({ x, y }),
        (work) => cy.batch(work),
      )
      stress()
      if (!before || (grown && !camera.isMoved)) fitAll()
      return drawing.left
    },
    emphasise(next: Omit<Emphasis, 'hovered'>) {
      emphasis = { ...next, hovered: emphasis.hovered }
      stress()
    },
    /** Draws a rim for the people nobody knows yet. */
    showUnknown(people: Unknown) {
      unknown = people
      const before = rimWidth(rim)
      rim = scene ? rimOf(scene.picture.graph.fabric, unknown) : []
      if (!camera.isMoved && rimWidth(rim) !== before) fitAll()
      layers.draw()
    },
    repaint() {
      palette = readPalette(host)
      cy.style(stylesheetOf(palette))
      layers.draw()
    },
    redraw: layers.draw,
    fitAll,
    zoomBy: camera.zoomBy,
    reveal: camera.reveal,
    /** Who stands inside a line drawn on the screen, in pixels from the corner of the picture. */
    within(outline: readonly At[]): string[] {
      return cy
        .nodes('.resident')
        .filter((node) => isInside(node.renderedPosition(), outline))
        .map((node) => node.id())
    },
    destroy() {
      layers.stop()
      stopGlide()
      sized.disconnect()
      cy.destroy()
    },
  }
}
export type FabricCanvas = ReturnType<typeof createFabricCanvas>

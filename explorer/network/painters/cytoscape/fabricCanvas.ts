import cytoscape from 'cytoscape'
import { createMeasureText } from '../../../platform/measureText.ts'
import { type Emphasis, noEmphasis, withEmphasis } from '../../emphasis.ts'
import { type At, isInside, type MarkPosition } from '../../geometry/hits.ts'
import { point, type Tell } from '../../geometry/pointing.ts'
import { type RimPart, radiusWithRim, rimOf, type Unknown } from '../../geometry/rim.ts'
import { type Drawing, drawingOf } from '../../marks.ts'
import type { Scene } from '../../scene.ts'
import { type Palette, readPalette } from '../../style/palette.ts'
import { followView } from '../svg/followView.ts'
import { createLayer } from '../svg/layer.ts'
import { createCamera } from './camera.ts'
import { createElements } from './elements.ts'
import { glide } from './glide.ts'
import { stylesheetOf } from './stylesheet.ts'

type Hosts = {
  readonly host: HTMLElement
  readonly behind: SVGSVGElement
  readonly inFront: SVGSVGElement
  readonly tell: Tell
}

/** Owns the Cytoscape instance and the two layers that follow it. */
export function createFabricCanvas({ host, behind, inFront, tell }: Hosts) {
  const text = createMeasureText()
  let palette: Palette = readPalette(host)
  let scene: Scene | undefined
  let emphasis: Emphasis = noEmphasis
  let unknown: Unknown = new Map()
  let rim: readonly RimPart[] = []
  /** The scene before anything stands out in it, and as it is held now. */
  let plain: Drawing = { marks: [], lines: [], left: 0 }
  let drawing = plain
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
  const putElements = createElements(cy)
  const layers = followView(
    { behind: createLayer(behind), inFront: createLayer(inFront) },
    () => ({ zoom: cy.zoom(), pan: { ...cy.pan() } }),
    () =>
      scene && {
        scene,
        emphasis,
        rim,
        palette,
        measure: text.measure,
        size: { width: cy.width(), height: cy.height() },
        lines: drawing.lines,
        positionOf(id) {
          const node = cy.getElementById(id)
          return node.nonempty() ? node.position() : undefined
        },
      },
  )
  const camera = createCamera(cy)

  /** @returns the people who have to move. */
  function put() {
    if (!scene) return []
    drawing = withEmphasis(plain, scene.picture, scene.appearance, emphasis)
    return putElements(drawing)
  }

  function updateEmphasis() {
    put()
    layers.draw()
  }

  function fitAll() {
    const fabric = scene?.picture.graph.fabric
    if (fabric?.radius) camera.fit(radiusWithRim(fabric))
  }

  const positionOf = (node: cytoscape.NodeSingular): MarkPosition => ({ id: node.id(), ...node.position() })

  function tap(at: At, target: string | undefined, several: boolean) {
    if (target !== undefined) return tell.onPerson(target, several)
    const lines = cy.edges().map((edge) => [positionOf(edge.source()), positionOf(edge.target())] as const)
    const graph = scene?.picture.graph
    point({ marks: cy.nodes().map(positionOf), lines, graph, zoom: cy.zoom() }, at, several, tell)
  }

  function hover(id: string | undefined) {
    emphasis = { ...emphasis, hovered: id }
    host.style.cursor = id === undefined ? '' : 'pointer'
    updateEmphasis()
  }

  const idOf = (target: cytoscape.EventObject['target']): string | undefined =>
    target === cy ? undefined : String(target.id())
  cy.on('render', layers.follow)
  cy.on('tap', (event) => tap(event.position, idOf(event.target), event.originalEvent?.shiftKey === true))
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
    /** Says once when what was shown is on the screen. */
    onceDrawn: (then: () => void) => void cy.one('render', then),
    /** Draws a scene: people glide from where they were. @returns how many lines there was no room for. */
    show(next: Scene): number {
      const before = scene?.picture.graph.fabric
      const { fabric } = next.picture.graph
      const grown = before !== undefined && (before.radius !== fabric.radius || before.by !== fabric.by)
      scene = next
      rim = rimOf(fabric, unknown)
      plain = drawingOf(next.picture, next.appearance)
      stopGlide()
      stopGlide = glide(
        put(),
        (id, x, y) => cy.getElementById(id).position({ x, y }),
        (work) => cy.batch(work),
      )
      layers.draw()
      if (!before || (grown && !camera.isMoved)) fitAll()
      return plain.left
    },
    emphasise(next: Omit<Emphasis, 'hovered'>) {
      emphasis = { ...next, hovered: emphasis.hovered }
      updateEmphasis()
    },
    /** Draws a rim for the people nobody knows yet. */
    showUnknown(people: Unknown) {
      unknown = people
      rim = scene ? rimOf(scene.picture.graph.fabric, unknown) : []
      layers.draw()
    },
    repaint() {
      palette = readPalette(host)
      cy.style(stylesheetOf(palette))
      layers.draw()
    },
    /** Draws the names again: the fonts have loaded. */
    redraw() {
      text.clear()
      layers.draw()
    },
    fitAll,
    zoomBy: camera.zoomBy,
    reveal: camera.reveal,
    /** The people inside a line drawn on the screen, in pixels from the corner of the picture. */
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

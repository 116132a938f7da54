import cytoscape from 'cytoscape'
import type { Level } from '../../../api/shapes.ts'
import type { Picture } from '../../../domain/picture.ts'
import type { Messages } from '../../../messages/nl.ts'
import type { Seam } from '../lens/index.ts'
import { drawBackdrop, type View } from './backdrop.ts'
import { drawChanges } from './changes.ts'
import { type Drawing, type Dress, drawingOf, neighboursOf } from './elements.ts'
import { type Emphasis, emphasise, noEmphasis } from './emphasis.ts'
import { glide, type Move, still } from './glide.ts'
import { anglesOfGroups, drawGroups } from './groups.ts'
import { type At, groupAt, isInside, lineAt, personAt } from './hits.ts'
import { createLabelLayer } from './labelLayer.ts'
import { createLayer } from './layer.ts'
import { type Palette, readPalette } from './palette.ts'
import { type RimPart, rimOf, rimWidth, type Unknown } from './rim.ts'
import { drawOpenSeams } from './seams.ts'
import { stylesheetOf } from './stylesheet.ts'
import { takenAngles } from './takenAngles.ts'

/** All that is drawn. */
export type Scene = {
  readonly picture: Picture
  readonly messages: Messages
  readonly dress: Dress
  readonly seams: readonly Seam[]
  readonly sectorLabel: (name: string) => string
  readonly hasNames: boolean
  /** The level that lights up, for people who are only counted. */
  readonly level: Level | undefined
}

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

const AROUND = 34
/** A picture that was not moved for so many milliseconds is at rest. */
const RESTS = 90

/** Owns the Cytoscape instance and the two layers that follow it. */
export function createFabricCanvas({ host, backdrop, labels, ...tell }: Hosts) {
  let palette: Palette = readPalette(host)
  let scene: Scene | undefined
  let emphasis: Emphasis = noEmphasis
  let unknown: Unknown = new Map()
  let rim: readonly RimPart[] = []
  let moved = false
  let stopGlide = () => {}
  /** For which view the layers were drawn, and when they are drawn anew. */
  let drawn: View | undefined
  let rest: ReturnType<typeof setTimeout> | undefined
  const back = createLayer(backdrop)
  const front = createLayer(labels)
  const writeLabels = createLabelLayer(front.context)

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

  /** While the picture is moved the layers are moved along; they are drawn anew when it rests. */
  function follow() {
    const view = { zoom: cy.zoom(), pan: { ...cy.pan() } }
    const stays = drawn?.zoom === view.zoom && drawn.pan.x === view.pan.x && drawn.pan.y === view.pan.y
    clearTimeout(rest)
    if (!drawn || stays) return drawLayers()
    back.shift(drawn, view)
    front.shift(drawn, view)
    rest = setTimeout(drawLayers, RESTS)
  }

  function drawLayers() {
    clearTimeout(rest)
    drawn = { zoom: cy.zoom(), pan: { ...cy.pan() } }
    const width = cy.width()
    const height = cy.height()
    back.begin(width, height)
    front.begin(width, height)
    if (!scene) return
    const { picture, messages, seams, sectorLabel, hasNames, level, dress } = scene
    const { fabric, groups = [], between = [] } = picture.graph
    const view = { zoom: cy.zoom(), pan: cy.pan() }
    const written = drawBackdrop(back.context, {
      fabric,
      rim,
      view,
      palette,
      words: {
        ring: (ring, count) => `${messages.levels[ring]} · ${count}`,
        sector: (name, count) => `${sectorLabel(name)} · ${count}`,
      },
      anglesIn: (ring) => [...takenAngles(picture, ring, view.zoom), ...anglesOfGroups(picture.graph, ring)],
      under: (context) => drawGroups(context, { fabric, groups, between, zoom: view.zoom, palette, level }),
    })
    if (seams.length > 0) {
      front.context.save()
      front.context.translate(view.pan.x, view.pan.y)
      drawOpenSeams(front.context, fabric, seams, view.zoom, palette, ({ ties, expected }) =>
        messages.look.gapCount(ties, Math.round(expected)),
      )
      front.context.restore()
    }
    if (dress.compared) drawChanges(front.context, cy, palette)
    const { selected, focused, hovered, way, line } = emphasis
    writeLabels({
      picture,
      messages,
      view,
      palette,
      written,
      width,
      height,
      hasNames,
      pointedAt: new Set(
        [hovered, selected, focused, ...way, ...(line ?? [])].filter((id) => id !== undefined),
      ),
      near: new Set(selected ? neighboursOf(picture, selected) : []),
      isFaded: (node) => node.kind === 'resident' && emphasis.isFaded?.(node) === true,
      positionOf: (id) => {
        const node = cy.getElementById(id)
        return node.nonempty() ? node.position() : undefined
      },
    })
  }

  function apply(drawing: Drawing) {
    stopGlide()
    const moves: Move[] = []
    const wanted = new Set([...drawing.marks, ...drawing.lines].map(({ id }) => id))
    cy.batch(() => {
      cy.elements().forEach((element) => {
        if (!wanted.has(element.id())) element.remove()
      })
      for (const { id, x, y, classes } of drawing.marks) {
        const node = cy.getElementById(id)
        if (node.empty()) {
          cy.add({ group: 'nodes', data: { id }, position: { x, y }, classes })
          continue
        }
        node.classes(classes)
        const from = { ...node.position() }
        if (Math.hypot(from.x - x, from.y - y) > 0.5) moves.push({ id, from, to: { x, y } })
      }
      for (const { id, source, target, classes } of drawing.lines) {
        const line = cy.getElementById(id)
        if (line.nonempty()) line.classes(classes)
        else cy.add({ group: 'edges', data: { id, source, target }, classes })
      }
    })
    stopGlide = glide(
      moves,
      (id, x, y) => cy.getElementById(id).position({ x, y }),
      (work) => cy.batch(work),
    )
    stress()
  }

  function stress() {
    if (!scene) return
    emphasise(cy, scene.picture, scene.dress, emphasis)
    drawLayers()
  }

  function fitAll() {
    const fabric = scene?.picture.graph.fabric
    if (!fabric?.radius) return
    const radius = fabric.radius + rimWidth(rim)
    const zoom = Math.max(0.02, (Math.min(cy.width(), cy.height()) / 2 - AROUND) / radius)
    cy.viewport({ zoom, pan: { x: cy.width() / 2, y: cy.height() / 2 } })
    moved = false
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
  cy.on('render', follow)
  cy.on('tap', (event) => point(event.position, idOf(event.target), event.originalEvent?.shiftKey === true))
  cy.on('taphold', 'node', (event) => tell.onPerson(String(event.target.id()), true))
  cy.on('mouseover', 'node', (event) => hover(String(event.target.id())))
  cy.on('mouseout', 'node', () => hover(undefined))
  cy.on('dragpan scrollzoom pinchzoom', () => {
    moved = true
  })
  const sized = new ResizeObserver(() => {
    cy.resize()
    if (!moved) fitAll()
    drawLayers()
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
      apply(drawing)
      if (!before || (grown && !moved)) fitAll()
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
      if (!moved && rimWidth(rim) !== before) fitAll()
      drawLayers()
    },
    repaint() {
      palette = readPalette(host)
      cy.style(stylesheetOf(palette))
      drawLayers()
    },
    redraw: drawLayers,
    fitAll,
    zoomBy(factor: number) {
      moved = true
      const middle = { x: cy.width() / 2, y: cy.height() / 2 }
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: middle })
    },
    /** Who stands inside a line drawn on the screen, in pixels from the corner of the picture. */
    within(outline: readonly At[]): string[] {
      return cy
        .nodes('.resident')
        .filter((node) => isInside(node.renderedPosition(), outline))
        .map((node) => node.id())
    },
    /** Brings somebody into view when they are outside it. */
    reveal(id: string) {
      const node = cy.getElementById(id)
      if (node.empty()) return
      const { x, y } = node.renderedPosition()
      const away = x < 40 || y < 40 || x > cy.width() - 40 || y > cy.height() - 40
      if (!away) return
      moved = true
      if (still()) cy.center(node)
      else cy.animate({ center: { eles: node }, duration: 300 })
    },
    destroy() {
      clearTimeout(rest)
      stopGlide()
      sized.disconnect()
      cy.destroy()
    },
  }
}
export type FabricCanvas = ReturnType<typeof createFabricCanvas>

import cytoscape from 'cytoscape'
import type { Level } from '../../../api/shapes.ts'
import type { Picture } from '../../../domain/picture.ts'
import type { Messages } from '../../../messages/nl.ts'
import { drawBackdrop } from './backdrop.ts'
import { type Drawing, drawingOf, lineOf, neighboursOf } from './elements.ts'
import { glide, type Move, still } from './glide.ts'
import { createLabelLayer } from './labelLayer.ts'
import { createLayer } from './layer.ts'
import { type Palette, readPalette } from './palette.ts'
import { type RimPart, rimOf, rimWidth, type Unknown } from './rim.ts'
import { stylesheetOf } from './stylesheet.ts'
import { takenAngles } from './takenAngles.ts'

export type Emphasis = {
  readonly level: Level | undefined
  readonly selected: string | undefined
  readonly focused: string | undefined
}

type Hosts = {
  readonly host: HTMLElement
  readonly backdrop: HTMLCanvasElement
  readonly labels: HTMLCanvasElement
  readonly onSelect: (id: string | undefined) => void
}

/** How far from a person a finger may land, in pixels. */
const REACH = 22
const AROUND = 34

/** Owns the Cytoscape instance and the two layers that follow it. */
export function createFabricCanvas({ host, backdrop, labels, onSelect }: Hosts) {
  let palette: Palette = readPalette(host)
  let picture: Picture | undefined
  let messages: Messages | undefined
  let emphasis: Emphasis = { level: undefined, selected: undefined, focused: undefined }
  let unknown: Unknown = new Map()
  let rim: readonly RimPart[] = []
  let hovered: string | undefined
  let moved = false
  let stopGlide = () => {}
  const back = createLayer(backdrop)
  const front = createLayer(labels)
  const writeLabels = createLabelLayer(front.context)

  const cy = cytoscape({
    container: host,
    style: stylesheetOf(palette),
    layout: { name: 'preset' },
    minZoom: 0.04,
    maxZoom: 6,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
  })
  const isFaded = (level: Level | null | undefined) =>
    emphasis.level !== undefined && level !== emphasis.level

  function drawLayers() {
    const width = cy.width()
    const height = cy.height()
    back.begin(width, height)
    front.begin(width, height)
    if (!picture || !messages) return
    const now = { picture, messages, view: { zoom: cy.zoom(), pan: cy.pan() }, palette }
    const { levels } = now.messages
    const written = drawBackdrop(back.context, {
      fabric: now.picture.graph.fabric,
      rim,
      view: now.view,
      palette,
      words: {
        ring: (level, count) => `${levels[level]} · ${count}`,
        sector: (name, count) => `${name || now.messages.noArea} · ${count}`,
      },
      anglesIn: (level) => takenAngles(now.picture, level, now.view.zoom),
    })
    writeLabels({
      ...now,
      written,
      width,
      height,
      pointedAt: new Set([hovered, emphasis.selected, emphasis.focused].filter((id) => id !== undefined)),
      near: new Set(emphasis.selected ? neighboursOf(now.picture, emphasis.selected) : []),
      isFaded: (node) => node.kind === 'resident' && isFaded(node.level),
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
      for (const line of drawing.lines) putLine(line)
    })
    stopGlide = glide(
      moves,
      (id, x, y) => cy.getElementById(id).position({ x, y }),
      (work) => cy.batch(work),
    )
    emphasise()
  }

  function putLine({ id, source, target, classes }: Drawing['lines'][number]) {
    const line = cy.getElementById(id)
    if (line.nonempty()) line.classes(classes)
    else cy.add({ group: 'edges', data: { id, source, target }, classes })
  }

  /** Lights up who is chosen, focused or pointed at, with all of their lines; the rest steps back. */
  function emphasise() {
    const shown = picture
    if (!shown) return
    const lit = new Set([hovered, emphasis.selected].filter((id) => id !== undefined))
    cy.batch(() => {
      cy.elements('.onAsk').remove()
      cy.elements().removeClass('chosen focused hovered lit faded quiet')
      if (emphasis.level) {
        cy.nodes('.resident').forEach((node) => {
          if (!node.hasClass(emphasis.level ?? '')) node.addClass('faded')
        })
        cy.edges().forEach((edge) => {
          if (edge.source().hasClass('faded') && edge.target().hasClass('faded')) edge.addClass('faded')
        })
      }
      if (lit.size > 0) cy.edges().addClass('quiet')
      for (const id of lit) {
        for (const tie of shown.linesOf.get(id) ?? []) {
          const line = lineOf(tie, shown)
          if (cy.getElementById(line.id).empty()) putLine({ ...line, classes: `${line.classes} onAsk` })
          cy.getElementById(line.id).addClass('lit').removeClass('faded quiet')
        }
        for (const near of neighboursOf(shown, id)) cy.getElementById(near).removeClass('faded')
        cy.getElementById(id).removeClass('faded')
      }
      if (hovered) cy.getElementById(hovered).addClass('hovered')
      if (emphasis.focused) cy.getElementById(emphasis.focused).addClass('focused')
      if (emphasis.selected) cy.getElementById(emphasis.selected).addClass('chosen')
    })
    drawLayers()
  }

  function fitAll() {
    if (!picture?.graph.fabric.radius) return
    const radius = picture.graph.fabric.radius + rimWidth(rim)
    const zoom = Math.max(0.04, (Math.min(cy.width(), cy.height()) / 2 - AROUND) / radius)
    cy.viewport({ zoom, pan: { x: cy.width() / 2, y: cy.height() / 2 } })
    moved = false
  }

  function nearest(at: { x: number; y: number }): string | undefined {
    const reach = REACH / cy.zoom()
    let best: { id: string; away: number } | undefined
    cy.nodes().forEach((node) => {
      const { x, y } = node.position()
      const away = Math.hypot(x - at.x, y - at.y)
      if (away <= reach && away < (best?.away ?? Number.POSITIVE_INFINITY)) best = { id: node.id(), away }
    })
    return best?.id
  }

  cy.on('render', drawLayers)
  cy.on('tap', (event) => onSelect(event.target === cy ? nearest(event.position) : event.target.id()))
  cy.on('mouseover', 'node', (event) => {
    hovered = event.target.id()
    host.style.cursor = 'pointer'
    emphasise()
  })
  cy.on('mouseout', 'node', () => {
    hovered = undefined
    host.style.cursor = ''
    emphasise()
  })
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
    /** Draws a picture: people glide from where they were. @returns how many lines there was no room for. */
    show(next: Picture, words: Messages): number {
      const first = picture === undefined
      const grown = !first && picture?.graph.fabric.radius !== next.graph.fabric.radius
      picture = next
      messages = words
      rim = rimOf(next.graph.fabric, unknown)
      const drawing = drawingOf(next)
      apply(drawing)
      if (first || (grown && !moved)) fitAll()
      return drawing.left
    },
    emphasise(next: Emphasis) {
      emphasis = next
      emphasise()
    },
    /** Draws a rim for the people nobody knows yet. */
    showUnknown(people: Unknown) {
      unknown = people
      const before = rimWidth(rim)
      rim = picture ? rimOf(picture.graph.fabric, unknown) : []
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
      stopGlide()
      sized.disconnect()
      cy.destroy()
    },
  }
}
export type FabricCanvas = ReturnType<typeof createFabricCanvas>

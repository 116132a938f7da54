import type { Fabric, Level } from '../../../api/shapes.ts'
import type { Spot } from '../../geometry/labels.ts'
import type { Palette } from '../../style/palette.ts'
import { drawArcText, freeStretch } from './arcText.ts'
import { drawRim, type RimPart } from './rim.ts'

export type Viewport = { readonly zoom: number; readonly pan: { readonly x: number; readonly y: number } }

export type BackdropWords = {
  readonly ring: (level: Level, count: number) => string
  readonly sector: (name: string, count: number) => string
}

const UP = -Math.PI / 2
const FONT = '"Atkinson Hyperlegible", system-ui, sans-serif'

export type BackdropInput = {
  readonly fabric: Fabric
  readonly rim: readonly RimPart[]
  readonly view: Viewport
  readonly palette: Palette
  readonly words: BackdropWords
  /** The angles of the people in a ring, for where its name fits. */
  readonly anglesIn: (level: Level) => readonly number[]
  /** Whatever else lies under the people; gives where it wrote something. */
  readonly under?: ((context: CanvasRenderingContext2D) => readonly Spot[]) | undefined
}

/**
 * Draws rings, seams and their names under the people, in step with pan and zoom.
 * @returns points along the names of the rings, for other names to keep clear of.
 */
export function drawBackdrop(context: CanvasRenderingContext2D, input: BackdropInput): Spot[] {
  const { fabric, rim, view } = input
  context.save()
  context.translate(view.pan.x, view.pan.y)
  drawRings(context, fabric, view.zoom, input.palette)
  drawSeams(context, fabric, view.zoom, input.palette)
  drawRim(context, rim, fabric.radius, view.zoom, input.palette)
  const under = input.under?.(context) ?? []
  const written = drawRingNames(context, input)
  drawSectorNames(context, input)
  context.restore()
  return [...written, ...under].map(({ x, y }) => ({ x: x + view.pan.x, y: y + view.pan.y }))
}

export function drawRings(context: CanvasRenderingContext2D, fabric: Fabric, zoom: number, palette: Palette) {
  const disc = (radius: number, colour: string) => {
    context.beginPath()
    context.arc(0, 0, radius * zoom, 0, 2 * Math.PI)
    context.fillStyle = colour
    context.fill()
  }
  // From the edge inwards, each over the last; what no ring covers is the band of the partners.
  const rings = [...fabric.rings].sort((a, b) => b.outer - a.outer)
  rings.forEach((ring, index) => {
    disc(ring.outer, palette.ring[ring.level])
    const next = rings[index + 1]
    if (next && next.outer < ring.inner - 1) disc(ring.inner, palette.band)
  })
}

function drawSeams(context: CanvasRenderingContext2D, fabric: Fabric, zoom: number, palette: Palette) {
  if (fabric.sectors.length < 2) return
  context.strokeStyle = palette.seam
  context.lineWidth = 2
  for (const { start } of fabric.sectors) {
    context.beginPath()
    context.moveTo(0, 0)
    context.lineTo(Math.cos(start) * fabric.radius * zoom, Math.sin(start) * fabric.radius * zoom)
    context.stroke()
  }
}

function drawRingNames(
  context: CanvasRenderingContext2D,
  { fabric, view, palette, words, anglesIn }: BackdropInput,
): Spot[] {
  const written: Spot[] = []
  context.font = `13px ${FONT}`
  context.fillStyle = palette.inkSoft
  context.lineWidth = 4
  for (const { level, inner, outer, count } of fabric.rings) {
    if (level === 'connected' || (outer - inner) * view.zoom < 15) continue
    const radius = ((inner + outer) / 2) * view.zoom
    const text = words.ring(level, count)
    const needed = (context.measureText(text).width + 26) / radius
    const middle = freeStretch(anglesIn(level), needed, UP)
    if (middle === undefined) continue
    context.strokeStyle = palette.ring[level]
    drawArcText(context, text, { middle, radius })
    for (let step = -4; step <= 4; step++) {
      const angle = middle + (step / 8) * needed
      written.push({ x: Math.cos(angle) * radius, y: Math.sin(angle) * radius })
    }
  }
  return written
}

function drawSectorNames(
  context: CanvasRenderingContext2D,
  { fabric, rim, view, palette, words }: BackdropInput,
) {
  context.lineWidth = 3
  context.strokeStyle = palette.paper
  context.fillStyle = palette.ink
  const size = fabric.radius * view.zoom < 250 ? 13 : 15
  context.font = `bold ${size}px ${FONT}`
  for (const { name, start, end, count } of fabric.sectors) {
    const outside = rim.find((part) => part.name === name)?.width
    const clear = outside === undefined ? size : size + 8
    const radius = (fabric.radius + (outside ?? 0)) * view.zoom + clear
    const room = (end - start) * radius - 12
    const text = fitted(context, words.sector(name, count), ` · ${count}`, room)
    if (text) drawArcText(context, text, { middle: (start + end) / 2, radius })
  }
}

/** The name and count, or as much of the name as fits before the count; nothing when a few letters do not. */
function fitted(context: CanvasRenderingContext2D, text: string, count: string, room: number): string {
  if (context.measureText(text).width <= room) return text
  const name = text.slice(0, -count.length)
  for (let length = name.length - 1; length >= 4; length--) {
    const cut = `${name.slice(0, length).trimEnd()}…${count}`
    if (context.measureText(cut).width <= room) return cut
  }
  return ''
}

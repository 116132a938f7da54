import type { Fabric, Level } from '../../../api/shapes.ts'
import type { MeasureText } from '../../../platform/measureText.ts'
import { freeStretch, lettersAlong } from '../../geometry/arcText.ts'
import type { Spot } from '../../geometry/labels.ts'
import type { RimPart } from '../../geometry/rim.ts'
import type { Palette } from '../../style/palette.ts'
import { arc, attributes, escaped, halo, pointAt, round } from './elements.ts'

export type BackdropInput = {
  readonly fabric: Fabric
  readonly rim: readonly RimPart[]
  /** Pixels for each unit of the fabric. */
  readonly zoom: number
  readonly palette: Palette
  readonly measure: MeasureText
  readonly ringName: (level: Level, count: number) => string
  readonly sectorName: (name: string, count: number) => string
  /** The angles of the people in a ring, for where its name fits. */
  readonly anglesIn: (level: Level) => readonly number[]
}

/** Between the outer ring and the rim, and between the lines of the hatch, in pixels. */
const GAP = 3
const HATCH = 7
const UP = -Math.PI / 2
const RING_NAME = 13

/** The rings, from the edge inwards, each over the last; what no ring covers is the band of the partners. */
export function svgRings({ fabric, zoom, palette }: Pick<BackdropInput, 'fabric' | 'zoom' | 'palette'>) {
  const disc = (radius: number, fill: string) => `<circle r="${round(radius * zoom)}" fill="${fill}"/>`
  const rings = [...fabric.rings].sort((a, b) => b.outer - a.outer)
  return rings.flatMap((ring, at) => {
    const next = rings[at + 1]
    const band = next && next.outer < ring.inner - 1 ? [disc(ring.inner, palette.band)] : []
    return [disc(ring.outer, palette.ring[ring.level]), ...band]
  })
}

/** The edges between sectors. */
export function svgSectorEdges({ fabric, zoom, palette }: BackdropInput): string[] {
  if (fabric.sectors.length < 2) return []
  const ways = fabric.sectors.map(({ start }) => `M0 0L${pointAt(start, fabric.radius * zoom)}`)
  return [`<path d="${ways.join('')}" stroke="${palette.seam}" stroke-width="2"/>`]
}

let patterns = 0

/** The rim, hatched: people who are there, and of whom nothing is recorded. */
export function svgRim({ fabric, rim, zoom, palette }: BackdropInput): string[] {
  if (rim.length === 0) return []
  // The pictures of one page each need a name of their own for the hatch.
  const hatch = `hatch${patterns++}`
  const parts = rim.map(({ start, end, width }) => {
    const inner = fabric.radius * zoom + GAP
    const outer = inner + Math.max(4, width * zoom)
    // A little apart at the edges of the sectors.
    const apart = Math.min(2 / inner, (end - start) / 4)
    const [from, to] = [start + apart, end - apart]
    const isLarge = to - from > Math.PI ? 1 : 0
    const back = `L${pointAt(to, inner)}A${round(inner)} ${round(inner)} 0 ${isLarge} 0 ${pointAt(from, inner)}Z`
    return `<path d="${arc(outer, from, to)}${back}"/>`
  })
  const line = `stroke="${palette.unknown}" stroke-width="1"`
  return [
    `<pattern id="${hatch}" width="${HATCH}" height="${HATCH}" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path d="M0 ${HATCH / 2}H${HATCH}" ${line}/></pattern>`,
    `<g class="rim" fill="url(#${hatch})" ${line} opacity="0.7">${parts.join('')}</g>`,
  ]
}

/**
 * The names and counts of the rings, each along a stretch where nobody stands.
 * @returns also points along them, for other names to keep clear of.
 */
export function svgRingNames({ fabric, zoom, palette, measure, ringName, anglesIn }: BackdropInput) {
  const written: Spot[] = []
  const drawn: string[] = []
  for (const { level, inner, outer, count } of fabric.rings) {
    if (level === 'connected' || (outer - inner) * zoom < 15) continue
    const radius = ((inner + outer) / 2) * zoom
    const text = ringName(level, count)
    const needed = (measure(text, RING_NAME) + 26) / radius
    const middle = freeStretch(anglesIn(level), needed, UP)
    if (middle === undefined) continue
    drawn.push(
      alongArc(text, middle, radius, measure, RING_NAME, false, {
        fill: palette.inkSoft,
        ...halo(palette.ring[level], 4),
      }),
    )
    for (let step = -4; step <= 4; step++) {
      const angle = middle + (step / 8) * needed
      written.push({ x: Math.cos(angle) * radius, y: Math.sin(angle) * radius })
    }
  }
  return { drawn, written }
}

/** The names and counts of the sectors, outside the rim. */
export function svgSectorNames({ fabric, rim, zoom, palette, measure, sectorName }: BackdropInput): string[] {
  const size = fabric.radius * zoom < 250 ? 13 : 15
  return fabric.sectors.flatMap(({ name, start, end, count }) => {
    const outside = rim.find((part) => part.name === name)?.width
    const clear = outside === undefined ? size : size + 8
    const radius = (fabric.radius + (outside ?? 0)) * zoom + clear
    const room = (end - start) * radius - 12
    const text = fitted(sectorName(name, count), ` · ${count}`, room, (one) => measure(one, size, true))
    if (!text) return []
    const style = { fill: palette.ink, 'font-weight': 'bold', ...halo(palette.paper, 3) }
    return [alongArc(text, (start + end) / 2, radius, measure, size, true, style)]
  })
}

/** The name and count, or as much of the name as fits before the count; nothing when a few letters do not. */
function fitted(text: string, count: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text
  const name = text.slice(0, -count.length)
  for (let length = name.length - 1; length >= 4; length--) {
    const cut = `${name.slice(0, length).trimEnd()}…${count}`
    if (widthOf(cut) <= room) return cut
  }
  return ''
}

function alongArc(
  text: string,
  middle: number,
  radius: number,
  measure: MeasureText,
  size: number,
  isBold: boolean,
  style: Parameters<typeof attributes>[0],
): string {
  const letters = lettersAlong(text, { middle, radius }, { measure, size, isBold })
  const how = attributes({
    'font-size': size,
    'text-anchor': 'middle',
    'dominant-baseline': 'central',
    ...style,
  })
  // First every halo, then every letter: a halo would cut into the letter before it.
  const placed = letters.map(
    ({ character, x, y, turn }) =>
      `<text transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)})">${escaped(character)}</text>`,
  )
  const all = placed.join('')
  return `<g${how}>${all}<g stroke="none">${all}</g></g>`
}

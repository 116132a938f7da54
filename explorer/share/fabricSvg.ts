import type { GraphNode, Level } from '../api/shapes.ts'
import type { Picture } from '../domain/picture.ts'
import type { Palette } from '../views/fabric/canvas/palette.ts'

export type FabricSvg = {
  readonly picture: Picture
  readonly palette: Palette
  /** Who lights up; undefined when everybody does. */
  readonly lit?: ((node: GraphNode) => boolean) | undefined
  /** The first line is the title; the others say day, period, lens and caution. */
  readonly lines: readonly string[]
  /** What the rings are called, with their counts, from the edge inwards. */
  readonly legend: readonly { readonly level: Level; readonly text: string }[]
  readonly alt: string
}

const MARGIN = 40
/** Room beside the circle for the names of the sectors. */
const SIDE = 220
const LEGEND = 330
const HEAD = 64
const LINE = 26
/** More people than this are counted in the legend and not drawn. */
const DRAWN_AT_MOST = 4000

/** For between the signs of XML. */
const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
const round = (value: number) => Math.round(value * 10) / 10

/**
 * The fabric as a drawing that stands alone: rings, sectors, people by shape and fill, organisations by name, legend
 * and caution. Residents are not named.
 */
export function fabricSvg(input: FabricSvg): string {
  const { picture, palette, lines, legend, alt } = input
  const { radius } = picture.graph.fabric
  const [title = '', ...about] = lines
  const top = lines.length > 0 ? HEAD + about.length * LINE : 0
  const width = 2 * (radius + SIDE) + (legend.length > 0 ? LEGEND - SIDE / 2 : 0)
  const height = top + 2 * (radius + MARGIN)
  const text = (x: number, y: number, words: string, more = '') =>
    `<text x="${round(x)}" y="${round(y)}" ${more}>${escaped(words)}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img" font-family="'Atkinson Hyperlegible', system-ui, sans-serif" font-size="16" fill="${palette.ink}">`,
    `<title>${escaped(alt)}</title>`,
    `<rect width="100%" height="100%" fill="${palette.paper}"/>`,
    ...(title ? [text(32, 46, title, 'font-size="28" font-weight="bold"')] : []),
    ...about.map((line, at) => text(32, HEAD + 14 + at * LINE, line, `fill="${palette.inkSoft}"`)),
    `<g transform="translate(${round(radius + SIDE)} ${round(top + radius + MARGIN)})">`,
    ...rings(input),
    ...sectors(input),
    ...ties(input),
    ...people(input),
    '</g>',
    `<g transform="translate(${round(2 * (radius + SIDE) - SIDE / 2)} ${round(top + MARGIN)})">`,
    ...legend.flatMap(({ level, text: words }, at) => [
      sign(level, 10, at * 34, 8, palette),
      text(30, at * 34 + 6, words),
    ]),
    '</g></svg>',
  ].join('\n')
}

function rings({ picture, palette }: FabricSvg): string[] {
  const all = [...picture.graph.fabric.rings].sort((a, b) => b.outer - a.outer)
  const disc = (radius: number, fill: string) => `<circle r="${round(radius)}" fill="${fill}"/>`
  return all.flatMap((ring, at) => {
    const next = all[at + 1]
    const band = next && next.outer < ring.inner - 1 ? [disc(ring.inner, palette.band)] : []
    return [disc(ring.outer, palette.ring[ring.level]), ...band]
  })
}

function sectors({ picture, palette }: FabricSvg): string[] {
  const { radius, sectors: every } = picture.graph.fabric
  const all = every.filter(({ count }) => count > 0)
  if (all.length < 2) return []
  return all.flatMap(({ name, start, end, count }) => {
    const middle = (start + end) / 2
    const x = Math.cos(middle) * (radius + 14)
    const y = Math.sin(middle) * (radius + 14)
    const anchor = Math.abs(Math.cos(middle)) < 0.25 ? 'middle' : Math.cos(middle) > 0 ? 'start' : 'end'
    const seam = `<path d="M0 0L${round(Math.cos(start) * radius)} ${round(Math.sin(start) * radius)}" stroke="${palette.seam}" stroke-width="2"/>`
    return [
      seam,
      `<text x="${round(x)}" y="${round(y + 5)}" text-anchor="${anchor}" font-weight="bold">${escaped(`${name} · ${count}`)}</text>`,
    ]
  })
}

function ties({ picture, palette }: FabricSvg): string[] {
  if (picture.residents.length > DRAWN_AT_MOST) return []
  return picture.graph.ties.flatMap(({ source, target, formal, fading }) => {
    const from = picture.byId.get(source)
    const to = picture.byId.get(target)
    if (from?.x == null || from.y == null || to?.x == null || to.y == null) return []
    const isThread = !formal && (from.level === 'single-line' || to.level === 'single-line')
    const colour = isThread ? palette.thread : formal ? palette.partner : palette.cloth
    const look = `stroke="${colour}" stroke-width="${isThread ? 1.4 : 0.7}" opacity="${isThread ? 0.9 : formal ? 0.12 : fading ? 0.16 : 0.3}"${formal ? ' stroke-dasharray="4 4"' : ''}`
    return [`<path d="M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}" ${look}/>`]
  })
}

function people({ picture, palette, lit = () => true }: FabricSvg): string[] {
  if (picture.residents.length > DRAWN_AT_MOST) return []
  return picture.graph.nodes.flatMap((node) => {
    const { x, y, level, kind, label } = node
    if (x == null || y == null) return []
    if (kind === 'resident') {
      if (!level) return []
      const drawn = sign(level, x, y, 5.5, palette)
      return [lit(node) ? drawn : `<g opacity="0.18">${drawn}</g>`]
    }
    if (kind === 'professional') return []
    const name = `<text x="${round(x)}" y="${round(y + 18)}" text-anchor="middle" font-size="11" paint-order="stroke" stroke="${palette.paper}" stroke-width="3">${escaped(label ?? '')}</text>`
    return [organisation(kind, x, y, palette.partner), name]
  })
}

/** The level by fill and edge, as everywhere. */
function sign(level: Level, x: number, y: number, r: number, palette: Palette): string {
  const filled = level === 'connected' || level === 'single-line' || level === 'island'
  const colour = palette.level[level]
  const edge = level === 'single-line' || level === 'island' ? palette.edge : colour
  const dashes = level === 'not-in-view' ? ' stroke-dasharray="3 2.4"' : ''
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${r}" fill="${filled ? colour : palette.paper}" stroke="${edge}" stroke-width="2"${dashes}/>`
}

function organisation(kind: GraphNode['kind'], x: number, y: number, fill: string): string {
  const at = `transform="translate(${round(x)} ${round(y)})" fill="${fill}"`
  if (kind === 'initiative') return `<path ${at} d="M0-8L8 0 0 8-8 0Z"/>`
  if (kind === 'place') return `<path ${at} d="M-7 7V-1L0-8 7-1V7Z"/>`
  return `<rect ${at} x="-6" y="-6" width="12" height="12"/>`
}

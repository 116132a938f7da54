import type { Fabric, Sector } from '../../../api/shapes.ts'
import type { Seam } from '../lens/index.ts'
import type { Palette } from './palette.ts'

const FONT = '"Atkinson Hyperlegible", system-ui, sans-serif'
/** More open seams than this are a tangle; the list beside the picture has them all. */
const DRAWN_AT_MOST = 5
/** In a smaller middle than this, in pixels, only the list beside the picture tells them. */
const LEAST_CORE = 90
/** Where they end, as a share of the middle. */
const END = 0.8

/** Draws where lines are missing: a dotted band with a hole in it, and in the hole how many there are of how many. */
export function drawOpenSeams(
  context: CanvasRenderingContext2D,
  fabric: Fabric,
  seams: readonly Seam[],
  zoom: number,
  palette: Palette,
  words: (seam: Seam) => string,
) {
  const sectorOf = new Map(fabric.sectors.map((sector) => [sector.name, sector]))
  const core = (fabric.rings.find(({ level }) => level === 'connected')?.outer ?? fabric.radius) * zoom
  const end = ({ start, end }: Sector) => {
    const angle = (start + end) / 2
    return { x: Math.cos(angle) * core * END, y: Math.sin(angle) * core * END }
  }
  if (core < LEAST_CORE) return
  context.font = `bold 13px ${FONT}`
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  const bands = seams.slice(0, DRAWN_AT_MOST).flatMap((seam) => {
    const [one, other] = [sectorOf.get(seam.one), sectorOf.get(seam.other)]
    if (!one || !other) return []
    const [a, b] = [end(one), end(other)]
    // Bent towards the middle: bands of neighbours do not run along the ring.
    return [{ text: words(seam), a, b, bend: { x: (a.x + b.x) * 0.3, y: (a.y + b.y) * 0.3 } }]
  })
  context.strokeStyle = palette.level['not-in-view']
  context.lineWidth = 5
  context.setLineDash([2, 6])
  for (const { a, b, bend } of bands) {
    context.beginPath()
    context.moveTo(a.x, a.y)
    context.quadraticCurveTo(bend.x, bend.y, b.x, b.y)
    context.stroke()
  }
  context.setLineDash([])
  context.lineWidth = 1.2
  const taken: { x: number; y: number }[] = []
  for (const { text, a, b, bend } of bands) {
    const width = context.measureText(text).width + 14
    const along = (share: number) => ({
      x: (1 - share) ** 2 * a.x + 2 * share * (1 - share) * bend.x + share ** 2 * b.x,
      y: (1 - share) ** 2 * a.y + 2 * share * (1 - share) * bend.y + share ** 2 * b.y,
    })
    // In the middle of the band, or as near to it as no other number is in the way.
    const isFree = ({ x, y }: { x: number; y: number }) =>
      taken.every((other) => Math.abs(other.x - x) > width || Math.abs(other.y - y) > 26)
    const middle = [0.5, 0.38, 0.62, 0.26, 0.74, 0.14, 0.86].map(along).find(isFree)
    // Where no room is left, the list beside the picture tells it.
    if (!middle) continue
    taken.push(middle)
    context.beginPath()
    context.roundRect(middle.x - width / 2, middle.y - 12, width, 24, 12)
    context.fillStyle = palette.surface
    context.fill()
    context.stroke()
    context.fillStyle = palette.ink
    context.fillText(text, middle.x, middle.y + 0.5)
  }
  context.textAlign = 'start'
}

import type { Fabric, Sector } from '../../api/shapes.ts'
import type { Seam } from '../colourings/index.ts'

/** More open seams than this are a tangle; the list beside the picture has them all. */
const DRAWN_AT_MOST = 5
/** In a smaller middle than this, in pixels, only the list beside the picture tells them. */
const LEAST_CORE = 90
/** Where they end, as a share of the middle. */
const END = 0.8
/** Room around the words in a hole, and how far apart two holes keep from above to below. */
const PADDING = 14
const APART = 26
/** Where along a band its hole may lie: in the middle, or as near to it as no other is in the way. */
const PLACES = [0.5, 0.38, 0.62, 0.26, 0.74, 0.14, 0.86]

type Point = { readonly x: number; readonly y: number }

/** A band between two sectors, bent towards the middle so that those of neighbours do not run along the ring. */
export type Band = {
  readonly text: string
  readonly a: Point
  readonly b: Point
  readonly bend: Point
  /** Where its words stand; without room for them, the list beside the picture tells it. */
  readonly hole: (Point & { readonly width: number }) | undefined
}

/**
 * Where the bands of open seams lie, from the middle of the fabric.
 * @param zoom how large it is drawn
 * @param widthOf how wide words are, in the units of what comes out
 */
export function bandsOf(
  fabric: Fabric,
  seams: readonly Seam[],
  zoom: number,
  words: (seam: Seam) => string,
  widthOf: (text: string) => number,
): readonly Band[] {
  const sectorOf = new Map(fabric.sectors.map((sector) => [sector.name, sector]))
  const core = (fabric.rings.find(({ level }) => level === 'connected')?.outer ?? fabric.radius) * zoom
  if (core < LEAST_CORE) return []
  const endIn = ({ start, end }: Sector): Point => {
    const angle = (start + end) / 2
    return { x: Math.cos(angle) * core * END, y: Math.sin(angle) * core * END }
  }
  const taken: Point[] = []
  return seams.slice(0, DRAWN_AT_MOST).flatMap((seam) => {
    const [one, other] = [sectorOf.get(seam.one), sectorOf.get(seam.other)]
    if (!one || !other) return []
    const [a, b] = [endIn(one), endIn(other)]
    const bend = { x: (a.x + b.x) * 0.3, y: (a.y + b.y) * 0.3 }
    const text = words(seam)
    const width = widthOf(text) + PADDING
    const isFree = ({ x, y }: Point) =>
      taken.every((hole) => Math.abs(hole.x - x) > width || Math.abs(hole.y - y) > APART)
    const place = PLACES.map((share) => along(a, bend, b, share)).find(isFree)
    if (place) taken.push(place)
    return [{ text, a, b, bend, hole: place && { ...place, width } }]
  })
}

/** A point so far along a bent line. */
const along = (a: Point, bend: Point, b: Point, share: number): Point => ({
  x: (1 - share) ** 2 * a.x + 2 * share * (1 - share) * bend.x + share ** 2 * b.x,
  y: (1 - share) ** 2 * a.y + 2 * share * (1 - share) * bend.y + share ** 2 * b.y,
})

import { cellsOf } from '../../geometry/groupCells.ts'
import { bandsOf } from '../../geometry/seamBands.ts'
import type { FabricSvg } from './fabricSvg.ts'
import { pointAt, round, words } from './svgText.ts'

/** The rings, from the edge inwards; what no ring covers is the band of the partners. */
export function svgRings({ picture, palette }: FabricSvg): string[] {
  const all = [...picture.graph.fabric.rings].sort((a, b) => b.outer - a.outer)
  const disc = (radius: number, fill: string) => `<circle r="${round(radius)}" fill="${fill}"/>`
  return all.flatMap((ring, at) => {
    const next = all[at + 1]
    const band = next && next.outer < ring.inner - 1 ? [disc(ring.inner, palette.band)] : []
    return [disc(ring.outer, palette.ring[ring.level]), ...band]
  })
}

/** The sectors with their names and counts, and the seams between them. */
export function svgSectors({ picture, palette, sectorLabel }: FabricSvg): string[] {
  const { radius, sectors } = picture.graph.fabric
  const all = sectors.filter(({ count }) => count > 0)
  if (all.length < 2) return []
  return all.flatMap(({ name, start, end, count }) => {
    const middle = (start + end) / 2
    const anchor = Math.abs(Math.cos(middle)) < 0.25 ? 'middle' : Math.cos(middle) > 0 ? 'start' : 'end'
    const [x, y] = [Math.cos(middle) * (radius + 14), Math.sin(middle) * (radius + 14)]
    return [
      `<path d="M0 0L${pointAt(start, radius)}" stroke="${palette.seam}" stroke-width="2"/>`,
      words(x, y + 5, `${sectorLabel(name)} · ${count}`, `text-anchor="${anchor}" font-weight="bold"`),
    ]
  })
}

/** People who are only counted: in each ring of a group a bar as long as they are many, with their number. */
export function svgGroups({ picture, palette, level }: FabricSvg): string[] {
  const { fabric, groups = [] } = picture.graph
  return cellsOf(fabric, groups, 1).flatMap((cell) => {
    const { middle, width, start, end } = cell
    const isLarge = end - start > Math.PI ? 1 : 0
    const way = `M${pointAt(start, middle)}A${round(middle)} ${round(middle)} 0 ${isLarge} 1 ${pointAt(end, middle)}`
    const dashes = cell.level === 'not-in-view' ? ' stroke-dasharray="4 3"' : ''
    const faded = level !== undefined && level !== cell.level ? ' opacity="0.25"' : ''
    const at = (start + end) / 2
    return [
      `<g${faded}><path d="${way}" fill="none" stroke="${palette.level[cell.level]}" stroke-width="${round(width)}"${dashes}/>`,
      words(
        Math.cos(at) * middle,
        Math.sin(at) * middle + 4,
        String(cell.count),
        `text-anchor="middle" font-size="12" font-weight="bold" paint-order="stroke" stroke="${palette.surface}" stroke-width="4"`,
      ),
      '</g>',
    ]
  })
}

/** Where lines are missing: a dotted band with a hole in it, and in the hole how many there are. */
export function svgSeams({ picture, palette, seams, seamText }: FabricSvg): string[] {
  const widthOf = (text: string) => text.length * 7.4
  return bandsOf(picture.graph.fabric, seams, 1, seamText, widthOf).flatMap(({ a, b, bend, hole, text }) => {
    const red = palette.level['not-in-view']
    const way = `M${round(a.x)} ${round(a.y)}Q${round(bend.x)} ${round(bend.y)} ${round(b.x)} ${round(b.y)}`
    const band = `<path d="${way}" fill="none" stroke="${red}" stroke-width="5" stroke-dasharray="2 6"/>`
    if (!hole) return [band]
    const box = `x="${round(hole.x - hole.width / 2)}" y="${round(hole.y - 12)}" width="${round(hole.width)}" height="24" rx="12"`
    return [
      band,
      `<rect ${box} fill="${palette.surface}" stroke="${red}" stroke-width="1.2"/>`,
      words(hole.x, hole.y + 4.5, text, 'text-anchor="middle" font-size="13" font-weight="bold"'),
    ]
  })
}

import type { Fabric } from '../../../api/shapes.ts'
import type { MeasureText } from '../../../platform/measureText.ts'
import type { Seam } from '../../colourings/index.ts'
import { bandsOf } from '../../geometry/seamBands.ts'
import type { Palette } from '../../style/palette.ts'
import { attributes, round, textAt } from './elements.ts'

export type SeamsInput = {
  readonly fabric: Fabric
  readonly seams: readonly Seam[]
  readonly zoom: number
  readonly palette: Palette
  readonly measure: MeasureText
  readonly seamText: (seam: Seam) => string
}

const SIZE = 13
const HEIGHT = 24

/** Where lines are missing: a dotted band with a hole in it, and in the hole how many there are of how many. */
export function svgSeams({ fabric, seams, zoom, palette, measure, seamText }: SeamsInput): string[] {
  const stroke = palette.level['not-in-view']
  const widthOf = (text: string) => measure(text, SIZE, true)
  return bandsOf(fabric, seams, zoom, seamText, widthOf).flatMap(({ a, b, bend, hole, text }) => {
    const way = `M${round(a.x)} ${round(a.y)}Q${round(bend.x)} ${round(bend.y)} ${round(b.x)} ${round(b.y)}`
    const how = { fill: 'none', stroke, 'stroke-width': 5, 'stroke-dasharray': '2 6' }
    const band = `<path d="${way}"${attributes(how)}/>`
    if (!hole) return [band]
    const box = { x: round(hole.x - hole.width / 2), y: round(hole.y - HEIGHT / 2), width: round(hole.width) }
    const frame = { height: HEIGHT, rx: HEIGHT / 2, fill: palette.surface, stroke, 'stroke-width': 1.2 }
    const words = {
      'text-anchor': 'middle',
      'dominant-baseline': 'central',
      'font-size': SIZE,
      'font-weight': 'bold',
      fill: palette.ink,
    }
    return [band, `<rect${attributes({ ...box, ...frame })}/>`, textAt(hole.x, hole.y, text, words)]
  })
}

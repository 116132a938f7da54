import type { Picture } from '../../../model/picture.ts'
import { markStyleOf, NODE } from '../../style/markStyles.ts'
import { colourIn, type Palette } from '../../style/palette.ts'
import { svgRings } from './backdrop.ts'
import { attributes, round } from './elements.ts'

const AROUND = 4
const SMALLEST = 1.6

/** The fabric so small that only rings and people can be told: elements of SVG, `size` pixels across. */
export function fabricPreview({ graph, residents }: Picture, size: number, palette: Palette): string {
  const zoom = (size / 2 - AROUND) / graph.fabric.radius
  const r = Math.max(SMALLEST, (NODE / 2 - 1) * zoom)
  const dots = residents.flatMap(({ x, y, level }) => {
    if (x == null || y == null || !level) return []
    // A dot has no room for a border: a level that is drawn open keeps the colour of its border.
    const { fill, border } = markStyleOf(`resident ${level}`)
    const colour = colourIn(palette, fill === 'paper' ? border : fill)
    return [`<circle${attributes({ cx: round(x * zoom), cy: round(y * zoom), r, fill: colour })}/>`]
  })
  const rings = svgRings({ fabric: graph.fabric, zoom, palette })
  return `<g transform="translate(${size / 2} ${size / 2})">${[...rings, ...dots].join('')}</g>`
}

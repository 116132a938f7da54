import type { Viewport } from '../../geometry/viewport.ts'
import type { Line } from '../../marks.ts'
import { lineStyleOf } from '../../style/markStyles.ts'
import { colourIn, type Palette } from '../../style/palette.ts'
import { attributes, round } from './elements.ts'

type PositionOf = (id: string) => { readonly x: number; readonly y: number } | undefined

/** Half a sign, in pixels; smaller when the whole fabric is in view. */
const HALF = 5
const SMALL = 3

/** Signs on what changed, so that it shows without colour: a plus on a new line, a cross on one that is gone. */
export function svgChanges(
  lines: readonly Line[],
  positionOf: PositionOf,
  { zoom, pan }: Viewport,
  palette: Palette,
): string[] {
  const half = zoom < 1.2 ? SMALL : HALF
  return lines.flatMap(({ source, target, classes }) => {
    const its = classes.split(' ')
    const isNew = its.includes('new')
    if (!isNew && !its.includes('gone')) return []
    const [a, b] = [positionOf(source), positionOf(target)]
    if (!a || !b) return []
    const [x, y] = [((a.x + b.x) / 2) * zoom + pan.x, ((a.y + b.y) / 2) * zoom + pan.y]
    const how = {
      stroke: colourIn(palette, lineStyleOf(classes).colour),
      'stroke-width': half / 2,
      'stroke-linecap': 'round',
    }
    const turn = isNew ? '' : ' rotate(45)'
    return [
      `<g transform="translate(${round(x)} ${round(y)})${turn}"><circle r="${half + 2.5}" fill="${palette.surface}"/><path d="M${-half} 0H${half}M0 ${-half}V${half}"${attributes(how)}/></g>`,
    ]
  })
}

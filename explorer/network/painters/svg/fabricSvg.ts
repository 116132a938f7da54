import type { GraphNode } from '../../../api/shapes.ts'
import { type MeasureText, SYSTEM_FONTS } from '../../../platform/measureText.ts'
import type { LegendEntry } from '../../colourings/index.ts'
import { noEmphasis, withEmphasis } from '../../emphasis.ts'
import { radiusWithRim, rimOf, type Unknown } from '../../geometry/rim.ts'
import { drawingOf } from '../../marks.ts'
import type { Scene } from '../../scene.ts'
import { markStyleOf } from '../../style/markStyles.ts'
import { type Colour, colourIn, type Palette } from '../../style/palette.ts'
import { escaped, round, textAt } from './elements.ts'
import { svgLayers } from './layers.ts'
import { svgLines, svgMark, svgMarks } from './marks.ts'

export type FabricSvg = {
  /** Without names of residents: what is kept or printed names organisations only. */
  readonly scene: Scene & { readonly hasNames: false }
  readonly palette: Palette
  readonly measure: MeasureText
  /** People nobody knows yet, for the rim. */
  readonly unknown: Unknown
  /** The people who light up; undefined when everybody does. */
  readonly lit?: ((node: GraphNode) => boolean) | undefined
  /** The first line is the title; the others say day, period, colouring and caution. */
  readonly lines: readonly string[]
  /** The kinds of people that the colouring tells apart. */
  readonly legend: readonly Pick<LegendEntry, 'paint' | 'label' | 'count'>[]
  readonly alt: string
}

/** Room outside the rim for the names of the sectors. */
const MARGIN = 44
const LEGEND = 330
const HEAD = 64
const LINE = 26
const ROW = 34

/** The fabric as a drawing that stands alone: the same picture as on the screen, with legend and caution. */
export function fabricSvg(input: FabricSvg): string {
  const { scene, palette, lines, legend, alt } = input
  const radius = radiusWithRim(scene.picture.graph.fabric)
  const [title = '', ...about] = lines
  const top = lines.length > 0 ? HEAD + about.length * LINE : 0
  const across = 2 * (radius + MARGIN)
  const width = across + (legend.length > 0 ? LEGEND : 0)
  const height = top + across
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img" font-family="${SYSTEM_FONTS}" font-size="16" fill="${palette.ink}">`,
    `<title>${escaped(alt)}</title>`,
    `<rect width="100%" height="100%" fill="${palette.paper}"/>`,
    ...(title ? [textAt(32, 46, title, { 'font-size': 28, 'font-weight': 'bold' })] : []),
    ...about.map((line, at) => textAt(32, HEAD + 14 + at * LINE, line, { fill: palette.inkSoft })),
    `<g transform="translate(0 ${round(top)})">`,
    ...svgPicture(input, across),
    '</g>',
    `<g transform="translate(${round(across)} ${round(top + MARGIN)})">`,
    ...svgLegend(input),
    '</g></svg>',
  ].join('\n')
}

function svgPicture({ scene, palette, measure, unknown, lit }: FabricSvg, across: number): string[] {
  const { picture, appearance } = scene
  const emphasis = { ...noEmphasis, isFaded: lit && ((node: GraphNode) => !lit(node)) }
  const drawing = withEmphasis(drawingOf(picture, appearance), picture, appearance, emphasis)
  const middle = across / 2
  const { behind, inFront } = svgLayers({
    scene,
    emphasis,
    rim: rimOf(picture.graph.fabric, unknown),
    palette,
    measure,
    view: { zoom: 1, pan: { x: middle, y: middle } },
    size: { width: across, height: across },
    lines: drawing.lines,
    positionOf(id) {
      const { x, y } = picture.byId.get(id) ?? {}
      return x == null || y == null ? undefined : { x, y }
    },
  })
  const colourOf = (colour: Colour) => colourIn(palette, colour)
  return [
    behind,
    `<g transform="translate(${round(middle)} ${round(middle)})">`,
    ...svgLines(drawing, colourOf),
    ...svgMarks(drawing, colourOf),
    '</g>',
    inFront,
  ]
}

function svgLegend({ legend, palette }: FabricSvg): string[] {
  return legend.flatMap(({ paint, label, count }, at) => [
    `<g transform="translate(10 ${at * ROW}) scale(1.4)">${svgMark(markStyleOf(`resident ${paint}`), (colour) => colourIn(palette, colour))}</g>`,
    textAt(30, at * ROW + 6, `${label}: ${count}`),
  ])
}

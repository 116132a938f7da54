import type { GraphNode, Level } from '../../../api/shapes.ts'
import type { Picture } from '../../../model/picture.ts'
import type { LegendEntry, Seam } from '../../colourings/index.ts'
import type { Appearance } from '../../marks.ts'
import type { Palette } from '../../style/palette.ts'
import { resolveStyle } from '../../style/resolveStyle.ts'
import { stylesheetOf } from '../../style/stylesheet.ts'
import { svgGroups, svgRings, svgSeams, svgSectors } from './svgLayers.ts'
import { sign, svgMarks } from './svgMarks.ts'
import { escaped, round, words } from './svgText.ts'

export type FabricSvg = {
  readonly picture: Picture
  /** How a colouring dresses people and lines. */
  readonly appearance: Appearance
  readonly seams: readonly Seam[]
  readonly palette: Palette
  /** Who lights up; undefined when everybody does. */
  readonly lit?: ((node: GraphNode) => boolean) | undefined
  /** The level that lights up, of people who are only counted. */
  readonly level?: Level | undefined
  readonly sectorLabel: (name: string) => string
  readonly seamText: (seam: Seam) => string
  /** The first line is the title; the others say day, period, colouring and caution. */
  readonly lines: readonly string[]
  /** The kinds of people that the colouring tells apart. */
  readonly legend: readonly Pick<LegendEntry, 'paint' | 'label' | 'count'>[]
  readonly alt: string
}

const MARGIN = 40
/** Room beside the circle for the names of the sectors. */
const SIDE = 220
const LEGEND = 330
const HEAD = 64
const LINE = 26
const ROW = 34

/**
 * The fabric as a drawing that stands alone: what a colouring shows on the screen, with legend and caution. Residents are
 * not named.
 */
export function fabricSvg(input: FabricSvg): string {
  const { picture, palette, lines, legend, alt } = input
  const { radius } = picture.graph.fabric
  const [title = '', ...about] = lines
  const top = lines.length > 0 ? HEAD + about.length * LINE : 0
  const width = 2 * (radius + SIDE) + (legend.length > 0 ? LEGEND - SIDE / 2 : 0)
  const height = top + 2 * (radius + MARGIN)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img" font-family="'Atkinson Hyperlegible', system-ui, sans-serif" font-size="16" fill="${palette.ink}">`,
    `<title>${escaped(alt)}</title>`,
    `<rect width="100%" height="100%" fill="${palette.paper}"/>`,
    ...(title ? [words(32, 46, title, 'font-size="28" font-weight="bold"')] : []),
    ...about.map((line, at) => words(32, HEAD + 14 + at * LINE, line, `fill="${palette.inkSoft}"`)),
    `<g transform="translate(${round(radius + SIDE)} ${round(top + radius + MARGIN)})">`,
    ...svgRings(input),
    ...svgSectors(input),
    ...svgGroups(input),
    ...svgMarks(input),
    ...svgSeams(input),
    '</g>',
    `<g transform="translate(${round(2 * (radius + SIDE) - SIDE / 2)} ${round(top + MARGIN)})">`,
    ...svgLegend(input),
    '</g></svg>',
  ].join('\n')
}

function svgLegend({ legend, palette }: FabricSvg): string[] {
  const styleOf = resolveStyle(stylesheetOf(palette))
  return legend.flatMap(({ paint, label, count }, at) => [
    `<g transform="translate(10 ${at * ROW}) scale(1.4)">${sign(styleOf('node', `resident ${paint}`))}</g>`,
    words(30, at * ROW + 6, `${label}: ${count}`),
  ])
}

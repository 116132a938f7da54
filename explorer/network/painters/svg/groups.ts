import type { Between, Fabric, Graph, Group, Level, Sector } from '../../../api/shapes.ts'
import type { MeasureText } from '../../../platform/measureText.ts'
import { cellsOf, type GroupBar } from '../../geometry/groupCells.ts'
import type { Spot } from '../../geometry/labels.ts'
import { lineStyleOf, markStyleOf } from '../../style/markStyles.ts'
import { colourIn, type Palette } from '../../style/palette.ts'
import { arc, attributes, round, textAt } from './elements.ts'

export type GroupsInput = {
  readonly fabric: Fabric
  readonly groups: readonly Group[]
  readonly between: readonly Between[]
  readonly zoom: number
  readonly palette: Palette
  readonly measure: MeasureText
  /** A level that lights up: the others step back. */
  readonly level: Level | undefined
}

/** The most lines between groups that can be told apart. */
const LINES_AT_MOST = 120
const STEPPED_BACK = 0.25

/** The angles that the bar of a group takes in a ring, for where its name still fits. */
export function anglesOfGroups(graph: Pick<Graph, 'groups' | 'fabric'>, level: Level): number[] {
  const sectorOf = new Map(graph.fabric.sectors.map((sector) => [sector.name, sector]))
  return (graph.groups ?? []).flatMap((group) => {
    const sector = sectorOf.get(group.name)
    const count = group.levels[level] ?? 0
    if (!sector || count === 0 || (group.open && !group.counted.includes(level))) return []
    const wide = sector.end - sector.start
    const end = Math.min(wide, wide * Math.max(0.04, count / group.count) + 0.16)
    const steps = Math.ceil(end / 0.05)
    return Array.from({ length: steps + 1 }, (_, step) => sector.start + (end * step) / steps)
  })
}

/**
 * People who are only counted: in each ring of a group a bar as long as they are many, with their number.
 * @returns also where the numbers stand.
 */
export function svgGroups(input: GroupsInput): { drawn: string[]; written: Spot[] } {
  const { fabric, groups, zoom } = input
  if (groups.length === 0) return { drawn: [], written: [] }
  const drawn = svgBetween(input)
  const written: Spot[] = []
  for (const cell of cellsOf(fabric, groups, zoom)) {
    const count = countOf(input, cell)
    drawn.push(svgCell(input, cell, count?.drawn ?? ''))
    if (count) written.push(...[-16, -8, 0, 8, 16].map((aside) => ({ x: count.x + aside, y: count.y })))
  }
  return { drawn, written }
}

function svgCell(
  { palette, level }: GroupsInput,
  { middle, start, end, width, ...cell }: GroupBar,
  count: string,
) {
  const { borderDash } = markStyleOf(cell.level)
  const opacity = level !== undefined && level !== cell.level ? STEPPED_BACK : undefined
  const how = {
    fill: 'none',
    stroke: palette.level[cell.level],
    'stroke-width': width,
    'stroke-dasharray': borderDash.length > 0 ? '4 3' : undefined,
  }
  return `<g${attributes({ opacity })}><path d="${arc(middle, start, end)}"${attributes(how)}/>${count}</g>`
}

/** The number of a bar: beside it where there is room, else on it. */
function countOf({ palette, measure }: GroupsInput, { middle, ring, start, end, until, count }: GroupBar) {
  const text = String(count)
  const size = Math.min(15, Math.max(11, ring * 0.5))
  const width = measure(text, size, true)
  if ((until - start) * middle <= width + 10) return undefined
  const beside = end + (width / 2 + 9) / middle
  const angle = beside < until ? beside : (start + end) / 2
  const [x, y] = [Math.cos(angle) * middle, Math.sin(angle) * middle]
  const box = { x: round(x - width / 2 - 5), y: round(y - 10), width: round(width + 10), height: 20, rx: 10 }
  const how = {
    'text-anchor': 'middle',
    'dominant-baseline': 'central',
    'font-size': size,
    'font-weight': 'bold',
    fill: palette.ink,
  }
  return { x, y, drawn: `<rect${attributes({ ...box, fill: palette.surface })}/>${textAt(x, y, text, how)}` }
}

/** Lines between groups, through the middle, as wide as they are many. */
function svgBetween({ fabric, between, zoom, palette }: GroupsInput): string[] {
  const sectorOf = new Map(fabric.sectors.map((sector) => [sector.name, sector]))
  const core = fabric.rings.find(({ level }) => level === 'connected')?.outer ?? fabric.radius
  const most = Math.sqrt(Math.max(1, ...between.map(({ one, other, ties }) => (one === other ? 0 : ties))))
  const at = ({ start, end }: Sector, share: number) => {
    const angle = (start + end) / 2
    return `${round(Math.cos(angle) * core * share * zoom)} ${round(Math.sin(angle) * core * share * zoom)}`
  }
  const stroke = colourIn(palette, lineStyleOf('').colour)
  return between.slice(0, LINES_AT_MOST).flatMap(({ one, other, ties }) => {
    const [a, b] = [sectorOf.get(one), sectorOf.get(other)]
    if (!a || !b || one === other) return []
    const how = { fill: 'none', stroke, 'stroke-width': 0.5 + (7 * Math.sqrt(ties)) / most, opacity: 0.4 }
    return [`<path d="M${at(a, 0.62)}Q0 0 ${at(b, 0.62)}"${attributes(how)}/>`]
  })
}

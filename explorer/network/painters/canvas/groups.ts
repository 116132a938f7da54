import type { Between, Fabric, Graph, Group, Level, Sector } from '../../../api/shapes.ts'
import { cellsOf, type GroupBar } from '../../geometry/groupCells.ts'
import type { Spot } from '../../geometry/labels.ts'
import type { Palette } from '../../style/palette.ts'

export type GroupsInput = {
  readonly fabric: Fabric
  readonly groups: readonly Group[]
  readonly between: readonly Between[]
  readonly zoom: number
  readonly palette: Palette
  /** A level that lights up: the others step back. */
  readonly level: Level | undefined
}

const FONT = '"Atkinson Hyperlegible", system-ui, sans-serif'
/** The most lines between groups that can be told apart. */
const LINES_AT_MOST = 120

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
 * Draws people who are only counted: in each ring of a group a bar as long as they are many, with their number.
 * @returns where the numbers stand.
 */
export function drawGroups(context: CanvasRenderingContext2D, input: GroupsInput): Spot[] {
  const { fabric, groups } = input
  const written: Spot[] = []
  if (groups.length === 0) return written
  drawBetween(context, input)
  for (const cell of cellsOf(fabric, groups, input.zoom)) {
    const spot = drawCell(context, input, cell)
    if (spot) written.push(...[-16, -8, 0, 8, 16].map((aside) => ({ x: spot.x + aside, y: spot.y })))
  }
  return written
}

function drawCell(
  context: CanvasRenderingContext2D,
  { palette, level }: GroupsInput,
  cell: GroupBar,
): Spot | undefined {
  const { middle, start, end } = cell
  context.globalAlpha = level !== undefined && level !== cell.level ? 0.25 : 1
  context.beginPath()
  context.arc(0, 0, middle, start, end)
  context.lineWidth = cell.width
  context.strokeStyle = palette.level[cell.level]
  if (cell.level === 'not-in-view') context.setLineDash([4, 3])
  context.stroke()
  context.setLineDash([])
  const spot = writeCount(context, palette, cell)
  context.globalAlpha = 1
  return spot
}

function writeCount(
  context: CanvasRenderingContext2D,
  palette: Palette,
  { middle, ring, start, end, until, count }: GroupBar,
): Spot | undefined {
  const text = String(count)
  context.font = `bold ${Math.min(15, Math.max(11, ring * 0.5))}px ${FONT}`
  const width = context.measureText(text).width
  if ((until - start) * middle <= width + 10) return undefined
  // Beside the bar where there is room, else on it.
  const beside = end + (width / 2 + 9) / middle
  const angle = beside < until ? beside : (start + end) / 2
  const [x, y] = [Math.cos(angle) * middle, Math.sin(angle) * middle]
  context.beginPath()
  context.roundRect(x - width / 2 - 5, y - 10, width + 10, 20, 10)
  context.fillStyle = palette.surface
  context.fill()
  context.fillStyle = palette.ink
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(text, x, y + 0.5)
  context.textAlign = 'start'
  return { x, y }
}

/** Lines between groups, through the middle, as wide as they are many. */
function drawBetween(context: CanvasRenderingContext2D, { fabric, between, zoom, palette }: GroupsInput) {
  const sectorOf = new Map(fabric.sectors.map((sector) => [sector.name, sector]))
  const core = fabric.rings.find(({ level }) => level === 'connected')?.outer ?? fabric.radius
  const most = Math.sqrt(Math.max(1, ...between.map(({ one, other, ties }) => (one === other ? 0 : ties))))
  const at = ({ start, end }: Sector, share: number) => {
    const angle = (start + end) / 2
    return [Math.cos(angle) * core * share * zoom, Math.sin(angle) * core * share * zoom] as const
  }
  context.strokeStyle = palette.cloth
  context.globalAlpha = 0.4
  for (const { one, other, ties } of between.slice(0, LINES_AT_MOST)) {
    const [a, b] = [sectorOf.get(one), sectorOf.get(other)]
    if (!a || !b || one === other) continue
    context.beginPath()
    context.moveTo(...at(a, 0.62))
    context.quadraticCurveTo(0, 0, ...at(b, 0.62))
    context.lineWidth = 0.5 + (7 * Math.sqrt(ties)) / most
    context.stroke()
  }
  context.globalAlpha = 1
}

import type { GraphNode } from '../../../api/shapes.ts'
import type { Picture } from '../../../model/picture.ts'
import type { MeasureText } from '../../../platform/measureText.ts'
import type { Messages } from '../../../text/messages/nl.ts'
import { nameOf } from '../../../text/names.ts'
import {
  chooseLabels,
  LABEL_HEIGHT,
  type LabelCandidate,
  type PlacedLabel,
  type Spot,
} from '../../geometry/labels.ts'
import type { Viewport } from '../../geometry/viewport.ts'
import type { Palette } from '../../style/palette.ts'
import { attributes, halo, round, textAt } from './elements.ts'

const SIZE = 13
/** From this zoom on, people stand far enough apart to write their names. */
const NAMES_FROM = 1.9
const MARK = 6.5

export type LabelInput = {
  readonly picture: Picture
  readonly messages: Messages
  readonly view: Viewport
  readonly width: number
  readonly height: number
  readonly palette: Palette
  readonly measure: MeasureText
  /** Written whatever else. */
  readonly pointedAt: ReadonlySet<string>
  /** Written before others: the neighbours of who is chosen. */
  readonly near: ReadonlySet<string>
  /** Where the names of the rings stand. */
  readonly written: readonly Spot[]
  readonly isFaded: (node: GraphNode) => boolean
  /** Names of residents stay hidden when others look along. */
  readonly hasNames: boolean
  /** Where each mark stands now, while gliding too. */
  readonly positionOf: (id: string) => { readonly x: number; readonly y: number } | undefined
}

/** The names that fit, in screen pixels so that they stay readable at every zoom. */
export function svgLabels(input: LabelInput): string[] {
  const { palette, view, width, picture } = input
  const { candidates, marks } = candidatesOf(input, (text) => input.measure(text, SIZE))
  const disc = { ...view.pan, radius: picture.graph.fabric.radius * view.zoom }
  return chooseLabels(candidates, marks, MARK * view.zoom, disc, input.written).map((label) =>
    svgLabel(withinView(label, width), palette),
  )
}

function candidatesOf(
  { picture, messages, view, width, height, ...input }: LabelInput,
  widthOf: (text: string) => number,
) {
  const marks: { x: number; y: number }[] = []
  const candidates: LabelCandidate[] = []
  for (const node of picture.graph.nodes) {
    const position = input.positionOf(node.id)
    if (!position) continue
    const x = position.x * view.zoom + view.pan.x
    const y = position.y * view.zoom + view.pan.y
    if (x < -60 || y < -40 || x > width + 60 || y > height + 40) continue
    marks.push({ x, y })
    const forced = input.pointedAt.has(node.id)
    const priority = priorityOf(node, view.zoom, input.near.has(node.id))
    if (!forced && (priority === 0 || input.isFaded(node))) continue
    if (!input.hasNames && node.kind === 'resident') continue
    const text = shortened(nameOf(node, messages), forced ? 40 : view.zoom < 0.5 ? 16 : 26)
    const half = (node.kind === 'resident' ? MARK : 9) * view.zoom
    candidates.push({ id: node.id, text, x, y, half, width: widthOf(text), priority, forced })
  }
  return { candidates, marks }
}

function priorityOf({ kind, level }: GraphNode, zoom: number, near: boolean): number {
  if (near) return 9
  if (kind === 'partner') return 8
  if (kind === 'place') return 7
  if (kind === 'initiative') return zoom > 0.55 ? 6 : 0
  if (zoom < NAMES_FROM) return 0
  return level === 'connected' ? 1 : 2
}

/** A label of five hundred letters is cut where it is drawn; the panel shows all of it. */
function shortened(text: string, most: number): string {
  const letters = Array.from(text)
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text
}

/** A forced label near the edge of the screen stays readable. */
const withinView = (label: PlacedLabel, width: number): PlacedLabel =>
  label.forced ? { ...label, left: Math.max(8, Math.min(label.left, width - label.width - 8)) } : label

function svgLabel({ text, left, top, width, forced }: PlacedLabel, palette: Palette): string {
  const middle = top + LABEL_HEIGHT / 2 + 0.5
  const how = { 'font-size': SIZE, 'dominant-baseline': 'central' }
  if (!forced) return textAt(left, middle, text, { ...how, fill: palette.ink, ...halo(palette.paper, 3.5) })
  const box = { x: round(left - 6), y: round(top - 2), width: round(width + 12), height: LABEL_HEIGHT + 4 }
  const words = textAt(left, middle, text, { ...how, fill: palette.paper })
  return `<rect${attributes({ ...box, rx: 6, fill: palette.ink })}/>${words}`
}

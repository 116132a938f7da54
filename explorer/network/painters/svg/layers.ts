import type { MeasureText } from '../../../platform/measureText.ts'
import type { Emphasis } from '../../emphasis.ts'
import type { RimPart } from '../../geometry/rim.ts'
import { takenAngles } from '../../geometry/takenAngles.ts'
import type { Viewport } from '../../geometry/viewport.ts'
import { type Line, neighboursOf } from '../../marks.ts'
import type { Scene } from '../../scene.ts'
import type { Palette } from '../../style/palette.ts'
import { svgRim, svgRingNames, svgRings, svgSectorEdges, svgSectorNames } from './backdrop.ts'
import { svgChanges } from './changes.ts'
import { round } from './elements.ts'
import { anglesOfGroups, svgGroups } from './groups.ts'
import { svgLabels } from './labels.ts'
import { svgSeams } from './seams.ts'

/** The layers behind and in front of the marks and lines of a scene, and its viewport. */
export type LayersInput = {
  readonly scene: Scene
  readonly emphasis: Emphasis
  readonly rim: readonly RimPart[]
  readonly palette: Palette
  readonly measure: MeasureText
  readonly view: Viewport
  /** In pixels. */
  readonly size: { readonly width: number; readonly height: number }
  /** The lines that are drawn, for signs on those that came and went. */
  readonly lines: readonly Line[]
  /** Where somebody stands now, in the units of the fabric. */
  readonly positionOf: (id: string) => { readonly x: number; readonly y: number } | undefined
}

const moved = ({ pan }: Viewport, parts: readonly string[]) =>
  `<g transform="translate(${round(pan.x)} ${round(pan.y)})">${parts.join('')}</g>`

/** Rings, sectors, rim and counted people behind the marks; open seams, signs and names in front of them. */
export function svgLayers(input: LayersInput): { readonly behind: string; readonly inFront: string } {
  const { scene, rim, palette, measure, view } = input
  const { picture, messages, sectorLabel, level, seams, appearance } = scene
  const { fabric, groups = [], between = [] } = picture.graph
  const { zoom, pan } = view
  const backdrop = {
    fabric,
    rim,
    zoom,
    palette,
    measure,
    ringName: (ring: (typeof fabric.rings)[number]['level'], count: number) =>
      `${messages.levels[ring]} · ${count}`,
    sectorName: (name: string, count: number) => `${sectorLabel(name)} · ${count}`,
    anglesIn: (ring: (typeof fabric.rings)[number]['level']) => [
      ...takenAngles(picture, ring, zoom),
      ...anglesOfGroups(picture.graph, ring),
    ],
  }
  const counted = svgGroups({ fabric, groups, between, zoom, palette, measure, level })
  const names = svgRingNames(backdrop)
  const behind = moved(view, [
    ...svgRings(backdrop),
    ...svgSectorEdges(backdrop),
    ...svgRim(backdrop),
    ...counted.drawn,
    ...names.drawn,
    ...svgSectorNames(backdrop),
  ])
  const seamText = ({ ties, expected }: Scene['seams'][number]) =>
    messages.picture.gapCount(ties, Math.round(expected))
  const written = [...names.written, ...counted.written].map(({ x, y }) => ({ x: x + pan.x, y: y + pan.y }))
  const inFront = [
    moved(view, svgSeams({ fabric, seams, zoom, palette, measure, seamText })),
    ...(appearance.compared ? svgChanges(input.lines, input.positionOf, view, palette) : []),
    ...svgLabels({ ...labelling(input), written }),
  ].join('')
  return { behind, inFront }
}

function labelling({ scene, emphasis, view, size, palette, measure, positionOf }: LayersInput) {
  const { picture, messages, hasNames } = scene
  const { selected, focused, hovered, way, line, isFaded } = emphasis
  const pointedAt = [hovered, selected, focused, ...way, ...(line ?? [])].filter((id) => id !== undefined)
  return {
    picture,
    messages,
    hasNames,
    view,
    ...size,
    palette,
    measure,
    pointedAt: new Set(pointedAt),
    near: new Set(selected ? neighboursOf(picture, selected) : []),
    isFaded: (node: Parameters<NonNullable<Emphasis['isFaded']>>[0]) =>
      node.kind === 'resident' && isFaded?.(node) === true,
    positionOf,
  }
}

import { takenAngles } from '../../geometry/takenAngles.ts'
import { neighboursOf } from '../../marks.ts'
import type { Scene } from '../../scene.ts'
import type { Palette } from '../../style/palette.ts'
import type { Emphasis } from '../cytoscape/emphasis.ts'
import { drawBackdrop, type Viewport } from './backdrop.ts'
import { anglesOfGroups, drawGroups } from './groups.ts'
import { createLabelLayer } from './labelLayer.ts'
import { createLayer } from './layer.ts'
import type { RimPart } from './rim.ts'
import { drawOpenSeams } from './seams.ts'

/** A picture that was not moved for so many milliseconds is at rest. */
const RESTS = 90

export type Layered = {
  readonly scene: Scene | undefined
  readonly emphasis: Emphasis
  readonly rim: readonly RimPart[]
  readonly palette: Palette
}

/** The people and lines between the layers, whoever draws them. */
export type Stage = {
  view(): Viewport
  /** In CSS pixels. */
  size(): { readonly width: number; readonly height: number }
  /** Where somebody stands now, in the units of the fabric. */
  positionOf(id: string): { readonly x: number; readonly y: number } | undefined
  /** Draws signs on the lines that came and went. */
  drawChanges?(context: CanvasRenderingContext2D, palette: Palette): void
}

/** Rings, sectors and seams behind people and lines, and names and numbers in front of them. */
export function createLayers(
  stage: Stage,
  { backdrop, labels }: { backdrop: HTMLCanvasElement; labels: HTMLCanvasElement },
  shown: () => Layered,
) {
  const back = createLayer(backdrop)
  const front = createLayer(labels)
  const writeLabels = createLabelLayer(front.context)
  /** For which view they were drawn, and when they are drawn anew. */
  let drawn: Viewport | undefined
  let rest: ReturnType<typeof setTimeout> | undefined

  function draw() {
    clearTimeout(rest)
    const view = stage.view()
    drawn = view
    const { scene, ...how } = shown()
    const { width, height } = stage.size()
    back.begin(width, height)
    front.begin(width, height)
    if (!scene) return
    const written = drawBehind(scene, view, how)
    drawInFront(scene, view, how.palette)
    writeLabels({ ...labelling(scene, how.emphasis), view, written, palette: how.palette })
  }

  function drawBehind(
    { picture, messages, sectorLabel, level }: Scene,
    view: Viewport,
    { rim, palette }: How,
  ) {
    const { fabric, groups = [], between = [] } = picture.graph
    return drawBackdrop(back.context, {
      fabric,
      rim,
      view,
      palette,
      words: {
        ring: (ring, count) => `${messages.levels[ring]} · ${count}`,
        sector: (name, count) => `${sectorLabel(name)} · ${count}`,
      },
      anglesIn: (ring) => [...takenAngles(picture, ring, view.zoom), ...anglesOfGroups(picture.graph, ring)],
      under: (context) => drawGroups(context, { fabric, groups, between, zoom: view.zoom, palette, level }),
    })
  }

  function drawInFront(
    { picture, messages, seams, appearance }: Scene,
    { zoom, pan }: Viewport,
    palette: Palette,
  ) {
    const { context } = front
    if (seams.length > 0) {
      context.save()
      context.translate(pan.x, pan.y)
      drawOpenSeams(context, picture.graph.fabric, seams, zoom, palette, ({ ties, expected }) =>
        messages.picture.gapCount(ties, Math.round(expected)),
      )
      context.restore()
    }
    if (appearance.compared) stage.drawChanges?.(context, palette)
  }

  function labelling({ picture, messages, hasNames }: Scene, emphasis: Emphasis) {
    const { selected, focused, hovered, way, line, isFaded } = emphasis
    const pointedAt = [hovered, selected, focused, ...way, ...(line ?? [])].filter((id) => id !== undefined)
    return {
      picture,
      messages,
      ...stage.size(),
      hasNames,
      pointedAt: new Set(pointedAt),
      near: new Set(selected ? neighboursOf(picture, selected) : []),
      isFaded: (node: Parameters<NonNullable<Emphasis['isFaded']>>[0]) =>
        node.kind === 'resident' && isFaded?.(node) === true,
      positionOf: stage.positionOf,
    }
  }

  return {
    draw,
    /** While the picture is moved the layers are moved along; they are drawn anew when it rests. */
    follow() {
      const view = stage.view()
      const stays = drawn?.zoom === view.zoom && drawn.pan.x === view.pan.x && drawn.pan.y === view.pan.y
      clearTimeout(rest)
      if (!drawn || stays) return draw()
      back.shift(drawn, view)
      front.shift(drawn, view)
      rest = setTimeout(draw, RESTS)
    },
    stop: () => clearTimeout(rest),
  }
}
type How = Omit<Layered, 'scene'>

import { point, type Tell } from '../../geometry/pointing.ts'
import { wholeView } from '../../geometry/wholeView.ts'
import { type Drawing, drawingOf } from '../../marks.ts'
import type { Scene } from '../../scene.ts'
import { readPalette } from '../../style/palette.ts'
import { withEmphasis } from '../../withEmphasis.ts'
import { type Emphasis, noEmphasis } from '../cytoscape/emphasis.ts'
import { drawMarks } from './drawMarks.ts'
import { createLayer } from './layer.ts'
import { createLayers, type Layered } from './layers.ts'
import { radiusWithRim, rimOf, type Unknown } from './rim.ts'

export type Sketched = {
  readonly scene: Scene
  readonly emphasis: Omit<Emphasis, 'hovered'>
  readonly unknown: Unknown
}

type Hosts = {
  readonly host: HTMLElement
  readonly backdrop: HTMLCanvasElement
  readonly marks: HTMLCanvasElement
  readonly labels: HTMLCanvasElement
}

/**
 * The whole fabric on plain canvases, straight from the answer of the server: it is there before Cytoscape has been
 * fetched, looks the same, and is only to look at.
 */
export function createSketch({ host, backdrop, marks, labels }: Hosts) {
  const middle = createLayer(marks)
  let layered: Layered = { scene: undefined, emphasis: noEmphasis, rim: [], palette: readPalette(host) }
  let last: Sketched | undefined
  let drawing: Drawing = { marks: [], lines: [], left: 0 }
  const sizeNow = () => ({ width: host.clientWidth, height: host.clientHeight })
  let size = sizeNow()
  const viewNow = () => {
    const fabric = layered.scene?.picture.graph.fabric
    return wholeView(size, (fabric && radiusWithRim(fabric)) || 1)
  }
  const layers = createLayers(
    {
      view: viewNow,
      size: () => size,
      positionOf(id) {
        const { x, y } = layered.scene?.picture.byId.get(id) ?? {}
        return x == null || y == null ? undefined : { x, y }
      },
    },
    { backdrop, labels },
    () => layered,
  )

  function draw(next: Sketched) {
    last = next
    const { scene, unknown } = next
    const emphasis = { ...next.emphasis, hovered: undefined }
    const { picture, appearance } = scene
    size = sizeNow()
    layered = { ...layered, scene, emphasis, rim: rimOf(picture.graph.fabric, unknown) }
    layers.draw()
    middle.begin(size.width, size.height)
    drawing = withEmphasis(drawingOf(picture, appearance), picture, appearance, emphasis)
    drawMarks(middle.context, drawing, viewNow(), layered.palette)
  }

  const sized = new ResizeObserver(() => {
    const { width, height } = sizeNow()
    if (last && (width !== size.width || height !== size.height)) draw(last)
  })
  sized.observe(host)

  return {
    draw,
    /** Draws it anew: the letters have come, or the colours have changed. */
    redraw() {
      layered = { ...layered, palette: readPalette(host) }
      if (last) draw(last)
    },
    /** How many lines there was no room for. */
    get left() {
      return drawing.left
    },
    /** Tells what somebody points at, in pixels from the corner of the picture. */
    point(x: number, y: number, several: boolean, tell: Tell) {
      const { zoom, pan } = viewNow()
      const byId = new Map(drawing.marks.map((mark) => [mark.id, mark]))
      const lines = drawing.lines.flatMap(({ source, target }) => {
        const [from, to] = [byId.get(source), byId.get(target)]
        return from && to ? [[from, to] as const] : []
      })
      const at = { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom }
      point({ marks: drawing.marks, lines, graph: last?.scene.picture.graph, zoom }, at, several, tell)
    },
    /** Leaves the layers to who takes over. */
    stop() {
      layers.stop()
      sized.disconnect()
    },
  }
}
export type Sketch = ReturnType<typeof createSketch>

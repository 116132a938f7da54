import { createMeasureText } from '../../../platform/measureText.ts'
import { type Emphasis, withEmphasis } from '../../emphasis.ts'
import { point, type Tell } from '../../geometry/pointing.ts'
import { radiusWithRim, rimOf, type Unknown } from '../../geometry/rim.ts'
import { wholeView } from '../../geometry/viewport.ts'
import { type Drawing, drawingOf } from '../../marks.ts'
import type { Scene } from '../../scene.ts'
import { colourIn, readPalette } from '../../style/palette.ts'
import { createLayer } from './layer.ts'
import { svgLayers } from './layers.ts'
import { svgLines, svgMarks } from './marks.ts'

export type Stilled = {
  readonly scene: Scene
  readonly emphasis: Omit<Emphasis, 'hovered'>
  readonly unknown: Unknown
}

type Hosts = {
  readonly host: HTMLElement
  readonly behind: SVGSVGElement
  readonly marks: SVGSVGElement
  readonly inFront: SVGSVGElement
}

/**
 * The whole fabric as a drawing, straight from the answer of the server: it is there before Cytoscape has been fetched,
 * and is only to look at and point at.
 */
export function createStillPicture({ host, behind, marks, inFront }: Hosts) {
  const layers = { behind: createLayer(behind), marks: createLayer(marks), inFront: createLayer(inFront) }
  const text = createMeasureText()
  let palette = readPalette(host)
  let last: Stilled | undefined
  let drawing: Drawing = { marks: [], lines: [], left: 0 }
  const sizeNow = () => ({ width: host.clientWidth, height: host.clientHeight })
  let size = sizeNow()
  const viewNow = () => {
    const fabric = last?.scene.picture.graph.fabric
    return wholeView(size, (fabric && radiusWithRim(fabric)) || 1)
  }

  function draw(next: Stilled) {
    last = next
    const { scene, unknown } = next
    const { picture, appearance } = scene
    const emphasis = { ...next.emphasis, hovered: undefined }
    size = sizeNow()
    drawing = withEmphasis(drawingOf(picture, appearance), picture, appearance, emphasis)
    const { zoom, pan } = viewNow()
    const { lines } = drawing
    const around = svgLayers({
      scene,
      emphasis,
      rim: rimOf(picture.graph.fabric, unknown),
      palette,
      measure: text.measure,
      view: { zoom, pan },
      size,
      lines,
      positionOf(id) {
        const { x, y } = picture.byId.get(id) ?? {}
        return x == null || y == null ? undefined : { x, y }
      },
    })
    const colourOf = (colour: Parameters<typeof colourIn>[1]) => colourIn(palette, colour)
    const drawn = [...svgLines(drawing, colourOf), ...svgMarks(drawing, colourOf, zoom)].join('')
    layers.behind.draw(around.behind)
    layers.marks.draw(`<g transform="translate(${pan.x} ${pan.y}) scale(${zoom})">${drawn}</g>`)
    layers.inFront.draw(around.inFront)
  }

  const sized = new ResizeObserver(() => {
    const { width, height } = sizeNow()
    if (last && (width !== size.width || height !== size.height)) draw(last)
  })
  sized.observe(host)

  return {
    draw,
    /** Draws again: the fonts have loaded, or the colours have changed. */
    redraw() {
      text.clear()
      palette = readPalette(host)
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
    /** Leaves the layers to the picture that can be moved. */
    stop: () => sized.disconnect(),
  }
}
export type StillPicture = ReturnType<typeof createStillPicture>

import type { Viewport } from '../../geometry/viewport.ts'
import type { Layer } from './layer.ts'
import { type LayersInput, svgLayers } from './layers.ts'

/** A picture that was not moved for this many milliseconds is at rest. */
const RESTS = 90

type Layers = { readonly behind: Layer; readonly inFront: Layer }

/** Keeps the layers behind and in front of a picture in step with its pan and zoom. */
export function followView(
  { behind, inFront }: Layers,
  view: () => Viewport,
  shown: () => Omit<LayersInput, 'view'> | undefined,
) {
  /** The view of the last drawing, and the timer of the next. */
  let drawn: Viewport | undefined
  let rest: ReturnType<typeof setTimeout> | undefined

  function draw() {
    clearTimeout(rest)
    drawn = view()
    const input = shown()
    const content = input ? svgLayers({ ...input, view: drawn }) : { behind: '', inFront: '' }
    behind.draw(content.behind)
    inFront.draw(content.inFront)
  }

  return {
    draw,
    /** While the picture moves the layers move along; they are drawn again when it rests. */
    follow() {
      const now = view()
      const stays = drawn?.zoom === now.zoom && drawn.pan.x === now.pan.x && drawn.pan.y === now.pan.y
      clearTimeout(rest)
      if (!drawn || stays) return draw()
      behind.shift(drawn, now)
      inFront.shift(drawn, now)
      rest = setTimeout(draw, RESTS)
    },
    stop: () => clearTimeout(rest),
  }
}

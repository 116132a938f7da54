import { FONT_FAMILY } from '../../../platform/measureText.ts'
import type { Viewport } from '../../geometry/viewport.ts'

/** A drawing over or under the picture. */
export type Layer = {
  /** Moves a drawing from one view to another: quicker than drawing again. */
  shift(from: Viewport, to: Viewport): void
  /** @param content elements of SVG, in pixels from the corner of the picture. */
  draw(content: string): void
}

export function createLayer(svg: SVGSVGElement): Layer {
  svg.setAttribute('font-family', FONT_FAMILY)
  return {
    shift(from, to) {
      const scale = to.zoom / from.zoom
      const [x, y] = [to.pan.x - scale * from.pan.x, to.pan.y - scale * from.pan.y]
      svg.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
    },
    draw(content) {
      svg.style.transform = ''
      svg.innerHTML = content
    },
  }
}

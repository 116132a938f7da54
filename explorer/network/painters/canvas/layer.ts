import type { Viewport } from './backdrop.ts'

/** A canvas over or under the picture, as sharp as the screen is. */
export function createLayer(canvas: HTMLCanvasElement) {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser cannot draw on a canvas')
  return {
    context,
    /** Moves what was drawn for one view to where it belongs in another: quicker than drawing it anew. */
    shift(from: Viewport, to: Viewport) {
      const scale = to.zoom / from.zoom
      const [x, y] = [to.pan.x - scale * from.pan.x, to.pan.y - scale * from.pan.y]
      canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
    },
    /** Wiped, and in CSS pixels. */
    begin(width: number, height: number) {
      canvas.style.transform = ''
      const ratio = Math.min(2, devicePixelRatio || 1)
      const across = Math.round(width * ratio)
      const down = Math.round(height * ratio)
      if (canvas.width !== across || canvas.height !== down) {
        canvas.width = across
        canvas.height = down
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      context.clearRect(0, 0, width, height)
    },
  }
}

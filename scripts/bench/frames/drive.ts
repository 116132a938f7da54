import type { Page } from 'playwright-core'

export type Smoothness = {
  /** Of every frame while the picture is dragged and zoomed, in milliseconds, from short to long. */
  readonly frames: readonly number[]
  /** From a key or a click to the frame that shows what it did, the middle of several, in milliseconds. */
  readonly delay: number
}

const FRAMES = 60
const CLICKS = 9

/** Drags and zooms whatever picture stands in an element, and clicks in it: by the events that a mouse gives. */
export const drive = (page: Page, selector: string): Promise<Smoothness> =>
  page.evaluate(
    async ({ selector, FRAMES, CLICKS }) => {
      const host = document.querySelector(selector)
      if (!host) throw new Error(`there is no picture at ${selector}`)
      const target = host.querySelector('canvas:last-of-type') ?? host
      const box = host.getBoundingClientRect()
      const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
      const mouse = (type: string, x: number, y: number, on: EventTarget = target) =>
        on.dispatchEvent(
          new MouseEvent(type, {
            clientX: x,
            clientY: y,
            button: 0,
            buttons: 1,
            bubbles: true,
            cancelable: true,
            view: window,
          }),
        )
      const wheel = (deltaY: number) =>
        target.dispatchEvent(
          new WheelEvent('wheel', {
            clientX: middle.x,
            clientY: middle.y,
            deltaY,
            bubbles: true,
            cancelable: true,
          }),
        )
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
      const frames: number[] = []
      // The corner is empty: what is dragged there is the whole picture.
      const from = { x: box.left + 12, y: box.top + box.height * 0.75 }
      mouse('mousemove', from.x, from.y, window)
      mouse('mousedown', from.x, from.y)
      let last = await frame()
      for (let step = 1; step <= FRAMES; step++) {
        mouse('mousemove', from.x + 3 * step * (step % 20 < 10 ? 1 : -1), from.y - step, window)
        const now = await frame()
        frames.push(now - last)
        last = now
      }
      mouse('mouseup', from.x, from.y, window)
      for (let step = 0; step < FRAMES; step++) {
        wheel(step % 20 < 10 ? -60 : 60)
        const now = await frame()
        frames.push(now - last)
        last = now
      }
      const delays: number[] = []
      for (let click = 0; click < CLICKS; click++) {
        await frame()
        const start = performance.now()
        // Where nobody stands: what follows is the work of the picture, not of what a person opens.
        const [x, y] = [from.x, from.y + 4 * click]
        mouse('mousemove', x, y, window)
        mouse('mousedown', x, y)
        mouse('mouseup', x, y, window)
        await frame()
        await frame()
        delays.push(performance.now() - start)
      }
      const sort = (all: number[]) => all.sort((a, b) => a - b)
      return { frames: sort(frames), delay: sort(delays)[CLICKS >> 1] ?? Number.NaN }
    },
    { selector, FRAMES, CLICKS },
  )

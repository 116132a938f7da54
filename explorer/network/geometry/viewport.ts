/** The visible part of the fabric: pixels for each unit, and the position of its middle in pixels. */
export type Viewport = { readonly zoom: number; readonly pan: { readonly x: number; readonly y: number } }

/** The margin around the picture when all of it is shown, in pixels. */
const AROUND = 34
const SMALLEST = 0.02

/** The view that shows all of a round picture in the given pixels; `radius` in the units of the fabric. */
export const wholeView = (
  { width, height }: { width: number; height: number },
  radius: number,
): Viewport => ({
  zoom: Math.max(SMALLEST, (Math.min(width, height) / 2 - AROUND) / radius),
  pan: { x: width / 2, y: height / 2 },
})

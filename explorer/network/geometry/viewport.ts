/** What part of the fabric is shown: pixels for each unit, and where its middle lies in pixels. */
export type Viewport = { readonly zoom: number; readonly pan: { readonly x: number; readonly y: number } }

/** What stays free around the picture when all of it is shown, in pixels. */
const AROUND = 34
const SMALLEST = 0.02

/** The view that shows all of a round picture in so many pixels; `radius` in the units of the fabric. */
export const wholeView = (
  { width, height }: { width: number; height: number },
  radius: number,
): Viewport => ({
  zoom: Math.max(SMALLEST, (Math.min(width, height) / 2 - AROUND) / radius),
  pan: { x: width / 2, y: height / 2 },
})

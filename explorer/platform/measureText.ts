/** The font of the pictures; it is served by ourselves. */
export const FONT_FAMILY = "'Atkinson Hyperlegible', system-ui, sans-serif"

/** For drawings that leave the page: the fonts of the page do not go along. */
export const SYSTEM_FONTS = 'system-ui, sans-serif'

/** How wide a text is, in pixels. */
export type MeasureText = (text: string, size: number, isBold?: boolean) => number

/** The average width of a letter, as a share of the font size. */
const LETTER = 0.55

/** For where there is no page to measure on: by the average width of a letter. */
export const estimateText: MeasureText = (text, size) => text.length * size * LETTER

/** Measures in a font as the page has it now; `clear` when fonts have come. */
export function createMeasureText(family = FONT_FAMILY): { readonly measure: MeasureText; clear(): void } {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return { measure: estimateText, clear: () => {} }
  const known = new Map<string, number>()
  return {
    measure(text, size, isBold = false) {
      const font = `${isBold ? 'bold ' : ''}${size}px ${family}`
      const key = `${font}\n${text}`
      let width = known.get(key)
      if (width === undefined) {
        context.font = font
        width = context.measureText(text).width
        known.set(key, width)
      }
      return width
    },
    clear: () => known.clear(),
  }
}

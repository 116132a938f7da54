/** Escapes text for between the tags and in the attributes of XML. */
export const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** A tenth of a unit is finer than anybody sees. */
export const round = (value: number) => Math.round(value * 10) / 10

/** A point at an angle, so far from the middle. */
export const pointAt = (angle: number, radius: number) =>
  `${round(Math.cos(angle) * radius)} ${round(Math.sin(angle) * radius)}`

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** Attributes that are undefined are left out; numbers are rounded to a hundredth. */
export const attributes = (given: Attributes): string =>
  Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        ` ${name}="${typeof value === 'number' ? Math.round(value * 100) / 100 : escaped(value ?? '')}"`,
    )
    .join('')

/** Text at a point. */
export const textAt = (x: number, y: number, text: string, more: Attributes = {}) =>
  `<text x="${round(x)}" y="${round(y)}"${attributes(more)}>${escaped(text)}</text>`

/** A part of a circle, from one angle to another, clockwise on screen. */
export const arc = (radius: number, start: number, end: number) =>
  `M${pointAt(start, radius)}A${round(radius)} ${round(radius)} 0 ${end - start > Math.PI ? 1 : 0} 1 ${pointAt(end, radius)}`

/** A halo in the colour behind it keeps text readable over lines. */
export const halo = (colour: string, width: number): Attributes => ({
  'paint-order': 'stroke',
  stroke: colour,
  'stroke-width': width,
  'stroke-linejoin': 'round',
})

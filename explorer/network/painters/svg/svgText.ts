/** For between the signs of XML. */
export const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** A tenth of a unit is finer than anybody sees. */
export const round = (value: number) => Math.round(value * 10) / 10

/** A point at an angle, so far from the middle. */
export const pointAt = (angle: number, radius: number) =>
  `${round(Math.cos(angle) * radius)} ${round(Math.sin(angle) * radius)}`

/** Words at a point; `more` is whatever else is said of them, as attributes. */
export const words = (x: number, y: number, text: string, more = '') =>
  `<text x="${round(x)}" y="${round(y)}"${more && ` ${more}`}>${escaped(text)}</text>`

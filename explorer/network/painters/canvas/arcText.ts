/** Text along a circle. Angles in radians, clockwise on screen, 0 to the right; −π/2 is straight up. */

export type Arc = { readonly middle: number; readonly radius: number }

const TURN = 2 * Math.PI
const isLower = (angle: number) => Math.sin(angle) > 0.05

/** Draws text centred on an angle, always the right way up: in the lower half it runs the other way. */
export function drawArcText(context: CanvasRenderingContext2D, text: string, { middle, radius }: Arc) {
  const lower = isLower(middle)
  const direction = lower ? -1 : 1
  const width = context.measureText(text).width
  context.save()
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  let before = 0
  const letters = Array.from(text, (character) => {
    const after = before + context.measureText(character).width
    const angle = middle + (direction * ((before + after) / 2 - width / 2)) / radius
    before = after
    return { character, angle }
  })
  // First every halo, then every letter: a halo would cut into the letter before it.
  for (const draw of ['strokeText', 'fillText'] as const) {
    for (const { character, angle } of letters) {
      context.save()
      context.translate(Math.cos(angle) * radius, Math.sin(angle) * radius)
      context.rotate(angle + (direction * Math.PI) / 2)
      context[draw](character, 0, 0)
      context.restore()
    }
  }
  context.restore()
}

/**
 * The middle of a stretch of a ring that is free of people, at least `needed` wide and as near as can be to
 * `wanted`; undefined when there is none.
 * @param taken the angles at which people stand.
 */
export function freeStretch(taken: readonly number[], needed: number, wanted: number): number | undefined {
  if (needed >= TURN) return undefined
  if (taken.length === 0) return wanted
  const around = taken.map((angle) => modulo(angle - wanted)).sort((a, b) => a - b)
  let best: number | undefined
  around.forEach((from, index) => {
    const to = around[index + 1] ?? around[0]! + TURN
    if (to - from < needed) return
    // As near to the wanted angle (0, or a whole turn) as the stretch allows.
    const first = from + needed / 2
    const last = to - needed / 2
    const spot =
      first <= TURN && last >= TURN ? TURN : Math.abs(signed(first)) < Math.abs(signed(last)) ? first : last
    if (best === undefined || Math.abs(signed(spot)) < Math.abs(signed(best))) best = spot
  })
  return best === undefined ? undefined : wanted + signed(best)
}

const modulo = (angle: number) => angle - TURN * Math.floor(angle / TURN)
const signed = (angle: number) => modulo(angle + Math.PI) - Math.PI

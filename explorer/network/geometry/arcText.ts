import type { MeasureText } from '../../platform/measureText.ts'

/** Text along a circle. Angles in radians, clockwise on screen, 0 to the right; −π/2 is straight up. */

export type Arc = { readonly middle: number; readonly radius: number }
/** Where the middle of a letter stands, and how far it is turned, in degrees. */
export type Letter = {
  readonly character: string
  readonly x: number
  readonly y: number
  readonly turn: number
}

const TURN = 2 * Math.PI
const isLower = (angle: number) => Math.sin(angle) > 0.05

/** Places each letter of a text that is centred on an angle, the right way up: in the lower half it runs the other way. */
export function lettersAlong(
  text: string,
  { middle, radius }: Arc,
  { measure, size, isBold }: { measure: MeasureText; size: number; isBold: boolean },
): readonly Letter[] {
  const direction = isLower(middle) ? -1 : 1
  const width = measure(text, size, isBold)
  let before = 0
  return Array.from(text, (character) => {
    const after = before + measure(character, size, isBold)
    const angle = middle + (direction * ((before + after) / 2 - width / 2)) / radius
    before = after
    return {
      character,
      x: Math.cos(angle) * radius,
      y: Math.sin(angle) * radius,
      turn: ((angle + (direction * Math.PI) / 2) * 180) / Math.PI,
    }
  })
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

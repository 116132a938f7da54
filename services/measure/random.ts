/** A generator of numbers in [0, 1) that gives the same numbers for the same seed. */
export type Random = () => number

/** The seed of every measure that uses random numbers, so that figures can be repeated exactly. */
export const SEED = 20_260_401

/** Mulberry32 (T. Ettinger): 32 bits of state, enough for shuffling and sampling; not for secrets. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Shuffles in place (Fisher–Yates). With `first`, only until the first `first` values are a fair draw. */
export function shuffle(values: Int32Array, random: Random, first = values.length): Int32Array {
  for (let at = 0; at < Math.min(first, values.length - 1); at++) {
    const other = at + Math.floor(random() * (values.length - at))
    const held = values[at]!
    values[at] = values[other]!
    values[other] = held
  }
  return values
}

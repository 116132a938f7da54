import { createHash } from 'node:crypto'

/** A source of chance that gives the same run for the same seed, on every machine. */
export type DemoRandom = {
  /** In [0, 1). */
  fraction(): number
  /** In [low, high). */
  between(low: number, high: number): number
  /** A whole number from low up to and with high. */
  whole(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** At most `count` different ones. */
  some<T>(list: readonly T[], count: number): T[]
  shuffled<T>(list: readonly T[]): T[]
  /** One of the keys, each as likely as its weight. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K
  /** Days until the next of something that happens every `mean` days or so: never the same day, rarely late. */
  gap(mean: number): number
}

/** sfc32 (Chris Doty-Humphrey, PractRand), seeded with the SHA-256 of a text. */
export function randomFrom(seed: string): DemoRandom {
  const digest = createHash('sha256').update(seed).digest()
  let a = digest.readInt32LE(0)
  let b = digest.readInt32LE(4)
  let c = digest.readInt32LE(8)
  let counter = digest.readInt32LE(12) | 1

  const fraction = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number) => low + fraction() * (high - low)
  const whole = (low: number, high: number) => low + Math.floor(fraction() * (high - low + 1))
  const shuffled = <T>(list: readonly T[]) => {
    const order = [...list]
    for (let last = order.length - 1; last > 0; last--) {
      const other = whole(0, last)
      const held = order[last] as T
      order[last] = order[other] as T
      order[other] = held
    }
    return order
  }
  const pick = <T>(list: readonly T[]) => {
    if (list.length === 0) throw new RangeError('there is nothing to pick from')
    return list[whole(0, list.length - 1)] as T
  }
  const weighted = <K extends string>(weights: Readonly<Partial<Record<K, number>>>) => {
    const entries = Object.entries(weights) as [K, number][]
    let left = fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [key, weight] of entries) {
      left -= weight
      if (left < 0) return key
    }
    return entries[entries.length - 1]![0]
  }
  return {
    fraction,
    between,
    whole,
    chance: (probability) => fraction() < probability,
    pick,
    some: (list, count) => shuffled(list).slice(0, count),
    shuffled,
    weighted,
    // Between an even beat and pure chance, as people's habits are; capped so that a habit stays one.
    gap: (mean) => Math.max(1, Math.round(mean * Math.min(2, 0.5 - 0.5 * Math.log(1 - fraction())))),
  }
}

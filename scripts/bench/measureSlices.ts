import { type Random, randomFrom } from '../../services/measure/random.ts'
import { MOMENT, sliceOf } from '../../services/measure/testing.ts'
import type { Slice } from '../../services/slice/index.ts'

/** Most contacts are near, some go far: clusters, bridges and short paths, as neighbourhoods have them. */
function other(person: number, people: number, random: Random): number {
  const far = random() < 0.1
  const step = far
    ? Math.floor(random() * (people - 1))
    : Math.floor(random() ** 2 * Math.min(40, people - 1))
  return (person + 1 + step) % people
}

/** A neighbourhood by lot, the same every time: `contacts` rows spread over the window. */
export function neighbourhoodOf(people: number, contacts: number, seed = 1): Slice {
  const random = randomFrom(seed)
  const residents = Array.from({ length: people }, (_, n) => ({
    id: `r${n}`,
    area: `area ${n % 5}`,
    cohort: `cohort ${n % 9}`,
  }))
  const slice = sliceOf({ residents })
  const source = Int32Array.from({ length: contacts }, () => Math.floor(random() * people))
  return {
    ...slice,
    contacts: {
      length: contacts,
      source,
      target: source.map((person) => other(person, people, random)),
      kind: new Uint8Array(contacts),
      at: Float64Array.from({ length: contacts }, (_, row) => MOMENT - contacts + row),
      weight: new Float64Array(contacts).fill(1),
      position: Float64Array.from({ length: contacts }, (_, row) => people + row + 1),
      session: new Int32Array(contacts).fill(-1),
    },
  }
}

/** The same, with exactly `ties` ties of one contact each. */
export function neighbourhoodWithTies(people: number, ties: number, seed = 1): Slice {
  const random = randomFrom(seed)
  const pairs = new Map<number, [number, number]>()
  while (pairs.size < ties) {
    const one = Math.floor(random() * people)
    const two = other(one, people, random)
    pairs.set(Math.min(one, two) * people + Math.max(one, two), [one, two])
  }
  const slice = neighbourhoodOf(people, ties, seed)
  const source = Int32Array.from(pairs.values(), ([one]) => one)
  const target = Int32Array.from(pairs.values(), ([, two]) => two)
  return { ...slice, contacts: { ...slice.contacts, source, target } }
}

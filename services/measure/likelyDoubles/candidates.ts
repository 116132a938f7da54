import type { NameParts } from './nameParts.ts'

type Called = {
  readonly index: number
  readonly names: readonly NameParts[]
  readonly references: readonly string[]
}

/** A word with one letter less, in every way: two words that differ by one letter share such a rest. */
const withoutOne = (word: string): string[] => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
]

/** Keys of a full name. Two names that may be alike share one: all words, all letters, nearly the surname, or the beginning. */
function keysOf({ words, key, letters }: NameParts): string[] {
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return [
    `words ${key}`,
    `letters ${letters}`,
    ...withoutOne(last).map((rest) => `last ${rest}`),
    ...(words.length > 1 ? [`begin ${first} ${last[0]}`] : []),
  ]
}

/** A single name is compared with every name that begins with nearly the same word. */
const firstKeysOf = ({ words }: NameParts): string[] =>
  withoutOne(words[0] ?? '').map((rest) => `first ${rest}`)

/**
 * Pairs of people whose names or references may be alike, each once. Everybody with everybody would be too many, and so
 * would everybody of one first name.
 */
export function* candidatesAmong<P extends Called>(people: readonly P[]): Generator<readonly [P, P]> {
  const seen = new Set<number>()
  const isNew = (one: P, other: P) => {
    const [low, high] = one.index < other.index ? [one.index, other.index] : [other.index, one.index]
    const pair = low * 2 ** 26 + high
    const before = seen.size
    return low !== high && seen.add(pair).size > before
  }
  const buckets = bucketsOf(people, ({ names, references }) => [
    ...references.map((reference) => `reference ${reference}`),
    ...names.flatMap(keysOf),
  ])
  for (const bucket of buckets.values()) {
    for (const [place, one] of bucket.entries()) {
      for (const other of bucket.slice(place + 1)) if (isNew(one, other)) yield [one, other]
    }
  }
  const single = people.filter(({ names }) => names.some(({ words }) => words.length === 1))
  const firsts = bucketsOf(people, ({ names }) => names.flatMap(firstKeysOf))
  for (const one of single) {
    for (const key of new Set(one.names.flatMap(firstKeysOf))) {
      for (const other of firsts.get(key) ?? []) {
        if (isNew(one, other)) yield one.index < other.index ? [one, other] : [other, one]
      }
    }
  }
}

function bucketsOf<P>(
  people: readonly P[],
  keysOf: (person: P) => readonly string[],
): ReadonlyMap<string, P[]> {
  const buckets = new Map<string, P[]>()
  for (const person of people) {
    for (const key of new Set(keysOf(person))) {
      const bucket = buckets.get(key)
      if (bucket) bucket.push(person)
      else buckets.set(key, [person])
    }
  }
  return buckets
}

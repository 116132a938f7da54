import { editDistance } from './editDistance.ts'
import type { NameParts } from './nameParts.ts'

/** In what way two names are alike, from the strongest to the weakest. */
export const nameLikenesses = [
  'same-name',
  'same-name-otherwise-written',
  'typing-error',
  'same-initials',
  'same-first-name',
] as const
export type NameLikeness = (typeof nameLikenesses)[number]

/** Shorter words differ by one letter without being a typing error: Bos and Bol. */
const SHORTEST_WORD = 4
/** From this length on two letters of a name, or of a word, may differ: Toos and Joop are two people. */
const LONG_NAME = 10
const LONG_WORD = 8

/** Compares two names; `undefined` when they are not alike. */
export function compareNames(one: NameParts, other: NameParts): NameLikeness | undefined {
  const isFull = one.words.length > 1 && other.words.length > 1
  if (isFull && one.written === other.written) return 'same-name'
  if (isFull && (one.key === other.key || one.letters === other.letters)) return 'same-name-otherwise-written'
  if (isFull && haveSameInitials(one, other)) return 'same-initials'
  if (isTypingError(one, other)) return 'typing-error'
  if (isFull) return undefined
  return one.words[0] === other.words[0] ? 'same-first-name' : undefined
}

/** Some letters differ, all of them in words that are long enough. */
function isTypingError(one: NameParts, other: NameParts): boolean {
  if (Math.min(one.letters.length, other.letters.length) <= SHORTEST_WORD) return false
  const atMost = Math.min(one.letters.length, other.letters.length) >= LONG_NAME ? 2 : 1
  if (one.words.length === other.words.length) {
    let differing = 0
    for (const [index, word] of one.words.entries()) {
      const its = other.words[index]!
      if (word === its) continue
      const length = Math.min(word.length, its.length)
      const distance = editDistance(word, its, 2)
      if (length < SHORTEST_WORD || (distance > 1 && length < LONG_WORD)) return false
      differing += distance
    }
    return differing > 0 && differing <= atMost
  }
  if (one.words.length === 1 || other.words.length === 1) return false
  const distance = editDistance(one.letters, other.letters, atMost)
  return distance > 0 && distance <= atMost
}

/** "P. van 't Hof" is like Piet van 't Hof, and "Piet J. Hof" too: the surname is the same, and each first name fits. */
function haveSameInitials(one: NameParts, other: NameParts): boolean {
  if (one.words.at(-1) !== other.words.at(-1)) return false
  const [first = '', its = ''] = [one.words[0], other.words[0]]
  const [short, long] = first.length < its.length ? [first, its] : [its, first]
  return (short.length === 1 && long.startsWith(short)) || (first === its && hasInitial(one, other))
}

const hasInitial = (one: NameParts, other: NameParts) =>
  one.words.length !== other.words.length && [...one.words, ...other.words].some(({ length }) => length === 1)

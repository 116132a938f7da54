import { lookUpName } from '../../shared/names/lookUpName.ts'

/** A name in parts that can be compared, whatever its case, accents, punctuation or order. */
export type NameParts = {
  /** As it is written, in one form of Unicode. */
  readonly written: string
  /** First names and surname, without infixes. */
  readonly words: readonly string[]
  /** The words in the order of the alphabet, as one. */
  readonly key: string
  /** All letters of the words, as one: "Annemarie" and "Anne-Marie" are the same. */
  readonly letters: string
}

/** Words between first name and surname (tussenvoegsels): people leave them out, or write them otherwise. */
const infixes: ReadonlySet<string> = new Set(
  'van de den der het ten ter te op in aan bij tot uit la le les du des el al ben bin ibn von zu zur da dos di'.split(
    ' ',
  ),
)

/** 't, 's, d' and l', unless a name begins with them: then they are an initial. */
const letterInfix = /^[tsdl]$/

const withoutAccents = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i')

/** "Hof, Piet van 't" is Piet van 't Hof. */
function inOrder(text: string): string {
  const [surname = '', first, ...rest] = text.split(',')
  return first === undefined || rest.length > 0 ? text : `${first} ${surname}`
}

export function namePartsOf(name: string): NameParts {
  const written = lookUpName(name)
  const all = withoutAccents(inOrder(written))
    // An apostrophe stands within a word (O'Neill), or before an infix ('t).
    .replace(/(?<=\p{L}\p{L})'(?=\p{L})|(?<=\bo)'(?=\p{L}{2})/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const telling = all.filter((word, index) => !infixes.has(word) && !(index > 0 && letterInfix.test(word)))
  const words = telling.length > 0 ? telling : all
  return { written, words, key: [...words].sort().join(' '), letters: words.join('') }
}

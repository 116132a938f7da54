import type { Label, SubjectKind } from '../../events/index.ts'
import { registrationsOf, type SliceNode } from '../slice/index.ts'

/** The other people and things in a file, as far as the person it is about may read them. */
export type Others = {
  /** Whether an id belongs to the person of this file, under any registration. */
  isSelf(id: string): boolean
  /** How somebody or something is called: others by a number, organisations and places by their name. */
  wordsFor(kind: SubjectKind, id: string): Label | undefined
  /** The text without the names of other people. */
  withoutNames(text: string): string
}

const same = (text: string): Label => ({ nl: text, en: text })
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** Shorter parts of a name are also ordinary words: "de", "van", "Jo". */
const SHORTEST_PIECE = 3
const HIDDEN = '[…]'

/**
 * @param self the id of the person whose file it is
 * @param roster all people and things of the neighbourhood
 * @param met everyone in any event of the file, because a note in one event may name a person in another
 */
export function createOthers(
  self: SliceNode,
  find: (id: string) => SliceNode | undefined,
  met: ReadonlySet<string>,
): Others {
  const ids = new Set(registrationsOf(self).map(({ id }) => id))
  const isSelf = (id: string) => ids.has(id)
  const numbers = new Map<string, number>()
  const numberOf = (id: string) => {
    const person = find(id)?.id ?? id
    const number = numbers.get(person) ?? numbers.size + 1
    numbers.set(person, number)
    return number
  }
  const own = new Set(namesOf(self).map((name) => name.toLowerCase()))
  const names = [...met]
    .filter((id) => !isSelf(id))
    .flatMap((id) => namesOf(find(id)))
    .filter((name) => !own.has(name.toLowerCase()))
    .sort((a, b) => b.length - a.length)
  const pattern =
    names.length > 0
      ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
      : undefined

  return {
    isSelf,
    wordsFor(kind, id) {
      if (isSelf(id)) return { nl: 'deze bewoner', en: 'this resident' }
      if (kind === 'resident') {
        return { nl: `een andere bewoner (${numberOf(id)})`, en: `another resident (${numberOf(id)})` }
      }
      const node = find(id)
      if (kind === 'professional') {
        const partner = node?.partner ? find(node.partner)?.name : undefined
        return {
          nl: partner ? `een medewerker van ${partner}` : 'een medewerker',
          en: partner ? `someone who works for ${partner}` : 'someone who works here',
        }
      }
      return node?.name ? same(node.name) : undefined
    },
    withoutNames: (text) => (pattern ? text.replace(pattern, HIDDEN) : text),
  }
}

/** The names of a person, whole and in parts; none for other subjects. */
function namesOf(node: SliceNode | undefined): string[] {
  if (node?.kind !== 'resident' && node?.kind !== 'professional') return []
  const called = [node, ...registrationsOf(node)]
  const pieces = called
    .flatMap(({ name }) => (name ?? '').split(/[\s-]+/))
    .filter((piece) => piece.length >= SHORTEST_PIECE)
  const whole = called.flatMap(({ name, reference }) => [name ?? '', reference ?? ''])
  return [...new Set([...whole, ...pieces])].filter((text) => text !== '')
}

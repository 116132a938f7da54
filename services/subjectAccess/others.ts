import type { Label, SubjectKind } from '../../events/index.ts'
import type { SliceNode } from '../graph/index.ts'

/** The other people and things in a file, as far as the person it is about may read them. */
export type Others = {
  /** Whose file it is. */
  readonly self: string
  /** How somebody or something is called: others by a number, organisations and places by their name. */
  wordsFor(kind: SubjectKind, id: string): Label | undefined
  /** A text in which the names of others are left out. */
  withoutNames(text: string): string
}

const same = (text: string): Label => ({ nl: text, en: text })
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** Shorter pieces of a name are words of the language too: "de", "van", "Jo". */
const SHORTEST_PIECE = 3
const HIDDEN = '[…]'

/**
 * @param self whose file it is
 * @param roster everyone and everything the neighbourhood knows
 * @param met everyone who stands in any event of the file: a note of one may name who stands in another
 */
export function createOthers(
  self: string,
  roster: ReadonlyMap<string, SliceNode>,
  met: ReadonlySet<string>,
): Others {
  const numbers = new Map<string, number>()
  const numberOf = (id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return number
  }
  const own = new Set(namesOf(roster.get(self)).map((name) => name.toLowerCase()))
  const names = [...met]
    .filter((id) => id !== self)
    .flatMap((id) => namesOf(roster.get(id)))
    .filter((name) => !own.has(name.toLowerCase()))
    .sort((a, b) => b.length - a.length)
  const pattern =
    names.length > 0
      ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
      : undefined

  return {
    self,
    wordsFor(kind, id) {
      if (id === self) return { nl: 'deze bewoner', en: 'this resident' }
      if (kind === 'resident') {
        return { nl: `een andere bewoner (${numberOf(id)})`, en: `another resident (${numberOf(id)})` }
      }
      const node = roster.get(id)
      if (kind === 'professional') {
        const partner = node?.partner ? roster.get(node.partner)?.name : undefined
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

/** The names of a person, whole and in pieces; of what is no person, none. */
function namesOf(node: SliceNode | undefined): string[] {
  if (node?.kind !== 'resident' && node?.kind !== 'professional') return []
  const { name, reference } = node
  const pieces = (name ?? '').split(/[\s-]+/).filter((piece) => piece.length >= SHORTEST_PIECE)
  return [name, reference, ...pieces].filter((text) => text !== null && text !== '') as string[]
}

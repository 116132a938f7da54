import type { Label, SubjectKind } from '../../events/index.ts'
import type { SliceNode } from '../graph/index.ts'

/** The other people and things in a file, as the person whose file it is may read them. */
export type Others = {
  /** The id of the person whose file it is. */
  readonly self: string
  /** The words for a subject: a number for other people, the name for organisations and places. */
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

/** The names of a person, whole and in parts; none for other subjects. */
function namesOf(node: SliceNode | undefined): string[] {
  if (node?.kind !== 'resident' && node?.kind !== 'professional') return []
  const { name, reference } = node
  const pieces = (name ?? '').split(/[\s-]+/).filter((piece) => piece.length >= SHORTEST_PIECE)
  return [name, reference, ...pieces].filter((text) => text !== null && text !== '') as string[]
}

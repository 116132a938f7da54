import type { Label, SubjectKind } from '../../events/index.ts'
import type { SliceNode } from '../graph/index.ts'

/** Who and what stands in a file beside the person it is about, as far as that person may read it. */
export type Others = {
  /** How somebody or something is called: others by a number, organisations and places by their name. */
  wordsFor(kind: SubjectKind, id: string): Label | undefined
  /** A text in which the names of others are left out. @param ids who stands in the event beside it */
  withoutNames(text: string, ids: readonly string[]): string
}

const same = (text: string): Label => ({ nl: text, en: text })
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** Shorter pieces of a name are words of the language too: "de", "van", "Jo". */
const SHORTEST_PIECE = 3
const HIDDEN = '[…]'

/**
 * @param self whose file it is
 * @param roster everyone and everything the neighbourhood knows
 */
export function createOthers(self: string, roster: ReadonlyMap<string, SliceNode>): Others {
  const numbers = new Map<string, number>()
  const numberOf = (id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return number
  }

  function namesOf(id: string): string[] {
    const node = roster.get(id)
    if (!node || id === self || (node.kind !== 'resident' && node.kind !== 'professional')) return []
    const { name, reference } = node
    const pieces = (name ?? '').split(/[\s-]+/).filter((piece) => piece.length >= SHORTEST_PIECE)
    return [name, reference, ...pieces].filter((text) => text !== null && text !== '') as string[]
  }

  return {
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
    withoutNames(text, ids) {
      const names = ids.flatMap(namesOf).sort((a, b) => b.length - a.length)
      if (names.length === 0) return text
      const pattern = new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
        'giu',
      )
      return text.replace(pattern, HIDDEN)
    },
  }
}

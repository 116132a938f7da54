import { createHash } from 'node:crypto'
import { contactKinds } from '../slice/index.ts'
import type { Bond } from './fold/bonds.ts'
import type { ContactRows } from './fold/contactRows.ts'
import type { MergeRow } from './fold/merges.ts'
import type { Node } from './fold/nodes.ts'
import type { Retractions } from './fold/retractions.ts'

type Content = {
  readonly nodes: readonly Node[]
  readonly contacts: ContactRows
  readonly bonds: Iterable<Bond>
  readonly sessions: readonly string[]
  readonly merges: readonly MergeRow[]
  readonly retractions: Retractions
  /**
   * Content of the store that does not follow from the events. Empty, unless the database was edited by hand.
   */
  readonly strays?: readonly string[]
}

const FLUSH_AT = 65_536

/**
 * SHA-256 over the whole content of the graph, in an order that does not depend on the order of writing:
 * nodes, contacts and bonds by id, each with both clocks. Two stores have the same digest if and only if they
 * have the same content.
 */
export function digestOf(content: Content): string {
  const { nodes, contacts, bonds, sessions, merges, retractions, strays = [] } = content
  const idOf = (index: number) => nodes[index]?.id ?? ''
  const hash = createHash('sha256')
  let buffer = ''
  const line = (...parts: (string | number)[]) => {
    buffer += `${parts.join('\t')}\n`
    if (buffer.length > FLUSH_AT) {
      hash.update(buffer)
      buffer = ''
    }
  }
  for (const { id, kind, firstPosition, facts } of [...nodes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    line('node', id, kind, firstPosition)
    for (const { at, position, ordinal, presence = '', description = {}, forgets } of facts) {
      line('fact', at, position, ordinal, presence, canonical(description), ...(forgets ? [forgets] : []))
    }
  }
  for (let row = 0; row < contacts.length; row++) {
    line(
      'contact',
      contacts.at[row]!,
      contacts.position[row]!,
      contacts.ordinal[row]!,
      contactKinds[contacts.kind[row]!]!,
      idOf(contacts.source[row]!),
      idOf(contacts.target[row]!),
      contacts.weight[row]!,
      sessions[contacts.session[row]!] ?? '',
    )
  }
  const turns = [...bonds].flatMap(({ kind, initiative, turns }) =>
    turns.map((turn) => ({ kind, within: initiative === undefined ? [] : [initiative], ...turn })),
  )
  turns.sort((a, b) => a.position - b.position || a.ordinal - b.ordinal)
  for (const { kind, within, at, position, ordinal, made, source, target } of turns) {
    line('bond', at, position, ordinal, kind, made ? 1 : 0, idOf(source), idOf(target), ...within)
  }
  for (const { turn, residents, at, position, ordinal } of merges) {
    line('merge', at, position, ordinal, turn, ...residents)
  }
  for (const [target, position] of retractions.entries()) line('retracted', target, position)
  for (const stray of strays) line('stray', stray)
  return hash.update(buffer).digest('hex')
}

const canonical = (description: object): string =>
  JSON.stringify(Object.entries(description).sort(([a], [b]) => (a < b ? -1 : 1)))

import { type ContactKind, contactKinds, type Slice } from '../slice/index.ts'

export type MutualAid = {
  /** Pairs in which one helped the other in the window. */
  readonly helpTies: number
  /** Help ties between two residents. */
  readonly betweenResidents: number
  /** betweenResidents / helpTies; `null` without help ties. */
  readonly share: number | null
}

const helped = contactKinds.indexOf('helped' satisfies ContactKind)

/**
 * Samen-redzaamheid (own definition): help ties between residents / all help ties, over everyone in the neighbourhood.
 * Help by a professional is help by their partner: one tie, though the event may name both. Someone without help ties
 * adds nothing.
 */
export function mutualAid({ nodes, contacts }: Pick<Slice, 'nodes' | 'contacts'>): MutualAid {
  const indexOf = new Map(nodes.map(({ id }, node) => [id, node]))
  const standsFor = nodes.map(({ kind, partner }, node) =>
    kind === 'professional' ? (indexOf.get(partner ?? '') ?? node) : node,
  )
  const pairs = new Set<number>()
  let betweenResidents = 0
  for (let row = 0; row < contacts.length; row++) {
    const source = contacts.source[row]!
    const target = contacts.target[row]!
    if (contacts.kind[row] !== helped || !nodes[source]!.present || !nodes[target]!.present) continue
    const one = standsFor[source]!
    const other = standsFor[target]!
    const pair = Math.min(one, other) * nodes.length + Math.max(one, other)
    if (one === other || pairs.has(pair)) continue
    pairs.add(pair)
    if (nodes[one]!.kind === 'resident' && nodes[other]!.kind === 'resident') betweenResidents++
  }
  const helpTies = pairs.size
  return { helpTies, betweenResidents, share: helpTies === 0 ? null : betweenResidents / helpTies }
}

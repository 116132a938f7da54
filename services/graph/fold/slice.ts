import type { Aliases, Neighbourhood } from '../../../events/index.ts'
import type { ContactColumns, Slice, SliceQuery } from '../slice.ts'
import type { Bonds } from './bonds.ts'
import { type Node, nodeAt } from './nodes.ts'
import { contactsOfPeople, peopleAmong, peopleAt } from './people.ts'
import type { Retractions } from './retractions.ts'

/** What a graph holds of the time that is asked for. */
export type SliceContent = {
  /** Those that the log had heard of, in the order in which it did: columns index them. */
  readonly nodes: readonly Node[]
  /** Those that count. */
  readonly contacts: ContactColumns
  readonly bonds: Bonds
  readonly sessions: readonly string[]
  readonly retractions: Retractions
  readonly aliases: Aliases
}

/** The slice of what a graph holds. Who is one person is so in it from the start; without merges it costs nothing. */
export function sliceOf(neighbourhood: Neighbourhood, query: SliceQuery, content: SliceContent): Slice {
  const { nodes, contacts, bonds, sessions, retractions, aliases } = content
  const about = { ...query, neighbourhood, sessions }
  if (aliases.merged.size === 0) {
    return {
      ...about,
      nodes: nodes.map((node) => nodeAt(node, query, retractions)),
      contacts,
      bonds: bonds.inForce(query, retractions),
    }
  }
  const people = peopleAmong(nodes, aliases)
  return {
    ...about,
    nodes: peopleAt(people, query, retractions),
    contacts: contactsOfPeople(contacts, people),
    bonds: bonds.inForce(query, retractions, people),
  }
}

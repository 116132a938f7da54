import type { Aliases, Neighbourhood } from '../../../events/index.ts'
import type { ContactColumns, Slice, SliceQuery } from '../../slice/index.ts'
import type { Bonds } from './bonds.ts'
import { type Node, nodeAt } from './nodes.ts'
import { contactsOfPeople, peopleAmong, peopleAt } from './people.ts'
import type { Retractions } from './retractions.ts'

/** The content of a graph in a range of time. */
export type SliceContent = {
  /** All nodes with a first position up to `knownAt`, in that order; columns index them. */
  readonly nodes: readonly Node[]
  /** Without retracted ones. */
  readonly contacts: ContactColumns
  readonly bonds: Bonds
  readonly sessions: readonly string[]
  readonly retractions: Retractions
  readonly aliases: Aliases
}

/** Builds a slice. Resolves aliases, as if each person had one id from the start; without merges that costs nothing. */
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

import type { ManagedTransaction } from 'neo4j-driver'
import type { SliceQuery } from '../../../slice/index.ts'
import { type Bonds, createBonds } from '../../fold/bonds.ts'
import type { Contacts } from '../../fold/contacts.ts'
import { createMerges, type Merges } from '../../fold/merges.ts'
import type { Node } from '../../fold/nodes.ts'
import type { Retractions } from '../../fold/retractions.ts'
import type { GraphState } from '../graphs.ts'
import { readContacts } from './contacts.ts'
import { type FactChange, turnsUntil } from './facts.ts'
import { readMerges } from './merges.ts'
import { readNodes } from './nodes.ts'
import { readRetractions } from './retractions.ts'
import { readSessions } from './sessions.ts'

export type Content = {
  readonly nodes: readonly Node[]
  readonly contacts: Contacts
  readonly bonds: Bonds
  readonly turns: readonly FactChange[]
  readonly sessions: readonly string[]
  readonly merges: Merges
  readonly retractions: Retractions
}

/**
 * The content of the graph for a period, as known at `knownAt`. It reads below the checkpoint only, where
 * nothing changes, so that several statements see one consistent graph during writes.
 * @param whole also returns retracted rows, and rows with unknown ends
 */
export async function readContent(
  tx: ManagedTransaction,
  { graph, checkpoint, subjects, merges: told }: GraphState,
  { from, to, knownAt }: SliceQuery,
  whole: boolean,
): Promise<Content> {
  const upTo = Math.min(knownAt, checkpoint)
  const { nodes, indexOf } = await readNodes(tx, { graph, subjects, upTo })
  const retractions = await readRetractions(tx, graph, checkpoint)
  const merges = told > 0 || whole ? await readMerges(tx, graph, upTo) : createMerges()
  // The embedded graph tells of every session it knows, whatever the slice.
  const sessions = await readSessions(tx, graph, checkpoint)
  const sessionIndex = new Map(sessions.map((session, index) => [session, index]))
  const contacts = await readContacts(tx, {
    graph,
    from,
    to,
    upTo,
    indexOf,
    sessionOf: (key) => sessionIndex.get(key) ?? -1,
    takes: (position) => whole || retractions.counts(position, knownAt),
  })
  const turns = await turnsUntil(tx, { graph, to, upTo })
  const indexOfId = new Map(nodes.map(({ id }, index) => [id, index]))
  const bonds = createBonds()
  for (const { change } of turns) {
    bonds.add(change, indexOfId.get(change.source) ?? -1, indexOfId.get(change.target) ?? -1)
  }
  return { nodes, contacts, bonds, turns, sessions, merges, retractions }
}

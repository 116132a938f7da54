import type { ManagedTransaction } from 'neo4j-driver'
import type { Neighbourhood } from '../../../../events/index.ts'
import { nodeAt } from '../../fold/nodes.ts'
import type { Slice, SliceQuery } from '../../slice.ts'
import type { GraphState } from '../graphs.ts'
import { readContent } from './content.ts'

/** The slice that the embedded graph would give. */
export async function readSlice(
  tx: ManagedTransaction,
  neighbourhood: Neighbourhood,
  state: GraphState,
  query: SliceQuery,
): Promise<Slice> {
  const { nodes, contacts, bonds, sessions, retractions } = await readContent(tx, state, query, false)
  return {
    ...query,
    neighbourhood,
    nodes: nodes.map((node) => nodeAt(node, query, retractions)),
    contacts: contacts.between(query.from, query.to),
    bonds: bonds.inForce(query, retractions),
    sessions,
  }
}

import type { ManagedTransaction } from 'neo4j-driver'
import type { Neighbourhood } from '../../../../events/index.ts'
import type { Slice, SliceQuery } from '../../../slice/index.ts'
import { sliceOf } from '../../fold/slice.ts'
import type { GraphState } from '../graphs.ts'
import { readContent } from './content.ts'

/** The slice, equal to that of the embedded graph. */
export async function readSlice(
  tx: ManagedTransaction,
  neighbourhood: Neighbourhood,
  state: GraphState,
  query: SliceQuery,
): Promise<Slice> {
  const { contacts, merges, ...content } = await readContent(tx, state, query, false)
  const aliases = merges.known(query.knownAt, content.retractions, query.supposing)
  return sliceOf(neighbourhood, query, {
    ...content,
    contacts: contacts.between(query.from, query.to),
    aliases,
  })
}

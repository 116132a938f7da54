import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import { neighbourhoodName, position } from '../../../events/index.ts'
import type { Parked } from '../port.ts'
import { integer } from './graphs.ts'
import { recordsOf } from './records.ts'
import { keyOf } from './schema.ts'

const WRITE = `
  UNWIND $rows AS row
  MERGE (x:Parked {key: row.key})
  ON CREATE SET x.graph = $graph, x.position = toInteger(row.position), x.id = row.id, x.type = row.type,
    x.reason = row.reason`
const READ = `
  MATCH (n:Neighbourhood) MATCH (x:Parked {graph: n.graph})
  RETURN n.name AS neighbourhood, x.position AS position, x.id AS id, x.type AS type, x.reason AS reason
  ORDER BY x.position`

const row = z.object({
  neighbourhood: neighbourhoodName,
  position: z.number().transform(position),
  id: z.string(),
  type: z.string(),
  reason: z.string(),
})

/** Stores the parked events (dead letters) of a graph. */
export async function writeParked(tx: ManagedTransaction, graph: number, parked: readonly Parked[]) {
  if (parked.length === 0) return
  const rows = parked.map(({ neighbourhood: _, ...one }) => ({ ...one, key: keyOf(graph, one.position) }))
  await tx.run(WRITE, { rows, graph: integer(graph) })
}

/** The parked events of the live graphs. */
export const readParked = (tx: ManagedTransaction): Promise<Parked[]> => recordsOf(tx, row, READ)

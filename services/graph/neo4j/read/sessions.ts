import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import { recordsOf } from '../records.ts'
import { keyOf } from '../schema.ts'

/** The sessions in the log at a position, in the order of the log. */
export async function readSessions(tx: ManagedTransaction, graph: number, upTo: number): Promise<string[]> {
  const [found] = await recordsOf(
    tx,
    z.object({ sessions: z.array(z.string()) }),
    `MATCH (s:Session) WHERE s.key STARTS WITH $prefix AND s.firstPosition <= $upTo
     WITH s ORDER BY s.number RETURN collect(s.session) AS sessions`,
    { prefix: keyOf(graph, ''), upTo },
  )
  return found?.sessions ?? []
}

import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import { createRetractions, type Retractions } from '../../fold/retractions.ts'
import { recordsOf } from '../records.ts'
import { keyOf } from '../schema.ts'
import { logPosition } from './facts.ts'

const pair = z.object({ target: logPosition, position: logPosition })

/** The retractions in the log at a position. */
export async function readRetractions(
  tx: ManagedTransaction,
  graph: number,
  upTo: number,
): Promise<Retractions> {
  const retractions = createRetractions()
  const found = await recordsOf(
    tx,
    pair,
    `MATCH (x:Retraction) WHERE x.key STARTS WITH $prefix AND x.position <= $upTo
     RETURN x.target AS target, x.position AS position ORDER BY position, target`,
    { prefix: keyOf(graph, ''), upTo },
  )
  for (const { target, position } of found) retractions.add(target, position)
  return retractions
}

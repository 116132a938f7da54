import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import { createOccurrences, type Occurrences } from '../../fold/occurrences.ts'
import type { GraphState } from '../graphs.ts'
import { recordsOf } from '../records.ts'
import { keyOf } from '../schema.ts'
import { logPosition } from './facts.ts'

const moments = z.object({ ats: z.array(z.number()), positions: z.array(logPosition) })

/** The time of occurrence of every event, in the order of the log. */
export async function readOccurrences(
  tx: ManagedTransaction,
  { graph, checkpoint }: GraphState,
): Promise<Occurrences> {
  const occurrences = createOccurrences()
  const found = await recordsOf(
    tx,
    moments,
    `MATCH (m:Moments) WHERE m.key STARTS WITH $prefix
     WITH m ORDER BY m.number RETURN m.ats AS ats, m.positions AS positions`,
    { prefix: keyOf(graph, '') },
  )
  for (const { ats, positions } of found) {
    positions.forEach((position, index) => {
      if (position <= checkpoint) occurrences.add(ats[index]!, position)
    })
  }
  return occurrences
}

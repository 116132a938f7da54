import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import type { Position } from '../../../../events/index.ts'
import type { GraphState } from '../graphs.ts'
import { recordsOf } from '../records.ts'
import { keyOf } from '../schema.ts'
import { logPosition } from './facts.ts'
import { readRetractions } from './retractions.ts'

const positions = z.object({ positions: z.array(logPosition) })
/** Contacts, bonds and descriptions of a subject, which most events that point at it consist of. */
const DONE = `
  MATCH (s:Subject {key: $key})-[r]-() WHERE r.position <= $upTo
  RETURN collect(DISTINCT r.position) AS positions`
const mentioned = (silent: boolean) => `
  MATCH (m:Mention {key: $key}) WHERE m.silent = ${silent} AND m.position <= $upTo
  RETURN collect(m.position) AS positions`

/**
 * The positions of the events that point at a subject, and of the events that retracted one of these, newest
 * last.
 */
export async function readHistory(
  tx: ManagedTransaction,
  { graph, checkpoint: upTo }: GraphState,
  subject: string,
): Promise<Position[]> {
  const parameters = { key: keyOf(graph, subject), upTo }
  const read = async (statement: string) =>
    (await recordsOf(tx, positions, statement, parameters)).flatMap((found) => found.positions)
  const silent = new Set(await read(mentioned(true)))
  const done = (await read(DONE)).filter((position) => !silent.has(position))
  const pointing = [...done, ...(await read(mentioned(false)))]
  const retractions = await readRetractions(tx, graph, upTo)
  const takenBack = pointing.map((position) => retractions.by(position)).filter((by) => by !== undefined)
  return [...new Set([...pointing, ...takenBack])].sort((a, b) => a - b)
}

import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import { type Aliases, noAliases, type Position } from '../../../../events/index.ts'
import type { GraphState } from '../graphs.ts'
import { recordsOf } from '../records.ts'
import { keyOf } from '../schema.ts'
import { EVERYTHING, logPosition } from './facts.ts'
import { readMerges } from './merges.ts'
import { readRetractions } from './retractions.ts'

const positions = z.object({ positions: z.array(logPosition) })
/** Contacts, bonds and descriptions of a subject, which most events that point at it consist of. */
const DONE = `
  MATCH (s:Subject {key: $key})-[r]-() WHERE r.position <= $upTo
  RETURN collect(DISTINCT r.position) AS positions`
const mentioned = (silent: boolean) => `
  MATCH (m:Mention {key: $key}) WHERE m.silent = ${silent} AND m.position <= $upTo
  RETURN collect(m.position) AS positions`

/** Reads the alias table as the log held it at a position. */
export async function readAliases(
  tx: ManagedTransaction,
  { graph, checkpoint, merges }: GraphState,
  knownAt: Position = EVERYTHING.knownAt,
): Promise<Aliases> {
  if (merges === 0) return noAliases
  const retractions = await readRetractions(tx, graph, checkpoint)
  return (await readMerges(tx, graph, checkpoint)).known(knownAt, retractions)
}

/** Positions of the events that point at an id. */
async function readPointing(tx: ManagedTransaction, key: string, upTo: number): Promise<Position[]> {
  const read = async (statement: string) =>
    (await recordsOf(tx, positions, statement, { key, upTo })).flatMap((found) => found.positions)
  const silent = new Set(await read(mentioned(true)))
  const done = (await read(DONE)).filter((position) => !silent.has(position))
  return [...done, ...(await read(mentioned(false)))]
}

/** Positions of the events that point at any id of a person, and of the retractions of these events, newest last. */
export async function readHistory(
  tx: ManagedTransaction,
  state: GraphState,
  subject: string,
  knownAt?: Position,
): Promise<Position[]> {
  const { graph, checkpoint: upTo } = state
  const pointing: Position[] = []
  for (const id of (await readAliases(tx, state, knownAt)).idsOf(subject)) {
    pointing.push(...(await readPointing(tx, keyOf(graph, id), upTo)))
  }
  const retractions = await readRetractions(tx, graph, upTo)
  const takenBack = pointing.map((position) => retractions.by(position)).filter((by) => by !== undefined)
  return [...new Set([...pointing, ...takenBack])].sort((a, b) => a - b)
}

import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import type { Neighbourhood } from '../../../events/index.ts'
import type { BatchRows } from './batchRows.ts'
import { type GraphState, integer } from './graphs.ts'
import { recordsOf } from './records.ts'
import { keyOf, labels } from './schema.ts'

/**
 * The subjects and sessions that a graph holds as of a checkpoint, cached so that they need not be looked up
 * again.
 */
export type Held = { checkpoint: number; readonly subjects: Set<string>; readonly sessions: Set<string> }

const named = z.object({ name: z.string() })
const FIND_SUBJECTS = 'UNWIND $keys AS key MATCH (s:Subject {key: key}) RETURN s.id AS name'
const FIND_SESSIONS = 'UNWIND $keys AS key MATCH (s:Session {key: key}) RETURN s.session AS name'

const PROPERTIES = `key: row.key, id: row.id, kind: row.kind, graph: $graph, number: toInteger(row.number),
  firstPosition: toInteger(row.position)`
const createShown = new Map(
  labels.map(({ kind, name }) => [
    kind,
    `UNWIND $rows AS row CREATE (:Subject:${name} {${PROPERTIES}, neighbourhood: $name})`,
  ]),
)
const CREATE_UNSEEN = `UNWIND $rows AS row CREATE (:Subject {${PROPERTIES}})`
const CREATE_SESSIONS = `
  UNWIND $rows AS row
  CREATE (:Session {key: row.key, session: row.session, graph: $graph, number: toInteger(row.number),
    firstPosition: toInteger(row.position)})`

type Place = { readonly name: Neighbourhood; readonly live: boolean }
export type Newcomers = { readonly subjects: readonly string[]; readonly sessions: readonly string[] }

/**
 * Creates nodes with numbers for the subjects that the graph does not have yet, in the order in which they
 * are mentioned.
 */
export async function addNewcomers(
  tx: ManagedTransaction,
  { graph, subjects, sessions }: GraphState,
  { name, live }: Place,
  rows: BatchRows,
  held: Held,
): Promise<Newcomers> {
  const parameters = { graph: integer(graph), name }
  const missing = async (statement: string, wanted: Iterable<string>, known: ReadonlySet<string>) => {
    const unknown = [...wanted].filter((one) => !known.has(one))
    if (unknown.length === 0) return []
    const keys = unknown.map((one) => keyOf(graph, one))
    const there = new Set((await recordsOf(tx, named, statement, { keys })).map((record) => record.name))
    for (const one of there) (known === held.subjects ? held.subjects : held.sessions).add(one)
    return unknown.filter((one) => !there.has(one))
  }

  const newSubjects = await missing(FIND_SUBJECTS, rows.subjects.keys(), held.subjects)
  const people = newSubjects.map((id, index) => ({
    id,
    key: keyOf(graph, id),
    number: subjects + index,
    ...rows.subjects.get(id)!,
  }))
  if (live) {
    for (const [kind, statement] of createShown) {
      const those = people.filter((one) => one.kind === kind)
      if (those.length > 0) await tx.run(statement, { ...parameters, rows: those })
    }
  } else if (people.length > 0) {
    await tx.run(CREATE_UNSEEN, { ...parameters, rows: people })
  }

  const newSessions = await missing(FIND_SESSIONS, rows.sessions.keys(), held.sessions)
  if (newSessions.length > 0) {
    const sittings = newSessions.map((session, index) => ({
      session,
      key: keyOf(graph, session),
      number: sessions + index,
      position: rows.sessions.get(session)!,
    }))
    await tx.run(CREATE_SESSIONS, { ...parameters, rows: sittings })
  }
  return { subjects: newSubjects, sessions: newSessions }
}

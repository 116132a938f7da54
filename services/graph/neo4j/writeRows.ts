import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import { GraphUnavailable } from '../errors.ts'
import type { BatchRows } from './batchRows.ts'
import { describing } from './description.ts'
import { integer } from './graphs.ts'
import { recordsOf } from './records.ts'
import {
  bondTurnTypes,
  bondTypes,
  contactTypes,
  ENDED,
  keyOf,
  mergeTypes,
  relationshipTypes,
  STILL,
} from './schema.ts'

/** Rows in one statement. More rows are not faster and take more of the server's memory. */
const ROWS = 10_000

/** The columns of a row: source, target, id, at, position, ordinal, and two of the type's own. */
const tieStatement = (type: string, ...own: readonly string[]) => `
  UNWIND $rows AS row
  MATCH (a:Subject {key: row[0]}) MATCH (b:Subject {key: row[1]})
  MERGE (a)-[r:${type} {id: row[2]}]->(b)
  ON CREATE SET ${[
    'r.graph = $graph',
    'r.at = toInteger(row[3])',
    'r.position = toInteger(row[4])',
    'r.ordinal = toInteger(row[5])',
    ...own,
  ].join(', ')}
  RETURN count(*) AS done`

/**
 * One constant statement for each type. The period of a bond reflects current knowledge and is updated after
 * each batch.
 */
const tieStatements: ReadonlyMap<string, string> = new Map([
  ...contactTypes.map(
    ({ name }) => [name, tieStatement(name, 'r.weight = row[6]', 'r.session = row[7]')] as const,
  ),
  ...bondTypes.map(
    ({ name }) =>
      [
        name,
        tieStatement(
          name,
          'r.validFrom = toInteger(row[3])',
          `r.validTo = ${STILL}`,
          'r.initiative = row[7]',
        ),
      ] as const,
  ),
  [ENDED, tieStatement(ENDED, 'r.bond = row[6]', 'r.initiative = row[7]')] as const,
  ...mergeTypes.map((type) => [type, tieStatement(type)] as const),
])

const FACTS = `
  UNWIND $rows AS row
  MATCH (s:Subject {key: row.key})
  MERGE (f:Fact {id: row.id})
  ON CREATE SET f += row.said, f.at = toInteger(row.at), f.position = toInteger(row.position),
    f.ordinal = toInteger(row.ordinal)
  MERGE (s)-[r:HAS_FACT]->(f) ON CREATE SET r.position = f.position
  RETURN count(*) AS done`

const FORGET = `
  UNWIND $rows AS row
  MATCH (:Subject {key: row.key})-[:HAS_FACT]->(f:Fact) WHERE f.position < toInteger(row.position)
  REMOVE ${describing.map((name) => `f.${name}`).join(', ')}`

const MENTIONS = `
  UNWIND $rows AS row
  CREATE (:Mention {key: row.key, position: toInteger(row.position), silent: row.silent})
  RETURN count(*) AS done`

const MOMENTS = `
  UNWIND $rows AS row
  MERGE (m:Moments {key: row.key})
  ON CREATE SET m.graph = $graph, m.number = toInteger(row.number), m.ats = [], m.positions = []
  SET m.ats = m.ats + [at IN row.ats | toInteger(at)],
    m.positions = m.positions + [position IN row.positions | toInteger(position)]
  RETURN count(*) AS done`

const RETRACTIONS = `
  UNWIND $rows AS row
  MERGE (x:Retraction {key: row.key})
  ON CREATE SET x.graph = $graph, x.target = toInteger(row.target), x.position = toInteger(row.position)
  RETURN count(*) AS done`

const done = z.object({ done: z.int() })

/** Writes rows and checks that the nodes of each row exist. */
async function write(tx: ManagedTransaction, statement: string, rows: readonly unknown[], graph: number) {
  for (let start = 0; start < rows.length; start += ROWS) {
    const part = rows.slice(start, start + ROWS)
    const [counted] = await recordsOf(tx, done, statement, { rows: part, graph: integer(graph) })
    if (counted?.done === part.length) continue
    throw new GraphUnavailable('edited', 'nodes of the graph in Neo4j were removed by hand: rebuild it')
  }
}

/** The number of events in one node of moments. Appending to a node rewrites it. */
const MOMENTS_HELD = 1_024

function momentRows(graph: number, held: number, { ats, positions }: BatchRows) {
  const rows = []
  for (let start = 0; start < ats.length; ) {
    const number = Math.floor((held + start) / MOMENTS_HELD)
    const end = Math.min(ats.length, (number + 1) * MOMENTS_HELD - held)
    rows.push({
      key: keyOf(graph, number),
      number,
      ats: ats.slice(start, end),
      positions: positions.slice(start, end),
    })
    start = end
  }
  return rows
}

/**
 * Writes the rows of a batch. Its subjects and sessions exist already. @param held the number of events that
 * the graph had
 */
export async function writeRows(
  tx: ManagedTransaction,
  graph: number,
  held: number,
  rows: BatchRows,
): Promise<void> {
  for (const [type, ties] of rows.ties) await write(tx, tieStatements.get(type)!, ties, graph)
  await write(tx, FACTS, rows.facts, graph)
  if (rows.forgotten.length > 0) await tx.run(FORGET, { rows: rows.forgotten })
  await write(tx, MENTIONS, rows.mentions, graph)
  await write(tx, MOMENTS, momentRows(graph, held, rows), graph)
  const retractions = rows.retractions.map((row) => ({ ...row, key: keyOf(graph, row.target) }))
  await write(tx, RETRACTIONS, retractions, graph)
}

const isBond = new Set(bondTurnTypes)
const isMerge = new Set(mergeTypes)
const markTies = relationshipTypes.map((type) => ({
  statement: `
    UNWIND $rows AS row MATCH (a)-[r:${type}]->() WHERE r.id STARTS WITH row.prefix AND r.retractedPosition IS NULL
    SET r.retractedPosition = toInteger(row.position) RETURN DISTINCT a.key AS key`,
  bond: isBond.has(type),
  merge: isMerge.has(type),
}))
const MARK_FACTS = `
  UNWIND $rows AS row MATCH (s)-[:HAS_FACT]->(f:Fact) WHERE f.id STARTS WITH row.prefix AND f.retractedPosition IS NULL
  SET f.retractedPosition = toInteger(row.position) RETURN DISTINCT s.key AS key`
const touched = z.object({ key: z.string() })

/** The keys of nodes whose bonds or facts were touched, and whether merges were. */
export type Touched = { readonly bonded: string[]; readonly described: string[]; readonly merges: boolean }

/** Marks what was taken back. */
export async function markRetracted(
  tx: ManagedTransaction,
  graph: number,
  retractions: BatchRows['retractions'],
): Promise<Touched> {
  const bonded: string[] = []
  let merges = false
  if (retractions.length === 0) return { bonded, described: [], merges }
  const rows = retractions.map(({ target, position }) => ({ prefix: `${keyOf(graph, target)}-`, position }))
  for (const { statement, bond, merge } of markTies) {
    const keys = (await recordsOf(tx, touched, statement, { rows })).map(({ key }) => key)
    if (bond) bonded.push(...keys)
    merges ||= merge && keys.length > 0
  }
  const described = (await recordsOf(tx, touched, MARK_FACTS, { rows })).map(({ key }) => key)
  return { bonded, described, merges }
}

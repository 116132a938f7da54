import type { ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import type { Neo4jConnection } from './connect.ts'
import { integer } from './graphs.ts'
import { readRetractions } from './read/retractions.ts'
import { recordsOf } from './records.ts'
import { changeId, ENDED, keyOf } from './schema.ts'
import { settleBonds } from './settle.ts'

const graphs = z.object({ graph: z.int(), checkpoint: z.number() })
const named = z.object({ position: z.number(), key: z.string() })
const touched = z.object({ key: z.string() })

const GRAPHS = `
  MATCH (g:Graph) WHERE g.state <> 'old' RETURN g.number AS graph, g.checkpoint AS checkpoint`
const HOLD = 'MATCH (g:Graph {number: $graph}) SET g.heldAt = timestamp()'
/** A buddy match points at two residents, who are the ends of its bond, and at an initiative, which is mentioned. */
const INITIATIVES = `
  MATCH ()-[r:BUDDY|${ENDED}]->() WHERE r.graph = $graph AND coalesce(r.bond, 'buddy') = 'buddy'
  WITH collect(r.position) AS positions
  MATCH (m:Mention) WHERE m.key STARTS WITH $prefix AND NOT m.silent AND m.position IN positions
  RETURN m.position AS position, m.key AS key`
const nameThem = ['BUDDY', ENDED].map(
  (type) => `
  UNWIND $rows AS row MATCH (a)-[r:${type}]->() WHERE r.id = row.id
  SET r.initiative = row.initiative RETURN DISTINCT a.key AS key`,
)

/**
 * Gives the buddy bonds that are stored the initiative that they belong to, and settles their periods again: graphs
 * that an earlier release wrote took two matches of one pair for one bond. May run again without harm.
 */
export async function addInitiatives(connection: Neo4jConnection): Promise<void> {
  const stored = await connection.read((tx) => recordsOf(tx, graphs, GRAPHS))
  for (const { graph, checkpoint } of stored) {
    await connection.write((tx) => addTo(tx, graph, checkpoint))
  }
}

async function addTo(tx: ManagedTransaction, graph: number, checkpoint: number): Promise<void> {
  const prefix = keyOf(graph, '')
  const parameters = { graph: integer(graph), prefix }
  await tx.run(HOLD, parameters)
  const rows = (await recordsOf(tx, named, INITIATIVES, parameters)).map(({ position, key }) => ({
    // Two residents make one bond, which is the first change of its event.
    id: changeId(graph, position, 0),
    initiative: key.slice(prefix.length),
  }))
  const keys = new Set<string>()
  for (const statement of nameThem) {
    for (const { key } of await recordsOf(tx, touched, statement, { rows })) keys.add(key)
  }
  await settleBonds(tx, [...keys], await readRetractions(tx, graph, checkpoint))
}

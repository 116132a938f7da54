import neo4j, { type ManagedTransaction } from 'neo4j-driver'
import { z } from 'zod'
import { type Neighbourhood, neighbourhoodName, type Position, position } from '../../../events/index.ts'
import type { Neo4jConnection } from './connect.ts'
import { recordsOf } from './records.ts'
import { keyOf, labels, relationshipTypes } from './schema.ts'
import { SchemaMissing } from './schemaMissing.ts'

/**
 * One graph of a neighbourhood: the live one, one that is being built, or an old one that will be removed.
 */
export type GraphState = {
  readonly graph: number
  readonly checkpoint: Position
  /** The number of its subjects. New subjects get the next numbers. */
  readonly subjects: number
  readonly sessions: number
  readonly events: number
  /** How many merges, and undone merges, it holds. */
  readonly merges: number
}

const state = z.object({
  graph: z.int(),
  checkpoint: z.number().transform(position),
  subjects: z.int(),
  sessions: z.int(),
  events: z.int(),
  merges: z.int(),
})
const RETURN_STATE = `RETURN g.number AS graph, g.checkpoint AS checkpoint,
  g.subjects AS subjects, g.sessions AS sessions, g.events AS events, coalesce(g.merges, 0) AS merges`

export const integer = (value: number) => neo4j.int(value)

/** The live graph, if there is one. */
export async function liveGraph(
  tx: ManagedTransaction,
  name: Neighbourhood,
): Promise<GraphState | undefined> {
  const statement = `MATCH (n:Neighbourhood {name: $name}) MATCH (g:Graph {number: n.graph}) ${RETURN_STATE}`
  const [found] = await recordsOf(tx, state, statement, { name })
  return found
}

const reached = z.object({ name: neighbourhoodName, checkpoint: z.number().transform(position) })

/** The checkpoint of each neighbourhood. */
export async function liveCheckpoints(tx: ManagedTransaction): Promise<Map<Neighbourhood, Position>> {
  const statement = `MATCH (n:Neighbourhood) MATCH (g:Graph {number: n.graph})
    RETURN n.name AS name, g.checkpoint AS checkpoint`
  const found = await recordsOf(tx, reached, statement)
  return new Map(found.map(({ name, checkpoint }) => [name, checkpoint]))
}

/**
 * Locks the live graph until the end of the transaction: other writers wait, and then see our writes. Under
 * READ COMMITTED a read takes no lock and two writers could pass each other, so this writes to the graph
 * before it reads.
 */
export async function holdLive(tx: ManagedTransaction, name: Neighbourhood): Promise<GraphState | undefined> {
  const statement = `MATCH (n:Neighbourhood {name: $name}) SET n.heldAt = timestamp()
    WITH n MATCH (g:Graph {number: n.graph}) SET g.heldAt = timestamp() WITH g ${RETURN_STATE}`
  const [found] = await recordsOf(tx, state, statement, { name })
  return found
}

/** Locks a graph that is being built, in the same way; undefined when it is no longer being built. */
export async function holdBuilding(tx: ManagedTransaction, graph: number): Promise<GraphState | undefined> {
  const statement = `MATCH (g:Graph {number: $graph}) SET g.heldAt = timestamp()
    WITH g WHERE g.state = 'building' ${RETURN_STATE}`
  const [found] = await recordsOf(tx, state, statement, { graph: integer(graph) })
  return found
}

const EMPTY = 'checkpoint: 0, subjects: 0, sessions: 0, events: 0, neighbourhood: $name'

/** Makes an empty live graph for a neighbourhood that has none. @throws {SchemaMissing} */
export function ensureLive(connection: Neo4jConnection, name: Neighbourhood): Promise<void> {
  return connection.write(async (tx) => {
    await tx.run(
      `MERGE (n:Neighbourhood {name: $name}) SET n.heldAt = timestamp() WITH n WHERE n.graph IS NULL
       MATCH (s:Schema {name: 'weefsel'}) SET s.graphs = s.graphs + 1, n.graph = s.graphs
       CREATE (:Graph {number: s.graphs, state: 'live', ${EMPTY}})`,
      { name },
    )
    if (!(await liveGraph(tx, name))) throw new SchemaMissing()
  })
}

/** Makes an empty graph beside the live one; any other that was being made for it is given up. @throws {SchemaMissing} */
export function beginBuilding(connection: Neo4jConnection, name: Neighbourhood): Promise<number> {
  return connection.write(async (tx) => {
    await tx.run(`MATCH (g:Graph {neighbourhood: $name, state: 'building'}) SET g.state = 'old'`, { name })
    const [made] = await recordsOf(
      tx,
      z.object({ graph: z.int() }),
      `MATCH (s:Schema {name: 'weefsel'}) SET s.graphs = s.graphs + 1
       CREATE (g:Graph {number: s.graphs, state: 'building', ${EMPTY}}) RETURN g.number AS graph`,
      { name },
    )
    if (!made) throw new SchemaMissing()
    return made.graph
  })
}

/** Only nodes of the live graph have the labels Resident, Partner, … and the name of the neighbourhood. */
const show = labels.map(
  ({ kind, name }) =>
    `MATCH (s:Subject) WHERE s.graph = $graph AND s.number >= 0 AND s.kind = '${kind}' SET s:${name}, s.neighbourhood = $name`,
)
const hide = `MATCH (s:Subject) WHERE s.graph = $graph AND s.number >= 0 REMOVE s:${labels.map(({ name }) => name).join(':')}, s.neighbourhood`

/** Replaces the live graph with the new one, in one transaction, unless the live one is further. */
export function publishGraph(
  connection: Neo4jConnection,
  name: Neighbourhood,
  building: number,
): Promise<'published' | 'behind'> {
  return connection.write(async (tx) => {
    await tx.run('MERGE (n:Neighbourhood {name: $name})', { name })
    const live = await holdLive(tx, name)
    if (live?.graph === building) return 'published'
    const made = await holdBuilding(tx, building)
    if (!made || (live && live.checkpoint > made.checkpoint)) return 'behind'
    if (live) {
      await tx.run(hide, { graph: integer(live.graph) })
      await tx.run(`MATCH (g:Graph {number: $graph}) SET g.state = 'old'`, { graph: integer(live.graph) })
    }
    for (const statement of show) await tx.run(statement, { graph: integer(building), name })
    await tx.run(
      `MATCH (n:Neighbourhood {name: $name}) MATCH (g:Graph {number: $graph}) SET n.graph = g.number, g.state = 'live'`,
      { name, graph: integer(building) },
    )
    return 'published'
  })
}

/** Takes the live graph out of everybody's sight. */
export function dropLive(connection: Neo4jConnection, name: Neighbourhood): Promise<void> {
  return connection.write(async (tx) => {
    const live = await holdLive(tx, name)
    if (live) {
      await tx.run(hide, { graph: integer(live.graph) })
      await tx.run(`MATCH (g:Graph {number: $graph}) SET g.state = 'old'`, { graph: integer(live.graph) })
    }
    await tx.run('MATCH (n:Neighbourhood {name: $name}) DELETE n', { name })
  })
}

export function giveUp(connection: Neo4jConnection, graph: number): Promise<void> {
  return connection.write(async (tx) => {
    await tx.run(`MATCH (g:Graph {number: $graph, state: 'building'}) SET g.state = 'old'`, {
      graph: integer(graph),
    })
  })
}

const BATCH = 'IN TRANSACTIONS OF 5000 ROWS'
const removals = [
  ...relationshipTypes.map(
    (type) => `MATCH ()-[r:${type}]->() WHERE r.id STARTS WITH $prefix CALL (r) { DELETE r } ${BATCH}`,
  ),
  `MATCH (n:Fact) WHERE n.id STARTS WITH $prefix CALL (n) { DETACH DELETE n } ${BATCH}`,
  ...['Subject', 'Session', 'Moments', 'Retraction', 'Mention', 'Parked'].map(
    (label) => `MATCH (n:${label}) WHERE n.key STARTS WITH $prefix CALL (n) { DETACH DELETE n } ${BATCH}`,
  ),
]

/** Removes the old graphs of a neighbourhood, in batches; what is interrupted is taken up by the next time. */
export async function removeOld(connection: Neo4jConnection, name: Neighbourhood): Promise<void> {
  const old = await connection.read((tx) =>
    recordsOf(
      tx,
      z.object({ graph: z.int() }),
      `MATCH (g:Graph {neighbourhood: $name, state: 'old'}) RETURN g.number AS graph`,
      { name },
    ),
  )
  for (const { graph } of old) {
    for (const statement of removals) await connection.run(statement, { prefix: keyOf(graph, '') })
    await connection.run('MATCH (g:Graph {number: $graph}) DELETE g', { graph: integer(graph) })
  }
}

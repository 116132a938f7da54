import type { GraphStore } from '../port.ts'
import { connect, type Neo4jOptions, neo4jOptions } from './connect.ts'
import { createNeo4jGraph } from './createNeo4jGraph.ts'
import { migrate } from './migrate.ts'

/**
 * Opens the graph in a Neo4j database, and brings its schema up to date first.
 * @throws {GraphUnavailable} with one sentence that says what to look at: the address, the password, encryption, the
 *   server's version, the database's name, or a schema made by a newer release.
 */
export async function openNeo4jGraph(options: Neo4jOptions): Promise<GraphStore> {
  const connection = connect(neo4jOptions.parse(options))
  try {
    await connection.check()
    await migrate(connection)
    return createNeo4jGraph(connection)
  } catch (error) {
    await connection.close()
    throw error
  }
}

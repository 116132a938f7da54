import type { GraphStore } from '../port.ts'
import { connect, type Neo4jOptions, neo4jOptions } from './connect.ts'
import { createNeo4jGraph } from './createNeo4jGraph.ts'
import { migrate } from './migrate.ts'

/**
 * Opens the graph in a Neo4j database, and migrates its schema first.
 * @throws {GraphUnavailable} with one sentence that names the cause: the address, the password, encryption,
 *   the server's version, the database's name, or a schema of a newer release
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

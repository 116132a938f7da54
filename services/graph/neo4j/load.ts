import type { GraphStore } from '../port.ts'
import type { Neo4jOptions } from './index.ts'

/** Opens the graph on Neo4j. Its driver is large and is loaded only when it is used. */
export async function openNeo4jGraph(options: Neo4jOptions): Promise<GraphStore> {
  const { openNeo4jGraph: open } = await import('./index.ts')
  return open(options)
}

/**
 * As `openNeo4jGraph`, for a Neo4j that may start later than this process. Until then each call says why it
 * fails.
 */
export async function neo4jGraphWhenThere(options: Neo4jOptions): Promise<GraphStore> {
  const { neo4jGraphWhenThere: open } = await import('./index.ts')
  return open(options)
}

import type { GraphStore } from '../port.ts'
import type { Neo4jOptions } from './index.ts'

/** The graph on Neo4j. Its driver is large, and loaded only where it is used. */
export async function openNeo4jGraph(options: Neo4jOptions): Promise<GraphStore> {
  const { openNeo4jGraph: open } = await import('./index.ts')
  return open(options)
}

/** As `openNeo4jGraph`, for a Neo4j that may come later than we do: until it is there, each call says why it is not. */
export async function neo4jGraphWhenThere(options: Neo4jOptions): Promise<GraphStore> {
  const { neo4jGraphWhenThere: open } = await import('./index.ts')
  return open(options)
}

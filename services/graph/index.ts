import type { Neo4jOptions } from './neo4j/index.ts'
import type { GraphStore } from './port.ts'

export * from './change.ts'
export { GraphUnavailable } from './errors.ts'
export { createMemoryGraph } from './memory/createMemoryGraph.ts'
export type { Neo4jOptions } from './neo4j/index.ts'
export * from './port.ts'
export * from './slice.ts'

/** The graph on Neo4j. Its driver is large, and loaded only where it is used. */
export async function openNeo4jGraph(options: Neo4jOptions): Promise<GraphStore> {
  const { openNeo4jGraph: open } = await import('./neo4j/index.ts')
  return open(options)
}

/** As `openNeo4jGraph`, for a Neo4j that may come later than we do: until it is there, each call says why it is not. */
export async function neo4jGraphWhenThere(options: Neo4jOptions): Promise<GraphStore> {
  const { neo4jGraphWhenThere: open } = await import('./neo4j/index.ts')
  return open(options)
}

export type { Neo4jOptions } from './connect.ts'
export { neo4jGraphWhenThere } from './neo4jGraphWhenThere.ts'
export { openNeo4jGraph } from './openNeo4jGraph.ts'

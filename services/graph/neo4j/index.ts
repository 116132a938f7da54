export type { Neo4jOptions } from './connect.ts'
export { openNeo4jGraph } from './openNeo4jGraph.ts'

import { describe } from 'vitest'
import { openNeo4jGraph } from '../../services/graph/index.ts'
import { neo4jHere } from '../neo4j/options.ts'
import { sharedServer } from '../neo4j/sharedServer.ts'
import { graphContract } from './graphContract.ts'
import { leaseContract } from './leaseContract.ts'

describe.skipIf(!neo4jHere)('with a server', () => {
  graphContract('Neo4j', async () => openNeo4jGraph(await sharedServer()))
  leaseContract('Neo4j', async () => openNeo4jGraph(await sharedServer()))
})

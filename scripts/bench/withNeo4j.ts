import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Neo4jOptions } from '../../services/graph/index.ts'
import { neo4jHere } from '../../test/neo4j/options.ts'
import { PASSWORD, startServer, USER } from '../../test/neo4j/startServer.ts'

/** Works on the server that `NEO4J_URL` names, or on one of our own for as long as the work lasts. */
export async function withNeo4j<T>(work: (options: Neo4jOptions) => Promise<T>): Promise<T> {
  if (neo4jHere === 'given') {
    const { NEO4J_URL: url = '', NEO4J_USER: user = USER, NEO4J_PASSWORD: password = '' } = process.env
    return work({ url, user, password })
  }
  const store = await mkdtemp(join(tmpdir(), 'weefsel-bench-neo4j-'))
  const server = await startServer({ store, owner: process.pid, passing: false })
  try {
    return await work({ url: server.url, user: USER, password: PASSWORD })
  } finally {
    await server.stop()
    await rm(store, { recursive: true, force: true })
  }
}

import { randomUUID } from 'node:crypto'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import type { Neighbourhood } from '../../events/index.ts'
import { type GraphStore, openNeo4jGraph } from '../../services/graph/index.ts'
import { connect } from '../../services/graph/neo4j/connect.ts'
import { telling } from '../support/graph.ts'
import { sharedServer } from './sharedServer.ts'

/** The graph in the Neo4j that all tests share, and a driver of its own beside it, for the tests of one `describe`. */
export function useGraph() {
  let graph: GraphStore
  let driver: Driver
  beforeAll(async () => {
    const { url, user, password } = await sharedServer()
    graph = await openNeo4jGraph({ url, user, password })
    driver = neo4j.driver(url, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  }, 300_000)
  afterAll(async () => {
    await driver?.close()
    await graph?.close()
  })

  return {
    graph: () => graph,
    driver: () => driver,
    /** The records that a query finds, each as an object. */
    async ask(query: string, parameters: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
      const { records } = await driver.executeQuery(query, parameters)
      return records.map((record) => record.toObject())
    },
    /** A neighbourhood of the test's own, gone when it is over, and how its story is told. */
    ownStory() {
      const name = `guarded-${randomUUID()}` as Neighbourhood
      onTestFinished(() => graph.clear(name))
      return { name, story: telling(name) }
    },
    /** A connection such as the graph works through. */
    async ownConnection() {
      const connection = connect(await sharedServer())
      onTestFinished(() => connection.close())
      return connection
    },
  }
}

import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { neighbourhoodName } from '../../events/index.ts'
import { neo4jGraphWhenThere } from '../../services/graph/index.ts'
import { ownDirectory } from '../support/directory.ts'
import { neo4jHere } from './options.ts'
import { PASSWORD, startServer, USER } from './startServer.ts'

const PATIENCE = 240_000
const here = neighbourhoodName.parse('killed')

describe.skipIf(neo4jHere !== 'started')('a Neo4j that was killed', () => {
  test(
    'who asks while it is away hears one sentence, and is served when it comes and when it is back',
    async () => {
      const store = join(await ownDirectory(), 'store')
      let server = await startServer({ store, owner: process.pid, passing: false })
      onTestFinished(() => server.stop())
      const { port, url } = server
      await server.kill()
      const graph = await neo4jGraphWhenThere({ url, user: USER, password: PASSWORD })
      onTestFinished(() => graph.close())
      for (let time = 0; time < 2; time++) {
        await expect(graph.checkpoint(here)).rejects.toThrow(`Neo4j does not answer at ${url}: `)
        server = await startServer({ store, owner: process.pid, passing: false, port })
        expect(await graph.checkpoint(here)).toBe(0)
        if (time === 0) await server.kill()
      }
    },
    PATIENCE,
  )
})

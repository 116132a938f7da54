import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { describe, expect, test } from 'vitest'
import { neighbourhoodName } from '../../events/index.ts'
import { weefselIn } from '../cli/weefsel.ts'
import { neo4jHere } from '../neo4j/options.ts'
import { sharedServer } from '../neo4j/sharedServer.ts'
import { environmentOf, forgetGraph } from '../parity/combinations.ts'
import { ownDirectory } from '../support/directory.ts'

describe.skipIf(!neo4jHere)('a graph in Neo4j that somebody edited', () => {
  test('is told by verify, built anew by rebuild, and then the same as the log', {
    timeout: 600_000,
  }, async () => {
    const data = await ownDirectory()
    const name = `edited-${crypto.randomUUID().slice(0, 8)}`
    const server = await sharedServer()
    const engines = { neo4j: { url: server.url, user: server.user, password: server.password } }
    const file = join(data, 'contacts.csv')
    await writeFile(file, 'time,source,target\n2026-03-01,A,B\n2026-03-02,B,C\n2026-03-03,C,D\n')
    const command = (...args: string[]) =>
      weefselIn(environmentOf(engines), ...args, '--neighbourhood', name, '--data', data)
    try {
      expect((await command('import', file, '--as', 'contacts')).code).toBe(0)
      expect(await command('verify')).toMatchObject({ code: 0, err: '' })
      const driver = neo4j.driver(server.url, neo4j.auth.basic(server.user, server.password))
      await driver.executeQuery(
        'MATCH (:Subject {neighbourhood: $name})-[r:MET]-() WITH r LIMIT 1 DELETE r',
        { name },
      )
      await driver.close()
      expect(await command('verify')).toMatchObject({
        code: 1,
        err: expect.stringContaining('the graph is not what the log says'),
      })
      expect(await command('rebuild')).toMatchObject({ code: 0, err: '' })
      expect(await command('verify')).toMatchObject({ code: 0, err: '' })
    } finally {
      await forgetGraph(engines, neighbourhoodName.parse(name))
    }
  })
})

import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import {
  GraphUnavailable,
  type Neo4jOptions,
  neo4jGraphWhenThere,
  openNeo4jGraph,
} from '../../services/graph/index.ts'
import { connect } from '../../services/graph/neo4j/connect.ts'
import { assertSupported, migrate } from '../../services/graph/neo4j/migrate.ts'
import { migrations, SCHEMA_VERSION } from '../../services/graph/neo4j/migrations.ts'
import { ownDirectory } from '../support/directory.ts'
import { neo4jHere } from './options.ts'
import { sharedServer } from './sharedServer.ts'
import { PASSWORD, startServer, USER } from './startServer.ts'

const PATIENCE = 180_000

/** The error with which opening fails, with its reason. */
async function troubleOf(options: Neo4jOptions): Promise<GraphUnavailable> {
  try {
    await (await openNeo4jGraph(options)).close()
  } catch (error) {
    if (error instanceof GraphUnavailable) return error
    throw error
  }
  throw new Error('it opened')
}

/** A server of another kind, which answers whatever it hears with the same bytes. */
async function answering(bytes: Buffer): Promise<number> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.on('data', () => socket.end(bytes))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

const as = (url: string): Neo4jOptions => ({ url, user: 'neo4j', password: 'secret' })

describe('what cannot be opened says why in one sentence', () => {
  test.for(['http://127.0.0.1:7687', 'localhost:7687', 'bolt://', 'neo4j', ''])(
    '%j is not an address of Neo4j',
    async (url) => {
      const { reason, message } = await troubleOf(as(url))
      expect(reason).toBe('address')
      expect(message).toBe(
        `${JSON.stringify(url)} is not an address of Neo4j; expected bolt://host:port or neo4j://host:port, with +s for encryption`,
      )
    },
  )

  test('nobody answers', async () => {
    const { reason, message } = await troubleOf(as('bolt://127.0.0.1:1'))
    expect(reason).toBe('away')
    expect(message).toMatch(/^Neo4j does not answer at bolt:\/\/127\.0\.0\.1:1: .*[^.]$/)
  })

  test('something answers that is not Neo4j', async () => {
    const port = await answering(Buffer.from('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'))
    expect((await troubleOf(as(`bolt://127.0.0.1:${port}`))).message).toContain('is not a Neo4j that')
  })

  test('the other side wants encryption, and we speak without', async () => {
    const alert = Buffer.from([0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x46])
    const port = await answering(alert)
    const { message } = await troubleOf(as(`bolt://127.0.0.1:${port}`))
    expect(message).toContain(`bolt://127.0.0.1:${port}`)
    expect(message).toMatch(/is not a Neo4j that|encryption/)
  })

  test('a server that is too old is refused, one of any later version is not', () => {
    for (const old of ['4.4.40', '5.25.1', '3.5.0'])
      expect(() => assertSupported(old)).toThrow(`Neo4j ${old} is too old`)
    for (const fine of ['5.26.0', '5.26.30', '2026.08.1']) expect(() => assertSupported(fine)).not.toThrow()
  })
})

describe.skipIf(!neo4jHere)('what a server refuses says why in one sentence', () => {
  test('a wrong password', { timeout: PATIENCE }, async () => {
    const server = await sharedServer()
    const { reason, message } = await troubleOf({ ...server, password: 'wrong' })
    expect(reason).toBe('refused')
    expect(message).toContain(`refuses user ${server.user} with this password`)
    expect(message).not.toContain('wrong')
  })

  test('a database that is not there', { timeout: PATIENCE }, async () => {
    const { reason, message } = await troubleOf({ ...(await sharedServer()), database: 'elsewhere' })
    expect(reason).toBe('no-database')
    expect(message).toContain('has no database called elsewhere')
  })

  test.skipIf(neo4jHere === 'given')(
    'encryption that the server does not speak',
    { timeout: PATIENCE },
    async () => {
      const server = await sharedServer()
      const { reason, message } = await troubleOf({ ...server, url: server.url.replace('bolt:', 'bolt+s:') })
      expect(reason).toBe('encryption')
      expect(message).toMatch(/^encryption towards bolt\+s:/)
    },
  )
})

describe.skipIf(neo4jHere !== 'started')('the schema of the database', () => {
  test('is finished by the next start when one was cut short, and is not touched by an older release', {
    timeout: PATIENCE,
  }, async () => {
    const store = join(await ownDirectory(), 'store')
    const server = await startServer({ store, owner: process.pid, passing: false })
    onTestFinished(() => server.stop())
    const options = { url: server.url, user: USER, password: PASSWORD }
    const connection = connect(options)
    onTestFinished(() => connection.close())
    const version = () =>
      connection.read(async (tx) => {
        const { records } = await tx.run("MATCH (s:Schema {name: 'weefsel'}) RETURN s.version AS version")
        return records[0]?.get('version') ?? 0
      })
    const constraints = () =>
      connection.read(async (tx) => (await tx.run('SHOW CONSTRAINTS YIELD name RETURN name')).records.length)

    const [first, ...later] = migrations
    const cutShort = { ...first!, statements: [...first!.statements.slice(0, 5), 'THIS IS NOT CYPHER'] }
    await expect(migrate(connection, [cutShort])).rejects.toThrow(GraphUnavailable)
    expect([await version(), await constraints()]).toEqual([0, 5])

    // One of them died while it migrated, and left its lock behind.
    await connection.write((tx) =>
      tx.run("MERGE (s:Schema {name: 'weefsel'}) SET s.migrator = 'gone', s.migratorUntil = timestamp() - 1"),
    )
    // Several processes start at once on a new database.
    const another = connect(options)
    onTestFinished(() => another.close())
    await Promise.all([connection, another].map((one) => migrate(one)))
    expect(await version()).toBe(SCHEMA_VERSION)
    const locks = await connection.read((tx) => tx.run('MATCH (s:Schema) RETURN s.migrator AS migrator'))
    expect(locks.records.map((record) => record.get('migrator'))).toEqual([null])
    const whole = await constraints()
    const made = migrations.flatMap(({ statements }) => statements.filter((one) => /CONSTRAINT/.test(one)))
    expect(whole).toBe(made.length)
    await migrate(connection)
    expect(await constraints()).toBe(whole)

    const next = { version: SCHEMA_VERSION + 1, name: 'of tomorrow', statements: [] }
    await migrate(connection, [first!, ...later, next])
    const { reason, message } = await troubleOf(options)
    expect(reason).toBe('newer-schema')
    expect(message).toContain(`schema ${SCHEMA_VERSION + 1}; this one knows up to ${SCHEMA_VERSION}`)
  })
})

describe.skipIf(!neo4jHere)('a graph that waits for its server', () => {
  test('says that the password is wrong for as long as it is, and goes on when it is right', {
    timeout: PATIENCE,
  }, async () => {
    const { url, user: admin, password: adminPassword } = await sharedServer()
    const driver = neo4j.driver(url, neo4j.auth.basic(admin, adminPassword))
    const system = { database: 'system' }
    const user = `later${randomUUID().slice(0, 8)}`
    onTestFinished(async () => {
      await driver.executeQuery(`DROP USER ${user} IF EXISTS`, {}, system)
      await driver.close()
    })
    const set = (verb: string, password: string) =>
      driver.executeQuery(
        `${verb} USER ${user} SET PASSWORD $password ${verb === 'CREATE' ? 'CHANGE NOT REQUIRED' : ''}`,
        { password },
        system,
      )
    await set('CREATE', 'the-first-password')
    const graph = await neo4jGraphWhenThere({ url, user, password: 'the-second-password' })
    onTestFinished(() => graph.close())
    await expect(graph.checkpoints()).rejects.toMatchObject({ reason: 'refused' })
    await set('ALTER', 'the-second-password')
    await vi.waitFor(() => graph.checkpoints(), { timeout: PATIENCE, interval: 500 })
  })
})

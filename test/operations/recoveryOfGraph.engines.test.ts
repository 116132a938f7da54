import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connect } from '../../services/graph/neo4j/connect.ts'
import { migrate } from '../../services/graph/neo4j/migrate.ts'
import { migrations } from '../../services/graph/neo4j/migrations.ts'
import { makeCertificates } from '../eventstoredb/certificates.ts'
import { ownBoltLine } from '../neo4j/boltLine.ts'
import { neo4jHere, version } from '../neo4j/options.ts'
import { sharedServer } from '../neo4j/sharedServer.ts'
import { PASSWORD, startServer, USER } from '../neo4j/startServer.ts'
import { ownDirectory } from '../support/directory.ts'
import { meeting, street } from '../support/street.ts'
import { openssl } from '../support/tools.ts'
import { ownService } from './service.ts'

const PATIENCE = { timeout: 900_000 }
const late = [meeting('fatima', 'gerrit', '2026-06-01')]

/** A Neo4j of the test's own, which can be stopped and started again on the same port. */
async function ownNeo4j(store: string) {
  const start = (port?: number) =>
    startServer({ store, owner: process.pid, passing: false, ...(port && { port }) })
  let server = await start()
  onTestFinished(() => server.kill())
  const { url, port } = server
  return {
    options: { url, user: USER, password: PASSWORD },
    kill: () => server.kill(),
    async start() {
      server = await start(port)
    },
  }
}

/**
 * Events that come while the graph cannot be written are taken, and are in it when what was wrong has been put right:
 * at the start, and again later.
 */
async function comesThrough(
  service: Awaited<ReturnType<typeof ownService>>,
  { says, wrong, right }: { says: string | RegExp; wrong: () => void; right: () => void },
) {
  await service.says(says)
  expect(await service.takes(street)).toBe(201)
  right()
  await service.isReady(street.length)
  const before = await service.shows()
  expect(before.ties).toBeGreaterThan(0)
  wrong()
  expect(await service.takes(late)).toBe(201)
  await service.says(says)
  right()
  await service.isReady(street.length + 1)
  expect(await service.shows()).toEqual({ ...before, ties: before.ties + 1 })
}

/** A neighbourhood of the test's own in the Neo4j that all share, through a line that can be changed. */
async function ownLine() {
  const server = await sharedServer()
  const line = await ownBoltLine(server.url)
  return { ...line, server: { user: server.user, password: server.password, url: line.url } }
}
const name = () => `recovered-${randomUUID().slice(0, 8)}`

describe.skipIf(neo4jHere !== 'started')('a Neo4j that cannot be used, and then can', PATIENCE, () => {
  test.skipIf(!openssl).each([
    ['without TLS where the address says TLS', true, /^encryption towards bolt\+ssc:/],
    ['with TLS where the address says none', false, /speaks encrypted only/],
  ] as const)('started %s, and replaced by the right one', async (...[, secure, says]) => {
    const certificates = await makeCertificates('node1')
    onTestFinished(() => certificates.remove())
    const identity = await certificates.identityOf('node1')
    const { server, state, cut } = await ownLine()
    const become = (isSecure: boolean) => () => {
      state.identity = isSecure ? identity : undefined
      cut()
    }
    become(!secure)()
    const url = secure ? server.url.replace('bolt:', 'bolt+ssc:') : server.url
    const service = await ownService({ neo4j: { ...server, url } }, name())
    await comesThrough(service, { says, wrong: become(!secure), right: become(secure) })
  })

  test('of a release that is too old, and upgraded', async () => {
    const { server, state, cut } = await ownLine()
    state.instead = { said: version, becomes: '4.4.'.padEnd(version.length, '0') }
    const service = await ownService({ neo4j: server }, name())
    await service.says(/^Neo4j 4\.4\.0* is too old: Weefsel needs 5\.26 or newer$/)
    expect(await service.takes(street)).toBe(201)
    state.instead = undefined
    cut()
    await service.isReady(street.length)
    expect((await service.shows()).ties).toBeGreaterThan(0)
  })

  test('with another password, and then with the right one', async () => {
    const { url, user: admin, password: adminPassword } = await sharedServer()
    const driver = neo4j.driver(url, neo4j.auth.basic(admin, adminPassword))
    const user = `recovered${randomUUID().slice(0, 8)}`
    const asked = (statement: string, password: string) =>
      driver.executeQuery(statement, { password }, { database: 'system' })
    onTestFinished(async () => {
      await asked(`DROP USER ${user} IF EXISTS`, '')
      await driver.close()
    })
    await asked(`CREATE USER ${user} SET PASSWORD $password CHANGE NOT REQUIRED`, 'not-this-one')
    const service = await ownService({ neo4j: { url, user, password: 'this-one' } }, name())
    const said = await service.says(`refuses user ${user} with this password`)
    expect(said).not.toContain('this-one')
    expect(await service.takes(street)).toBe(201)
    await asked(`ALTER USER ${user} SET PASSWORD $password`, 'this-one')
    await service.isReady(street.length)
  })

  // Community edition has one database for data: that it is made later is played by the line.
  test('without the database that is named, which is then made', async () => {
    const { server, state, cut } = await ownLine()
    const service = await ownService({ neo4j: { ...server, database: 'zzdb1' } }, name())
    await service.says('has no database called zzdb1')
    expect(await service.takes(street)).toBe(201)
    state.askedInstead = { said: 'zzdb1', becomes: 'neo4j' }
    cut()
    await service.isReady(street.length)
    expect((await service.shows()).ties).toBeGreaterThan(0)
  })
})

describe.skipIf(neo4jHere !== 'started')('a Neo4j of which something is missing', PATIENCE, () => {
  test('migrations that were cut short are finished; a database that is emptied under it is filled again', async () => {
    const store = join(await ownDirectory(), 'store')
    const server = await ownNeo4j(store)
    const connection = connect(server.options)
    const [first] = migrations
    const cutShort = { ...first!, statements: [...first!.statements.slice(0, 5), 'THIS IS NOT CYPHER'] }
    await expect(migrate(connection, [cutShort])).rejects.toThrow()
    await connection.close()

    const service = await ownService({ neo4j: server.options }, name())
    await service.record(street)
    await service.isReady(street.length)
    const before = await service.shows()

    await server.kill()
    await service.says('does not answer')
    expect(await service.takes(late)).toBe(201)
    await rm(store, { recursive: true })
    await server.start()
    await service.isReady(street.length + 1)
    expect(await service.shows()).toEqual({ ...before, ties: before.ties + 1 })
    const driver = neo4j.driver(server.options.url, neo4j.auth.basic(USER, PASSWORD))
    const { records } = await driver.executeQuery('SHOW CONSTRAINTS YIELD name RETURN name')
    await driver.close()
    expect(records).toHaveLength(
      migrations.flatMap((one) => one.statements.filter((s) => /CONSTRAINT/.test(s))).length,
    )
  })

  test.skipIf(!canMount())(
    'a full disk under Neo4j: it says so, loses nothing, and goes on when there is room',
    async () => {
      const place = await ownDirectory()
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', place])
      onTestFinished(() => void execFileSync('umount', ['-l', place]))
      const server = await ownNeo4j(join(place, 'store'))
      const service = await ownService({ neo4j: server.options }, name())
      await service.record(street)
      await service.isReady(street.length)
      const before = await service.shows()
      const ballast = join(place, 'ballast')
      await writeFile(ballast, Buffer.alloc(64 * 1024 * 1024)).catch(() => undefined)
      expect(existsSync(ballast)).toBe(true)
      expect(await service.takes(late)).toBe(201)
      expect(await service.says(/takes no more work after a critical fault|no room|space/)).toContain('disk')
      await rm(ballast)
      await server.kill()
      await server.start()
      await service.isReady(street.length + 1)
      expect(await service.shows()).toEqual({ ...before, ties: before.ties + 1 })
    },
  )
})

/** Whether we may mount a small file system, as root may on most machines. */
function canMount(): boolean {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return false
  return existsSync('/usr/bin/mount') || existsSync('/bin/mount')
}

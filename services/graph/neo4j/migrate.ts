import { setTimeout as sleep } from 'node:timers/promises'
import { Neo4jError } from 'neo4j-driver'
import { z } from 'zod'
import { GraphUnavailable } from '../errors.ts'
import type { Neo4jConnection } from './connect.ts'
import { migrations as known, type Migration } from './migrations.ts'
import { recordsOf } from './records.ts'

/** The oldest server that was tested. */
const OLDEST = { text: '5.26', major: 5, minor: 26 }

/** @throws {GraphUnavailable} when a server of this version is too old */
export function assertSupported(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return
  throw new GraphUnavailable('too-old', `Neo4j ${version} is too old: Weefsel needs ${OLDEST.text} or newer`)
}

const component = z.object({ version: z.string() })
const schema = z.object({ version: z.int() })

/**
 * Migrates the schema of the database. The next start completes an interrupted migration: every statement may
 * run again, and a version is recorded only when all of its statements have run. Other processes may migrate
 * the same database at the same moment; a process that loses a lock tries again, and finds part of the work
 * done.
 * @throws {GraphUnavailable} when the database was made by a newer version of Weefsel
 */
export async function migrate(
  connection: Neo4jConnection,
  migrations: readonly Migration[] = known,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await bringUpToDate(connection, migrations)
    } catch (error) {
      if (attempt === ATTEMPTS || !isInTheWay(error)) throw error
      // Back-off up to the duration of a whole run. Otherwise both processes start again and collide again.
      await sleep(Math.random() * Math.min(PAUSE * 2 ** attempt, LONGEST_PAUSE))
    }
  }
}

const ATTEMPTS = 40
const PAUSE = 250
const LONGEST_PAUSE = 8_000
const isInTheWay = (error: unknown) =>
  error instanceof GraphUnavailable &&
  error.cause instanceof Neo4jError &&
  /^Neo\.(TransientError\.|ClientError\.Schema\..*AlreadyExists)/.test(error.cause.code)

async function bringUpToDate(connection: Neo4jConnection, migrations: readonly Migration[]): Promise<void> {
  const [server] = await connection.read((tx) =>
    recordsOf(
      tx,
      component,
      "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version",
    ),
  )
  if (server) assertSupported(server.version)

  const latest = migrations.at(-1)?.version ?? 0
  const [found] = await connection.read((tx) =>
    recordsOf(tx, schema, "MATCH (s:Schema {name: 'weefsel'}) RETURN s.version AS version"),
  )
  const version = found?.version ?? 0
  if (version > latest) {
    throw new GraphUnavailable(
      'newer-schema',
      `the graph in this database was made by a newer version of Weefsel (schema ${version}; this one knows up to ${latest})`,
    )
  }
  for (const migration of migrations) {
    if (migration.version <= version) continue
    for (const statement of migration.statements) await connection.run(statement)
    await connection.run('CALL db.awaitIndexes(300)')
    await migration.upgrade?.(connection)
    await connection.write((tx) =>
      tx.run(
        `MERGE (s:Schema {name: 'weefsel'})
         SET s.version = toInteger($version), s.graphs = coalesce(s.graphs, 0)`,
        { version: migration.version },
      ),
    )
  }
}

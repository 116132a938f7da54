import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Neo4jError } from 'neo4j-driver'
import { z } from 'zod'
import { GraphUnavailable } from '../errors.ts'
import type { Neo4jConnection } from './connect.ts'
import { migrations as known, type Migration, schemaConstraint } from './migrations.ts'
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

/** A migration lock that is not renewed for this many milliseconds was left behind: its process is gone. */
const LOCK_LASTS = 60_000
/** Between two looks at a lock that another process holds. */
const LOOK_EVERY = 250
/** Attempts at a statement that got in the way of another process, or of work that the server still does. */
const ATTEMPTS = 40
const PAUSE = 100
const LONGEST_PAUSE = 2_000

/**
 * Migrates the schema of the database. The next start completes an interrupted migration: every statement may
 * run again, and a version is recorded only when all of its statements have run. Of processes that start at the
 * same moment one migrates and the others wait for it: Neo4j locks labels for a schema statement, and several
 * that are under way make each other fail again and again.
 * @throws {GraphUnavailable} when the database was made by a newer version of Weefsel
 */
export async function migrate(
  connection: Neo4jConnection,
  migrations: readonly Migration[] = known,
): Promise<void> {
  await mustBeSupported(connection)
  const latest = migrations.at(-1)?.version ?? 0
  const holder = randomUUID()
  await retried(() => connection.run(schemaConstraint))
  while (mustNotBeNewer(await versionOf(connection), latest) < latest) {
    if (!(await takeLock(connection, holder))) {
      await sleep(LOOK_EVERY)
      continue
    }
    try {
      await bringUpToDate(connection, migrations, holder)
    } finally {
      await releaseLock(connection, holder)
    }
  }
}

async function mustBeSupported(connection: Neo4jConnection): Promise<void> {
  const [server] = await connection.read((tx) =>
    recordsOf(
      tx,
      component,
      "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version",
    ),
  )
  if (server) assertSupported(server.version)
}

async function versionOf(connection: Neo4jConnection): Promise<number> {
  const [found] = await connection.read((tx) =>
    recordsOf(tx, schema, "MATCH (s:Schema {name: 'weefsel'}) RETURN coalesce(s.version, 0) AS version"),
  )
  return found?.version ?? 0
}

function mustNotBeNewer(version: number, latest: number): number {
  if (version <= latest) return version
  throw new GraphUnavailable(
    'newer-schema',
    `the graph in this database was made by a newer version of Weefsel (schema ${version}; this one knows up to ${latest})`,
  )
}

/**
 * Takes the migration lock, or renews it; the server's clock says whether another was left behind.
 * @returns whether this process holds it now.
 */
async function takeLock(connection: Neo4jConnection, holder: string): Promise<boolean> {
  const taken = await retried(() =>
    connection.write((tx) =>
      recordsOf(
        tx,
        schema,
        `MERGE (s:Schema {name: 'weefsel'})
         ON CREATE SET s.version = 0, s.graphs = 0
         SET s.lockedAt = timestamp()
         WITH s WHERE s.migrator IS NULL OR s.migrator = $holder OR s.migratorUntil < timestamp()
         SET s.migrator = $holder, s.migratorUntil = timestamp() + toInteger($lasts)
         RETURN coalesce(s.version, 0) AS version`,
        { holder, lasts: LOCK_LASTS },
      ),
    ),
  )
  return taken.length > 0
}

const releaseLock = (connection: Neo4jConnection, holder: string) =>
  connection.write((tx) =>
    tx.run(
      `MATCH (s:Schema {name: 'weefsel', migrator: $holder})
       REMOVE s.migrator, s.migratorUntil, s.lockedAt`,
      { holder },
    ),
  )

async function bringUpToDate(
  connection: Neo4jConnection,
  migrations: readonly Migration[],
  holder: string,
): Promise<void> {
  const version = await versionOf(connection)
  for (const migration of migrations) {
    if (migration.version <= version) continue
    for (const statement of migration.statements) {
      if (!(await takeLock(connection, holder))) return
      await retried(() => connection.run(statement))
    }
    await connection.run('CALL db.awaitIndexes(300)')
    await migration.upgrade?.(connection)
    await connection.write((tx) =>
      tx.run(
        `MATCH (s:Schema {name: 'weefsel'})
         SET s.version = toInteger($version), s.graphs = coalesce(s.graphs, 0)`,
        { version: migration.version },
      ),
    )
  }
}

/** Runs a statement again, with back-off, while the server says that other work is in its way. */
async function retried<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (attempt === ATTEMPTS || !isInTheWay(error)) throw error
      await sleep(Math.random() * Math.min(PAUSE * 2 ** attempt, LONGEST_PAUSE))
    }
  }
}

const isInTheWay = (error: unknown) =>
  error instanceof GraphUnavailable &&
  error.cause instanceof Neo4jError &&
  /^Neo\.(TransientError\.|ClientError\.Schema\..*AlreadyExists)/.test(error.cause.code)

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** The folder of the data directory with the access data and the access log. */
export const accessFolder = (data: string): string => join(data, 'access')

/** The database of tokens, sessions and research projects. */
export const accessFile = (data: string): string => join(accessFolder(data), 'access.sqlite')

const tables = `
  CREATE TABLE IF NOT EXISTS token (
    id TEXT PRIMARY KEY, hash BLOB NOT NULL UNIQUE, label TEXT NOT NULL, scope TEXT NOT NULL,
    created INTEGER NOT NULL, ends INTEGER NOT NULL, ended TEXT, used INTEGER
  ) STRICT;
  CREATE TABLE IF NOT EXISTS session (
    hash BLOB PRIMARY KEY, principal TEXT NOT NULL, grants TEXT NOT NULL,
    began INTEGER NOT NULL, seen INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS attempt (hash BLOB PRIMARY KEY, content TEXT NOT NULL, began INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS link (hash BLOB PRIMARY KEY, made INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS project (
    name TEXT PRIMARY KEY, secret BLOB NOT NULL, dates TEXT NOT NULL, ends INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;`

/**
 * Opens the tables of tokens, sessions and research projects. A command and a server may have them open at
 * the same time: each statement is its own transaction, and writers wait for each other. Only the owner of
 * the directory can read them.
 */
export function openAccessStore(data: string | undefined): DatabaseSync {
  if (data === undefined) return prepared(new DatabaseSync(':memory:'))
  const folder = accessFolder(data)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const before = process.umask(0o077)
  try {
    return prepared(new DatabaseSync(accessFile(data), { timeout: 5_000 }))
  } finally {
    process.umask(before)
  }
}

function prepared(database: DatabaseSync): DatabaseSync {
  // Deleted rows are overwritten, so that an ended session or a project's secret does not stay in free pages.
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; ${tables}`)
  addLastUse(database)
  return database
}

/**
 * Adds the column for the last use, which older tokens do not have. Two processes may both find it missing.
 */
function addLastUse(database: DatabaseSync): void {
  const isThere = database.prepare("SELECT 1 FROM pragma_table_info('token') WHERE name = 'used'")
  if (isThere.get()) return
  try {
    database.exec('ALTER TABLE token ADD COLUMN used INTEGER')
  } catch (error) {
    if (!isThere.get()) throw error
  }
}

import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { inTransaction } from '../../shared/inTransaction.ts'
import { accessFolder } from '../store.ts'

const FORMAT = 1

const tables = `
  CREATE TABLE IF NOT EXISTS entry (n INTEGER PRIMARY KEY, body TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS seen (
    neighbourhood TEXT NOT NULL, resident TEXT NOT NULL, n INTEGER NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (neighbourhood, resident, n)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER IF NOT EXISTS entry_stays BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'the access log is appended to, never changed'); END;
  CREATE TABLE IF NOT EXISTS pruning (n INTEGER PRIMARY KEY, up_to INTEGER NOT NULL, before INTEGER NOT NULL) STRICT;
  DROP TRIGGER IF EXISTS entry_remains;
  CREATE TRIGGER entry_remains BEFORE DELETE ON entry
    WHEN OLD.n > coalesce((SELECT max(up_to) FROM pruning), 0)
    BEGIN SELECT RAISE(ABORT, 'the access log is appended to, never changed'); END;
  PRAGMA user_version = ${FORMAT};`

/** The file of the access log in a data directory. */
export const auditFile = (data: string): string => join(accessFolder(data), 'reads.sqlite')

/**
 * Opens the file of the access log, and creates it when it is absent. With `synchronous = FULL` a commit has
 * reached the disk when it returns. Pruned entries are overwritten.
 * @param durable false only to measure its cost: a commit then does not wait for the disk
 */
export function openAuditDatabase(data: string | undefined, durable = true): DatabaseSync {
  const database = data === undefined ? new DatabaseSync(':memory:') : openFile(data)
  try {
    database.exec(`PRAGMA synchronous = ${durable ? 'FULL' : 'NORMAL'}; PRAGMA secure_delete = ON`)
    inTransaction(database, () => {
      if (Number(database.prepare('PRAGMA user_version').get()?.user_version) < FORMAT) database.exec(tables)
    })
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function openFile(data: string): DatabaseSync {
  const folder = accessFolder(data)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  syncFolder(dirname(folder))
  const before = process.umask(0o077)
  try {
    const database = new DatabaseSync(auditFile(data), { timeout: 5_000 })
    database.exec('PRAGMA journal_mode = WAL')
    syncFolder(folder)
    return database
  } finally {
    process.umask(before)
  }
}

/** A new file survives a power cut only when its folder has been flushed too. */
function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

import { chmodSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { errorMessage } from '../shared/errorMessage.ts'
import { KeyStoreUnavailable } from './port.ts'

/** "week": tells a key store from the database of another program. */
const APPLICATION_ID = 0x7765656b
const FORMAT = 2

const tables = `
  CREATE TABLE proof (one INTEGER PRIMARY KEY CHECK (one = 1), wrapped BLOB NOT NULL) STRICT;
  CREATE TABLE key (
    neighbourhood TEXT NOT NULL,
    ref           TEXT NOT NULL,
    wrapped       BLOB NOT NULL,
    PRIMARY KEY (neighbourhood, ref)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE destroyed (
    neighbourhood TEXT NOT NULL,
    ref           TEXT NOT NULL,
    PRIMARY KEY (neighbourhood, ref)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE tally (one INTEGER PRIMARY KEY CHECK (one = 1), destructions INTEGER NOT NULL) STRICT;
  INSERT INTO tally VALUES (1, 0);
  CREATE TABLE intention (
    neighbourhood TEXT NOT NULL,
    ref           TEXT NOT NULL,
    tombstone     TEXT NOT NULL,
    PRIMARY KEY (neighbourhood, ref)
  ) STRICT, WITHOUT ROWID;
`

/**
 * The secrets of the service itself. Format 1 kept them elsewhere in clear text; `takeOverSecrets` moves them
 * here.
 */
const secrets = `
  CREATE TABLE secret (name TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT, WITHOUT ROWID;
`

const numberOf = (database: DatabaseSync, pragma: string) =>
  Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0])

/**
 * Opens the database of keys. It has no write-ahead log, because deleted rows would stay in it while another
 * process reads. A rollback journal is gone after the commit. `secure_delete` overwrites deleted rows, and
 * VACUUM (`wipe`), whose copy stays in memory, removes the remains of split pages.
 * @throws {KeyStoreUnavailable}
 */
export function openDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: 10_000 })
    chmodSync(path, 0o600)
    database.exec(`PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;
      PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768`)
    database.exec('BEGIN IMMEDIATE')
    const [format, application] = [numberOf(database, 'user_version'), numberOf(database, 'application_id')]
    if (format === 0 && application === 0) {
      database.exec(`${tables} ${secrets}
        PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT}`)
    } else if (application !== APPLICATION_ID) {
      throw new KeyStoreUnavailable(`${path} is a database of another program`)
    } else if (format > FORMAT) {
      throw new KeyStoreUnavailable(`${path} has format ${format}, written by a newer Weefsel`)
    } else if (format < FORMAT) {
      database.exec(`${secrets} PRAGMA user_version = ${FORMAT}`)
    }
    database.exec('COMMIT')
    return database
  } catch (error) {
    database?.close()
    if (error instanceof KeyStoreUnavailable) throw error
    throw new KeyStoreUnavailable(`the keys in ${path} cannot be used: ${errorMessage(error)}`, {
      cause: error,
    })
  }
}

/** Rewrites the whole file, so that no deleted bytes are left between the rows. */
export const wipe = (database: DatabaseSync) => database.exec('VACUUM')

import type { DatabaseSync } from 'node:sqlite'
import { LogUnavailable } from '../errors.ts'

/** "weef": tells a log from the database of another program. */
const APPLICATION_ID = 0x77656566
/** Increase it when the layout below changes. */
const FORMAT = 1

// Later than any date in JavaScript.
const FAR = Number.MAX_SAFE_INTEGER

const tables = `
  CREATE TABLE neighbourhood (
    id       INTEGER PRIMARY KEY,
    name     TEXT NOT NULL UNIQUE,
    events   INTEGER NOT NULL DEFAULT 0,
    first_at INTEGER NOT NULL DEFAULT ${FAR},
    last_at  INTEGER NOT NULL DEFAULT -${FAR},
    head     INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE TABLE type (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE TABLE stream (
    id            INTEGER PRIMARY KEY,
    neighbourhood INTEGER NOT NULL REFERENCES neighbourhood (id),
    name          TEXT NOT NULL,
    revision      INTEGER NOT NULL,
    UNIQUE (neighbourhood, name)
  ) STRICT;
  CREATE TABLE event (
    position      INTEGER PRIMARY KEY AUTOINCREMENT,
    neighbourhood INTEGER NOT NULL REFERENCES neighbourhood (id),
    stream        INTEGER NOT NULL REFERENCES stream (id),
    revision      INTEGER NOT NULL,
    type          INTEGER NOT NULL REFERENCES type (id),
    version       INTEGER NOT NULL,
    at            INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,
    id            TEXT NOT NULL,
    body          TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX event_id ON event (neighbourhood, id);
`

/**
 * Creates the tables in a new database, or checks that an existing database is a log.
 * @throws {LogUnavailable} when it belongs to another program or a newer Weefsel
 */
export function prepareSchema(database: DatabaseSync, path: string): void {
  const pragma = (name: string) => Number(Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0])
  const format = pragma('user_version')
  const application = pragma('application_id')
  if (format === 0 && application === 0 && isEmpty(database)) {
    database.exec(`BEGIN IMMEDIATE; ${tables}
      PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT}; COMMIT`)
    return
  }
  if (application !== APPLICATION_ID) {
    throw new LogUnavailable('damaged', `${path} is a database of another program`)
  }
  if (format > FORMAT) {
    const message = `${path} has format ${format}, written by a newer Weefsel; this one reads up to ${FORMAT}`
    throw new LogUnavailable('newer-format', message)
  }
}

const isEmpty = (database: DatabaseSync) =>
  database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n === 0

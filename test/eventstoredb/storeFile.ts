import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Stored } from './stored.ts'

/** Where a store keeps what it holds, so that it outlives its process. */
export type StoreFile = {
  /** Everything that was kept, in order. */
  readonly events: () => readonly Stored[]
  readonly deleted: () => readonly string[]
  /** Keeps all of these or none; on disk when it returns. */
  add(events: readonly Stored[]): void
  delete(stream: string): void
}

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS events (
    prepare INTEGER PRIMARY KEY, commitAt INTEGER NOT NULL, stream TEXT NOT NULL, revision INTEGER NOT NULL,
    id TEXT NOT NULL, metadata TEXT NOT NULL, custom BLOB NOT NULL, data BLOB NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS deleted (stream TEXT PRIMARY KEY) STRICT;`

const bytes = z.instanceof(Uint8Array)
const row = z.object({
  prepare: z.int(),
  commitAt: z.int(),
  stream: z.string(),
  revision: z.int(),
  id: z.string(),
  metadata: z.string(),
  custom: bytes,
  data: bytes,
})
const pairs = z.array(z.tuple([z.string(), z.string()]))
const gone = z.object({ stream: z.string() })

/** One SQLite file, flushed to disk at every append: what was answered is there after a SIGKILL. */
export function openStoreFile(path: string): StoreFile {
  const database = new DatabaseSync(path)
  database.exec(SCHEMA)
  const insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const markDeleted = database.prepare('INSERT OR IGNORE INTO deleted VALUES (?)')
  return {
    events: () =>
      database
        .prepare('SELECT * FROM events ORDER BY prepare')
        .all()
        .map((found) => {
          const { commitAt, metadata, ...stored } = row.parse(found)
          return { ...stored, commit: commitAt, metadata: new Map(pairs.parse(JSON.parse(metadata))) }
        }),
    deleted: () =>
      database
        .prepare('SELECT stream FROM deleted')
        .all()
        .map((found) => gone.parse(found).stream),
    add(events) {
      database.exec('BEGIN IMMEDIATE')
      try {
        for (const { prepare, commit, stream, revision, id, metadata, custom, data } of events)
          insert.run(prepare, commit, stream, revision, id, JSON.stringify([...metadata]), custom, data)
        database.exec('COMMIT')
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },
    delete: (stream) => void markDeleted.run(stream),
  }
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Instant } from '../../../events/index.ts'
import { accessFolder } from '../store.ts'
import { type AccessEntry, type AccessStatement, accessStatement, BEGINNING, hashOfEntry } from './entry.ts'

export type AccessQuery = {
  /** Only what was seen of this neighbourhood. */
  readonly neighbourhood?: string | undefined
  /** Only answers in which this resident stood, those about the whole neighbourhood among them. */
  readonly resident?: string | undefined
  /** Only at or after this moment: since the resident was first recorded, for one. */
  readonly from?: Instant | undefined
  /** Only entries before this number. */
  readonly before?: number | undefined
  readonly limit: number
}

/** How far a chain goes, to be noted elsewhere: a log that was cut short no longer has it. */
export type ChainEnd = { readonly entries: number; readonly hash: string }

/** The log of who saw whom: appended to, never changed. */
export type Audit = {
  /**
   * Resolves when the statement is written. Statements that come in the same turn are written as one: what many
   * readers ask at once costs one commit.
   */
  record(statement: AccessStatement): Promise<void>
  /** Entries, the newest first. */
  entries(query: AccessQuery): readonly AccessEntry[]
  end(): ChainEnd
  /** Writes what is waiting, then lets go of the file. */
  close(): void
}

const row = z.object({ n: z.number(), body: z.string(), hash: z.string() })
const EVERYBODY = '*'

const tables = `
  CREATE TABLE IF NOT EXISTS entry (n INTEGER PRIMARY KEY, body TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS seen (
    neighbourhood TEXT NOT NULL, resident TEXT NOT NULL, n INTEGER NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (neighbourhood, resident, n)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER IF NOT EXISTS entry_stays BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'the access log is appended to, never changed'); END;
  CREATE TRIGGER IF NOT EXISTS entry_remains BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'the access log is appended to, never changed'); END;`

/** The file in which a data directory keeps its access log. */
export const auditFile = (data: string): string => join(accessFolder(data), 'reads.sqlite')

function openFile(data: string | undefined): DatabaseSync {
  if (data === undefined) return new DatabaseSync(':memory:')
  mkdirSync(accessFolder(data), { recursive: true, mode: 0o700 })
  const before = process.umask(0o077)
  try {
    const database = new DatabaseSync(auditFile(data), { timeout: 5_000 })
    database.exec('PRAGMA journal_mode = WAL')
    return database
  } finally {
    process.umask(before)
  }
}

/**
 * Opens the access log; made when it is not there. A process that is killed leaves whole entries (each commit is all or
 * nothing); a machine that loses power may lose those of the last moments, never one from the middle.
 * @param data without it, the log lasts as long as this process.
 */
export function openAudit(data?: string): Audit {
  const database = openFile(data)
  database.exec(`PRAGMA synchronous = NORMAL; ${tables}`)
  const last = database.prepare('SELECT n, body, hash FROM entry ORDER BY n DESC LIMIT 1')
  const insert = database.prepare('INSERT INTO entry (n, body, hash) VALUES (?, ?, ?)')
  const see = database.prepare(
    'INSERT OR IGNORE INTO seen (neighbourhood, resident, n, at) VALUES (?, ?, ?, ?)',
  )
  let waiting: { statement: AccessStatement; done: PromiseWithResolvers<void> }[] = []

  function end(): ChainEnd {
    const found = last.get()
    const { n, hash } = found ? row.parse(found) : { n: 0, hash: BEGINNING }
    return { entries: n, hash }
  }

  function append(statements: readonly AccessStatement[]): void {
    // Another process may write to the same file: the end is looked up inside the transaction.
    database.exec('BEGIN IMMEDIATE')
    try {
      let { entries: n, hash } = end()
      for (const statement of statements) {
        n += 1
        const body = JSON.stringify(statement)
        hash = hashOfEntry(hash, n, body)
        insert.run(n, body, hash)
        for (const one of statement.residents ?? [EVERYBODY])
          see.run(statement.neighbourhood, one, n, statement.at)
      }
      database.exec('COMMIT')
    } catch (error) {
      database.exec('ROLLBACK')
      throw error
    }
  }

  function flush(): void {
    const batch = waiting
    waiting = []
    if (batch.length === 0) return
    try {
      append(batch.map(({ statement }) => statement))
      for (const { done } of batch) done.resolve()
    } catch (error) {
      for (const { done } of batch) done.reject(error)
    }
  }

  return {
    record(statement) {
      const done = Promise.withResolvers<void>()
      if (waiting.length === 0) setImmediate(flush)
      waiting.push({ statement, done })
      return done.promise
    },
    entries: (query) => entriesIn(database, query),
    end,
    close() {
      flush()
      if (database.isOpen) database.close()
    },
  }
}

function entriesIn(database: DatabaseSync, query: AccessQuery): AccessEntry[] {
  const { neighbourhood, resident, from = 0, before = Number.MAX_SAFE_INTEGER, limit } = query
  const rows =
    neighbourhood === undefined
      ? database
          .prepare('SELECT n, body, hash FROM entry WHERE n < ? ORDER BY n DESC LIMIT ?')
          .all(before, limit)
      : database
          .prepare(
            `SELECT n, body, hash FROM entry WHERE n IN (
               SELECT n FROM seen WHERE neighbourhood = ? AND (? IS NULL OR resident IN (?, '${EVERYBODY}'))
               AND at >= ? AND n < ?
             ) ORDER BY n DESC LIMIT ?`,
          )
          .all(neighbourhood, resident ?? null, resident ?? null, from, before, limit)
  return rows.map((found) => {
    const { n, body, hash } = row.parse(found)
    return { n, hash, ...accessStatement.parse(JSON.parse(body)) }
  })
}

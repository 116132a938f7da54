import { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { position } from '../../../events/index.ts'
import { createNotifier } from '../../shared/concurrency/notifier.ts'
import type { EventLog, LogBatch, SubscribeQuery } from '../port.ts'
import { prepareUnsealed } from '../prepareAppend.ts'
import { createAppender } from './appendInto.ts'
import { holdDataDirectory } from './dataDirectory.ts'
import { openNames } from './names.ts'
import { createReader } from './reader.ts'
import { prepareSchema } from './schema.ts'
import { unavailable } from './unavailable.ts'
import { createWriter } from './writer.ts'

export type SqliteLogOptions = {
  /** The data directory. It is created when it is absent. */
  readonly directory: string
  readonly now?: () => number
  /** The largest size of the database, in pages of 4 KiB. */
  readonly pagesAtMost?: number
}

/** The embedded log. It can announce the address of the server that holds it. */
export type SqliteLog = EventLog & { announce(url: string): void }

const BATCH = 1_000

/**
 * The embedded log: one SQLite database in write-ahead mode, flushed to disk at every commit.
 * @throws {LogUnavailable} when the directory is in use, cannot be written, is damaged or of a newer format.
 */
export function openSqliteLog({ directory, now = Date.now, pagesAtMost }: SqliteLogOptions): SqliteLog {
  const held = holdDataDirectory(directory)
  let connections: { writing: DatabaseSync; reading: DatabaseSync }
  try {
    const writing = openDatabase(held.logFile, pagesAtMost)
    // A separate connection, so that no reader sees uncommitted events.
    connections = { writing, reading: new DatabaseSync(held.logFile, { readOnly: true, timeout: 1_000 }) }
  } catch (error) {
    held.release()
    throw unavailable(error, held.logFile)
  }
  const { writing, reading } = connections
  const neighbourhoods = openNames(writing, 'neighbourhood')
  const types = openNames(writing, 'type')
  const reader = createReader(reading, neighbourhoods, types)
  const appender = createAppender(writing, neighbourhoods, types)
  const grown = createNotifier()
  const writer = createWriter(writing, appender, { path: held.logFile, now, onCommit: grown.notifyAll })

  async function* subscribe(query: SubscribeQuery): AsyncGenerator<LogBatch> {
    const { signal, batchSize = BATCH } = query
    let after = query.after ?? position(0)
    let first = true
    while (!signal.aborted) {
      const seen = grown.version()
      const upTo = reader.head()
      if (upTo > after || first) {
        const batch = reader.page({ ...query, after, upTo }, batchSize)
        first = false
        after = batch.upTo
        yield batch
        if (!batch.caughtUp) {
          await nextTurn()
          continue
        }
      }
      await grown.waitPast(seen, signal)
    }
  }

  let closing: Promise<void> | undefined
  return {
    append: writer.append,
    prepare: prepareUnsealed(writer.append),
    appendAll: writer.appendAll,
    read: reader.read,
    subscribe,
    find: async (neighbourhood, ids) => reader.find(neighbourhood, ids),
    at: async (neighbourhood, positions) => reader.at(neighbourhood, positions),
    revisions: async (neighbourhood) => reader.revisions(neighbourhood),
    head: async (neighbourhood) => reader.head(neighbourhood),
    headAt: async (neighbourhood, recordedUpTo) => reader.headAt(neighbourhood, recordedUpTo),
    neighbourhoods: async () => reader.neighbourhoods(),
    announce: held.announce,
    commits: writer.commits,
    close() {
      closing ??= writer.close().then(() => {
        grown.notifyAll()
        reading.close()
        writing.close()
        held.release()
      })
      return closing
    },
  }
}

function openDatabase(file: string, pagesAtMost: number | undefined): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 1_000 })
  try {
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF;
      PRAGMA cache_size = -65536; PRAGMA mmap_size = 0`)
    prepareSchema(database, file)
    if (pagesAtMost !== undefined) database.exec(`PRAGMA max_page_count = ${Math.trunc(pagesAtMost)}`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

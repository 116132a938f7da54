import { z } from 'zod'
import type { Instant } from '../../../events/index.ts'
import { inTransaction } from '../../shared/inTransaction.ts'
import { type ChainEnd, linksOf } from './chain.ts'
import { openAuditDatabase } from './database.ts'
import { type AccessQuery, EVERYBODY, entriesIn, indexes } from './entriesIn.ts'
import { type AccessEntry, type AccessStatement, BEGINNING, hashOfEntry, type Pruning } from './entry.ts'
import { type AuditVerdict, verdictOn } from './verifyAudit.ts'

/** The access log: append-only, except that expired entries are pruned from the start. */
export type Audit = {
  /**
   * Resolves when the statement is on the disk. Statements in the same turn of the event loop share one
   * commit.
   */
  record(statement: AccessStatement): Promise<void>
  /** Entries, newest first. */
  entries(query: AccessQuery): readonly AccessEntry[]
  end(): ChainEnd
  /** Verifies the whole chain in parts, and yields to other requests in between. */
  verify(noted?: ChainEnd): Promise<AuditVerdict>
  /**
   * Prunes the entries from before a moment and records that in the chain. It first verifies these entries,
   * and does not touch a broken chain.
   * @returns the number of pruned entries
   * @throws {BrokenChain}
   */
  prune(before: Instant, now: Instant): number
  /** The moment before which entries have been pruned; undefined when none have. */
  keptFrom(): Instant | undefined
  /** Writes the waiting statements, then closes the file. */
  close(): void
}

const row = z.object({ n: z.number(), body: z.string(), hash: z.string() })

/**
 * Opens the access log, and creates it when it is absent. A killed process or a power cut loses no entry that
 * was acknowledged.
 * @param data the data directory; without it the log is in memory
 */
export function openAudit(data?: string, { durable = true }: { readonly durable?: boolean } = {}): Audit {
  const database = openAuditDatabase(data, durable)
  database.exec(indexes)
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

  /** Appends an entry. Call it within a transaction, because another process may write to the same file. */
  function put(after: ChainEnd, said: AccessStatement | Pruning): ChainEnd {
    const entries = after.entries + 1
    const body = JSON.stringify(said)
    const hash = hashOfEntry(after.hash, entries, body)
    insert.run(entries, body, hash)
    return { entries, hash }
  }

  function append(statements: readonly AccessStatement[]): void {
    inTransaction(database, () => {
      let at = end()
      for (const statement of statements) {
        at = put(at, statement)
        for (const one of statement.residents ?? [EVERYBODY])
          see.run(statement.neighbourhood, one, at.entries, statement.at)
      }
    })
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

  function takeOut(before: Instant, now: Instant): number {
    let oldest: number | undefined
    let gone: ChainEnd | undefined
    for (const { n, hash, said } of linksOf(database)) {
      if (said.at >= before) break
      oldest ??= n
      gone = { entries: n, hash }
    }
    if (oldest === undefined || gone === undefined) return 0
    const { entries: upTo, hash } = gone
    const count = upTo - oldest + 1
    const { entries: n } = put(end(), { at: now, pruned: { upTo, hash, count, before } })
    database.prepare('INSERT INTO pruning (n, up_to, before) VALUES (?, ?, ?)').run(n, upTo, before)
    database.prepare('DELETE FROM entry WHERE n <= ?').run(upTo)
    database.prepare('DELETE FROM seen WHERE n <= ?').run(upTo)
    return count
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
    verify: (noted) => verdictOn(data, database, noted),
    prune(before, now) {
      const count = inTransaction(database, () => takeOut(before, now))
      // Pruned entries stay in the write-ahead log until it is truncated.
      if (count > 0) database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      return count
    },
    keptFrom() {
      const before = database.prepare('SELECT max(before) AS before FROM pruning').get()?.before
      return typeof before === 'number' ? before : undefined
    },
    close() {
      flush()
      if (database.isOpen) database.close()
    },
  }
}

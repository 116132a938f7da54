import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import type { Instant } from '../../../events/index.ts'
import { BrokenChain, type ChainEnd, linksOf, startOf } from './chain.ts'
import { auditFile } from './database.ts'
import { BEGINNING } from './entry.ts'

/** The pruned part: all entries up to this one, from before this moment. */
export type PrunedPart = { readonly upTo: number; readonly before: Instant }

export type AuditVerdict =
  | ({ readonly whole: true; readonly pruned: PrunedPart | undefined } & ChainEnd)
  /** The first entry that was changed or is missing. */
  | { readonly whole: false; readonly entry: number; readonly reason: string }

/**
 * Verifies an access log from its start: every entry must exist and match its hash. For pruned entries the
 * chain itself holds the number and hash of the last one.
 * @param noted an end of the chain that was noted earlier and must still be in it. Without it, entries that
 *   were cut off at the end are not detected.
 */
export function verifyAudit(data: string, noted?: ChainEnd): AuditVerdict {
  if (!existsSync(auditFile(data))) return ended({ entries: 0, hash: BEGINNING }, undefined, noted)
  const database = openToRead(data)
  try {
    const checking = stretches(database, noted)
    for (;;) {
      const { done, value } = checking.next()
      if (done) return value
    }
  } finally {
    database.close()
  }
}

/**
 * The same in parts, with a separate connection that sees one snapshot of the log.
 * @param open the open log, for one without a file
 */
export async function verdictOn(
  data: string | undefined,
  open: DatabaseSync,
  noted?: ChainEnd,
): Promise<AuditVerdict> {
  const database = data === undefined ? open : openToRead(data)
  try {
    const checking = stretches(database, noted)
    for (;;) {
      const { done, value } = checking.next()
      if (done) return value
      await setImmediate()
    }
  } finally {
    if (database !== open) database.close()
  }
}

/** Opens one snapshot of the log, which later writes and prunings do not change. */
function openToRead(data: string): DatabaseSync {
  const database = new DatabaseSync(auditFile(data), { readOnly: true, timeout: 5_000 })
  database.exec('BEGIN')
  return database
}

const STRETCH = 1_000

function* stretches(database: DatabaseSync, noted: ChainEnd | undefined): Generator<undefined, AuditVerdict> {
  try {
    const { upTo, hash: startsWith, before } = startOf(database)
    let end: ChainEnd = { entries: upTo, hash: startsWith }
    mustBeNoted(end, noted)
    for (const { n, hash } of linksOf(database)) {
      end = { entries: n, hash }
      mustBeNoted(end, noted)
      if (n % STRETCH === 0) yield
    }
    return ended(end, upTo > 0 ? { upTo, before } : undefined, noted)
  } catch (error) {
    if (!(error instanceof BrokenChain)) throw error
    const { entry, reason } = error
    return { whole: false, entry, reason }
  }
}

function mustBeNoted({ entries, hash }: ChainEnd, noted: ChainEnd | undefined): void {
  if (noted?.entries === entries && noted.hash !== hash)
    throw new BrokenChain(entries, 'is not the one that was noted')
}

function ended(end: ChainEnd, pruned: PrunedPart | undefined, noted: ChainEnd | undefined): AuditVerdict {
  if (noted && noted.entries > end.entries) {
    const reason = `is missing, and so is all up to the noted entry ${noted.entries}`
    return { whole: false, entry: end.entries + 1, reason }
  }
  if (noted && pruned && noted.entries < pruned.upTo) {
    const reason = `was noted, and was pruned since with all up to entry ${pruned.upTo}: note a later one`
    return { whole: false, entry: noted.entries, reason }
  }
  return { whole: true, pruned, ...end }
}

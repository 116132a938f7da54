import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { accessStatement, BEGINNING, hashOfEntry } from './entry.ts'
import { auditFile, type ChainEnd } from './openAudit.ts'

export type Verdict =
  | ({ readonly whole: true } & ChainEnd)
  /** The first entry that is not what it was, or is not there. */
  | { readonly whole: false; readonly entry: number; readonly reason: string }

const row = z.object({ n: z.number(), body: z.string(), hash: z.string() })

/**
 * Goes through an access log from its beginning: every entry must be there, and be what its hash covers.
 * @param noted an end of the chain that was noted earlier: it must still be in it. Without it, entries cut off from
 *   the end are not missed.
 */
export function verifyAudit(data: string, noted?: ChainEnd): Verdict {
  const file = auditFile(data)
  if (!existsSync(file)) return ended({ entries: 0, hash: BEGINNING }, noted)
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 })
  try {
    return verifyRows(database, noted)
  } finally {
    database.close()
  }
}

function verifyRows(database: DatabaseSync, noted: ChainEnd | undefined): Verdict {
  let end: ChainEnd = { entries: 0, hash: BEGINNING }
  for (const found of database.prepare('SELECT n, body, hash FROM entry ORDER BY n').iterate()) {
    const { n, body, hash } = row.parse(found)
    const entry = end.entries + 1
    if (n !== entry) return { whole: false, entry, reason: 'is missing' }
    if (hashOfEntry(end.hash, n, body) !== hash)
      return { whole: false, entry, reason: 'is not what was written' }
    if (!accessStatement.safeParse(JSON.parse(body)).success) {
      return { whole: false, entry, reason: 'is no entry of an access log' }
    }
    end = { entries: n, hash }
    if (noted?.entries === n && noted.hash !== hash) {
      return { whole: false, entry, reason: 'is not the one that was noted' }
    }
  }
  return ended(end, noted)
}

const ended = (end: ChainEnd, noted: ChainEnd | undefined): Verdict =>
  noted && noted.entries > end.entries
    ? {
        whole: false,
        entry: end.entries + 1,
        reason: `is missing, and so is all up to the noted entry ${noted.entries}`,
      }
    : { whole: true, ...end }

import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { z } from 'zod'
import type { Instant } from '../../../events/index.ts'
import { type AccessEntry, accessStatement } from './entry.ts'

/** Which entries of the access log are asked for. */
export type AccessQuery = {
  /** Only accesses to this neighbourhood. */
  readonly neighbourhood?: string | undefined
  /** Only answers with this resident, including those about the whole neighbourhood. */
  readonly resident?: string | undefined
  /** Only accesses by this reader. */
  readonly who?: string | undefined
  /** Only at or after this moment, such as the first event of the resident. */
  readonly from?: Instant | undefined
  /** Only at or before this moment. */
  readonly until?: Instant | undefined
  /** Only entries with a lower number. */
  readonly before?: number | undefined
  readonly limit: number
}

/** Stands for the ids in an answer about everybody. */
export const EVERYBODY = '*'

// Skips a body that was damaged by hand. Verification of the chain reports it.
const partOf = (name: string) => `CASE WHEN json_valid(body) THEN json_extract(body, '$.${name}') END`
const [who, at] = [partOf('who'), partOf('at')]

/** The indexes that find entries without a full scan. */
export const indexes = `
  CREATE INDEX IF NOT EXISTS entry_by_who ON entry (${who}, n);
  CREATE INDEX IF NOT EXISTS entry_by_time ON entry (${at});`

const row = z.object({ n: z.number(), body: z.string(), hash: z.string() })

/** The entries that match a query, newest first. */
export function entriesIn(database: DatabaseSync, query: AccessQuery): AccessEntry[] {
  const { neighbourhood, resident, from, until, before = Number.MAX_SAFE_INTEGER, limit } = query
  // A pruning is no access to anybody's data.
  const conditions = ['n < ?', 'n NOT IN (SELECT n FROM pruning)']
  const values: SQLInputValue[] = [before]
  function must(condition: string, ...given: SQLInputValue[]) {
    conditions.push(condition)
    values.push(...given)
  }
  if (neighbourhood !== undefined) {
    const about = resident === undefined ? '' : `AND resident IN (?, '${EVERYBODY}')`
    const named = resident === undefined ? [] : [resident]
    const since = [from ?? 0, until ?? Number.MAX_SAFE_INTEGER]
    must(
      `n IN (SELECT n FROM seen WHERE neighbourhood = ? ${about} AND at >= ? AND at <= ? AND n < ?)`,
      neighbourhood,
      ...named,
      ...since,
      before,
    )
  } else {
    if (from !== undefined) must(`${at} >= ?`, from)
    if (until !== undefined) must(`${at} <= ?`, until)
  }
  if (query.who !== undefined) must(`${who} = ?`, query.who)
  const found = database.prepare(
    `SELECT n, body, hash FROM entry WHERE ${conditions.join(' AND ')} ORDER BY n DESC LIMIT ?`,
  )
  return found.all(...values, limit).map((one) => {
    const { n, body, hash } = row.parse(one)
    return { n, hash, ...accessStatement.parse(JSON.parse(body)) }
  })
}

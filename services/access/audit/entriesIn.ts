import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { z } from 'zod'
import { type AccessEntry, accessStatement } from './entry.ts'
import type { AccessQuery } from './openAudit.ts'

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

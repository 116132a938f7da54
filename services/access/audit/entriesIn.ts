import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { z } from 'zod'
import { type AccessEntry, accessStatement } from './entry.ts'
import type { AccessQuery } from './openAudit.ts'

/** In place of ids, for an answer that was about everybody. */
export const EVERYBODY = '*'

// A body that somebody spoilt by hand is left out here, and named by the check of the chain.
const partOf = (name: string) => `CASE WHEN json_valid(body) THEN json_extract(body, '$.${name}') END`
const [who, at] = [partOf('who'), partOf('at')]

/** By which entries are found without reading all of them. */
export const indexes = `
  CREATE INDEX IF NOT EXISTS entry_by_who ON entry (${who}, n);
  CREATE INDEX IF NOT EXISTS entry_by_time ON entry (${at});`

const row = z.object({ n: z.number(), body: z.string(), hash: z.string() })

/** The entries that answer a question, the newest first. */
export function entriesIn(database: DatabaseSync, query: AccessQuery): AccessEntry[] {
  const { neighbourhood, resident, from, until, before = Number.MAX_SAFE_INTEGER, limit } = query
  // The record of a pruning is not an access to anybody.
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

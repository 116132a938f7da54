import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Neighbourhood, type Position, position } from '../../../events/index.ts'
import type { LogBatch, LogEntry, NeighbourhoodSummary, ReadQuery, Revision } from '../port.ts'
import type { NameTable } from './names.ts'
import { COLUMNS, type EventRow, readRow } from './rows.ts'

// Small, so that the objects of a page die young and are never promoted by the garbage collector.
const PAGE = 256
/** A long read yields to the event loop after this many milliseconds. */
const TURN = 10

export type SqliteReader = {
  page(query: ReadQuery & { upTo: Position }, limit: number): LogBatch
  read(query: ReadQuery): AsyncGenerator<LogBatch>
  find(neighbourhood: Neighbourhood, ids: readonly string[]): Map<string, LogEntry>
  at(neighbourhood: Neighbourhood, positions: readonly Position[]): LogEntry[]
  revisions(neighbourhood: Neighbourhood): Map<string, Revision>
  head(neighbourhood?: Neighbourhood): Position
  headAt(neighbourhood: Neighbourhood, recordedUpTo: number): Position
  neighbourhoods(): NeighbourhoodSummary[]
}

export function createReader(
  database: DatabaseSync,
  neighbourhoods: NameTable,
  types: NameTable,
): SqliteReader {
  const prepared = new Map<string, StatementSync>()
  const statement = (sql: string) => {
    let known = prepared.get(sql)
    if (!known) {
      known = database.prepare(sql)
      known.setReturnArrays(true)
      prepared.set(sql, known)
    }
    return known
  }
  const numberOf = (sql: string, ...given: (number | string)[]) => {
    const row = statement(sql).get(...given) as unknown as readonly (number | null)[] | undefined
    return Number(row?.[0] ?? 0)
  }
  const streams = new Map<number, string>()
  const REMEMBER_AT_MOST = 200_000
  /** The name of a stream. Cheaper than a join, since the rows of a page belong to few streams. */
  function streamOf(id: number): string {
    let name = streams.get(id)
    if (name === undefined) {
      const [found] = statement('SELECT name FROM stream WHERE id = ?').get(id) as unknown as [string]
      name = found
      if (streams.size >= REMEMBER_AT_MOST) streams.clear()
      streams.set(id, name)
    }
    return name
  }
  const dictionary = { neighbourhoods, types, streamOf }

  /**
   * The SQL conditions of a query, or undefined when it names a neighbourhood or type that the log does not
   * have.
   */
  function conditionsOf(query: ReadQuery): { where: string; given: number[] } | undefined {
    const where: string[] = []
    const given: number[] = []
    if (query.neighbourhood !== undefined) {
      const id = neighbourhoods.known(query.neighbourhood)
      if (id === undefined) return undefined
      where.push('event.neighbourhood = ?')
      given.push(id)
    }
    if (query.types) {
      const ids = query.types.map((type) => types.known(type)).filter((id) => id !== undefined)
      if (ids.length === 0) return undefined
      where.push(`event.type IN (${ids.join()})`)
    }
    if (query.from !== undefined) where.push('event.at >= ?') && given.push(query.from)
    if (query.until !== undefined) where.push('event.at <= ?') && given.push(query.until)
    return { where: where.map((condition) => ` AND ${condition}`).join(''), given }
  }

  function page(query: ReadQuery & { upTo: Position }, limit: number): LogBatch {
    const conditions = conditionsOf(query)
    if (!conditions) return { entries: [], upTo: query.upTo, caughtUp: true }
    // NOT INDEXED makes SQLite scan the table in its position order.
    const sql = `SELECT ${COLUMNS} FROM event NOT INDEXED
      WHERE event.position > ? AND event.position <= ?${conditions.where}
      ORDER BY event.position ${query.backwards ? 'DESC' : 'ASC'} LIMIT ?`
    const rows = statement(sql).all(
      query.after ?? 0,
      query.upTo,
      ...conditions.given,
      limit,
    ) as unknown as EventRow[]
    const entries = rows.map((row) => readRow(row, dictionary))
    const caughtUp = rows.length < limit
    return { entries, upTo: caughtUp ? query.upTo : entries.at(-1)!.position, caughtUp }
  }

  const head = (neighbourhood?: Neighbourhood): Position =>
    position(
      neighbourhood === undefined
        ? numberOf('SELECT max(position) FROM event')
        : numberOf('SELECT head FROM neighbourhood WHERE name = ?', neighbourhood),
    )

  const lastOf = (neighbourhood: number, upTo: number): Position =>
    position(
      numberOf(
        `SELECT position FROM event NOT INDEXED WHERE neighbourhood = ? AND position <= ?
         ORDER BY position DESC LIMIT 1`,
        neighbourhood,
        upTo,
      ),
    )

  /** Binary search: positions have no gaps and recording times never decrease. */
  function lastRecordedBy(moment: number): number {
    let low = 0
    let high = numberOf('SELECT max(position) FROM event')
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      const recordedAt = numberOf('SELECT recorded_at FROM event WHERE position = ?', middle)
      if (recordedAt <= moment) low = middle
      else high = middle - 1
    }
    return low
  }

  return {
    page,
    head,
    async *read(query) {
      const { limit = Number.POSITIVE_INFINITY } = query
      const end = head()
      const upTo = query.upTo === undefined || query.upTo > end ? end : query.upTo
      let bounds = { after: query.after ?? position(0), upTo }
      let left = limit
      let turn = performance.now()
      while (left > 0) {
        const batch = page({ ...query, ...bounds }, Math.min(PAGE, left))
        left -= batch.entries.length
        yield batch
        if (batch.caughtUp) return
        const last = batch.entries.at(-1)!.position
        bounds = query.backwards ? { ...bounds, upTo: position(last - 1) } : { ...bounds, after: last }
        if (performance.now() - turn < TURN) continue
        await nextTurn()
        turn = performance.now()
      }
    },
    find(neighbourhood, ids) {
      const found = new Map<string, LogEntry>()
      const number = neighbourhoods.known(neighbourhood)
      if (number === undefined) return found
      const one = statement(`SELECT ${COLUMNS} FROM event WHERE event.neighbourhood = ? AND event.id = ?`)
      for (const id of ids) {
        const row = one.get(number, id) as unknown as EventRow | undefined
        if (row) found.set(id, readRow(row, dictionary))
      }
      return found
    },
    at(neighbourhood, positions) {
      const number = neighbourhoods.known(neighbourhood)
      if (number === undefined) return []
      const one = statement(
        `SELECT ${COLUMNS} FROM event WHERE event.position = ? AND event.neighbourhood = ?`,
      )
      return [...new Set(positions)]
        .sort((a, b) => a - b)
        .map((where) => one.get(where, number) as unknown as EventRow | undefined)
        .filter((row) => row !== undefined)
        .map((row) => readRow(row, dictionary))
    },
    revisions(neighbourhood) {
      const number = neighbourhoods.known(neighbourhood)
      if (number === undefined) return new Map()
      const rows = statement('SELECT name, revision FROM stream WHERE neighbourhood = ?').all(number)
      return new Map((rows as unknown as [string, number][]).map(([name, revision]) => [name, revision]))
    },
    headAt(neighbourhood, recordedUpTo) {
      const number = neighbourhoods.known(neighbourhood)
      return number === undefined ? position(0) : lastOf(number, lastRecordedBy(recordedUpTo))
    },
    neighbourhoods() {
      const rows = statement(
        'SELECT name, events, first_at, last_at, head FROM neighbourhood ORDER BY name',
      ).all()
      return (rows as unknown as [Neighbourhood, number, number, number, number][]).map(
        ([neighbourhood, events, firstAt, lastAt, last]) => ({
          neighbourhood,
          events,
          firstAt,
          lastAt,
          head: position(last),
        }),
      )
    },
  }
}

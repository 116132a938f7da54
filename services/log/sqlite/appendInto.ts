import type { DatabaseSync } from 'node:sqlite'
import { definitionOf, type NewEvent, position, streamOf } from '../../../events/index.ts'
import { IdTaken, WrongRevision } from '../errors.ts'
import { sameContent } from '../idempotency.ts'
import type { Appended, AppendRequest } from '../port.ts'
import { storedBody, storedBodyOf } from '../storedBody.ts'
import type { NameTable } from './names.ts'

type Stream = { readonly id: number; revision: number }
type Growth = { events: number; firstAt: number; lastAt: number; head: number }

/** Writes events inside a transaction that the caller opens and closes. */
export type Appender = {
  /** Checks first, then writes: a refused request leaves no trace in the transaction. */
  append(request: AppendRequest, recordedAt: number): readonly Appended[]
  /** Updates the rows of streams and neighbourhoods. Call it before the transaction commits. */
  finish(): void
  /** Drops the cached state of a transaction that was rolled back. */
  reset(): void
}

export function createAppender(
  database: DatabaseSync,
  neighbourhoods: NameTable,
  types: NameTable,
): Appender {
  const findEvent = database.prepare(`
    SELECT event.position, event.revision, type.name AS type, event.body FROM event JOIN type ON type.id = event.type
    WHERE neighbourhood = ? AND event.id = ?`)
  const insertEvent = database.prepare(`
    INSERT INTO event (neighbourhood, stream, revision, type, version, at, recorded_at, id, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const findStream = database.prepare('SELECT id, revision FROM stream WHERE neighbourhood = ? AND name = ?')
  const insertStream = database.prepare(
    'INSERT INTO stream (neighbourhood, name, revision) VALUES (?, ?, -1)',
  )
  const updateStream = database.prepare('UPDATE stream SET revision = ? WHERE id = ?')

  const updateNeighbourhood = database.prepare(`
    UPDATE neighbourhood SET events = events + ?, first_at = min(first_at, ?), last_at = max(last_at, ?), head = ?
    WHERE id = ?`)

  // Streams that were used recently: many events go to few streams.
  const streams = new Map<string, Stream>()
  const changed = new Set<Stream>()
  const growths = new Map<number, Growth>()
  const REMEMBER_AT_MOST = 50_000

  function streamNamed(neighbourhood: number, name: string): Stream | undefined {
    const known = streams.get(name)
    if (known) return known
    const row = findStream.get(neighbourhood, name)
    if (!row) return undefined
    const stream = { id: Number(row.id), revision: Number(row.revision) }
    streams.set(name, stream)
    return stream
  }

  function makeStream(neighbourhood: number, name: string): Stream {
    const id = Number(insertStream.run(neighbourhood, name).lastInsertRowid)
    const stream = { id, revision: -1 }
    streams.set(name, stream)
    return stream
  }

  function checkExpectations(neighbourhood: number | undefined, request: AppendRequest) {
    for (const { stream, revision } of request.expect ?? []) {
      const found = neighbourhood === undefined ? undefined : streamNamed(neighbourhood, stream)
      const actual = found && found.revision >= 0 ? found.revision : 'none'
      if (actual !== revision) throw new WrongRevision(stream, revision, actual)
    }
  }

  /**
   * Finds the events that are in the log already. @throws {IdTaken} also when an id is twice in one request
   */
  function findAlready(neighbourhood: number | undefined, events: readonly NewEvent[]) {
    const already = new Map<NewEvent, Appended>()
    const within = new Map<string, NewEvent>()
    for (const event of events) {
      const row = neighbourhood === undefined ? undefined : findEvent.get(neighbourhood, event.id)
      if (row) {
        const stored = storedBody.parse(JSON.parse(String(row.body)))
        if (!sameContent({ type: String(row.type), ...stored }, event)) throw new IdTaken(event.id)
        const place = { position: position(Number(row.position)), revision: Number(row.revision) }
        already.set(event, { id: event.id, ...place, already: true })
      }
      if (within.has(event.id)) throw new IdTaken(event.id)
      within.set(event.id, event)
    }
    return already
  }

  function insert(
    neighbourhood: number,
    event: NewEvent,
    request: AppendRequest,
    recordedAt: number,
  ): Appended {
    const name = streamOf(request.neighbourhood, event.type, event.data)
    const stream = streamNamed(neighbourhood, name) ?? makeStream(neighbourhood, name)
    stream.revision += 1
    changed.add(stream)
    const { version } = definitionOf(event.type)
    const type = types.idOf(event.type)
    const json = storedBodyOf(event, request.recordedBy)
    const { lastInsertRowid } = insertEvent.run(
      neighbourhood,
      stream.id,
      stream.revision,
      type,
      version,
      event.at,
      recordedAt,
      event.id,
      json,
    )
    const head = Number(lastInsertRowid)
    grow(neighbourhood, event.at, head)
    return { id: event.id, position: position(head), revision: stream.revision, already: false }
  }

  function grow(neighbourhood: number, at: number, head: number) {
    const growth = growths.get(neighbourhood)
    if (!growth) {
      growths.set(neighbourhood, { events: 1, firstAt: at, lastAt: at, head })
      return
    }
    growth.events += 1
    growth.firstAt = Math.min(growth.firstAt, at)
    growth.lastAt = Math.max(growth.lastAt, at)
    growth.head = head
  }

  return {
    append(request, recordedAt) {
      const before = neighbourhoods.known(request.neighbourhood)
      checkExpectations(before, request)
      const already = findAlready(before, request.events)
      if (already.size === request.events.length) return request.events.map((event) => already.get(event)!)
      const neighbourhood = neighbourhoods.idOf(request.neighbourhood)
      return request.events.map(
        (event) => already.get(event) ?? insert(neighbourhood, event, request, recordedAt),
      )
    },
    finish() {
      for (const { revision, id } of changed) updateStream.run(revision, id)
      changed.clear()
      for (const [id, { events, firstAt, lastAt, head }] of growths) {
        updateNeighbourhood.run(events, firstAt, lastAt, head, id)
      }
      growths.clear()
      if (streams.size > REMEMBER_AT_MOST) streams.clear()
    },
    reset() {
      streams.clear()
      changed.clear()
      growths.clear()
      neighbourhoods.reload()
      types.reload()
    },
  }
}

import type { Instant, LogEvent, Neighbourhood, NewEvent, Position } from '../../events/index.ts'
import type { Vault } from '../vault/index.ts'

/** The number of an event in its stream, from 0. A stream without events has no revision. */
export type Revision = number

export type Expectation = { readonly stream: string; readonly revision: Revision | 'none' }

export type PrepareRequest = {
  readonly neighbourhood: Neighbourhood
  readonly events: readonly NewEvent[]
  /** The person or program that records them, in words without personal data. */
  readonly recordedBy: string
}

export type AppendRequest = PrepareRequest & {
  /** Streams that must be at these revisions, or nothing is appended. */
  readonly expect?: readonly Expectation[]
}

/** The position of an event in the log; `already` when the same event was in the log before. */
export type Appended = {
  readonly id: string
  readonly position: Position
  readonly revision: Revision
  readonly already: boolean
}

/** Events that are ready to be appended, in the form in which the log stores them. */
export type PreparedAppend = {
  readonly events: readonly NewEvent[]
  /**
   * Appends all of these events or none, as `EventLog.append`. May be called again after a conflict.
   * @param options.except ids of prepared events to leave out, because they are in the log already
   */
  append(options?: {
    readonly expect?: readonly Expectation[]
    readonly except?: ReadonlySet<string>
  }): Promise<readonly Appended[]>
}

export type AppendAllRequest = Omit<PrepareRequest, 'events'> & {
  readonly chunks: AsyncIterable<readonly NewEvent[]> | Iterable<readonly NewEvent[]>
  /** The ids of the events that corrections in the stream point at, when they are known beforehand. */
  readonly targets?: ReadonlySet<string>
}

export type AppendedAll = { readonly appended: number; readonly already: number; readonly upTo: Position }

export type ReadQuery = {
  readonly neighbourhood?: Neighbourhood
  /** Only events past this position. */
  readonly after?: Position
  /** Only events up to and including this position. */
  readonly upTo?: Position
  readonly types?: readonly string[]
  /** Only events that happened at or after this moment. */
  readonly from?: Instant
  /** Only events that happened at or before this moment. */
  readonly until?: Instant
  readonly limit?: number
  /** Newest first; `after` and `upTo` bound the same positions as before. */
  readonly backwards?: boolean
}

/** A stored event that cannot be read. It is shown and parked (dead letter), never skipped silently. */
export type Unreadable = {
  readonly unreadable: true
  readonly id: string
  readonly position: Position
  readonly neighbourhood: Neighbourhood
  readonly type: string
  readonly reason: string
}

export type LogEntry = LogEvent | Unreadable
export const isUnreadable = (entry: LogEntry): entry is Unreadable => 'unreadable' in entry

/**
 * A run of entries in order. The log was searched up to `upTo`; `caughtUp` tells whether that was its end.
 */
export type LogBatch = {
  readonly entries: readonly LogEntry[]
  readonly upTo: Position
  readonly caughtUp: boolean
}

export type SubscribeQuery = Pick<ReadQuery, 'neighbourhood' | 'after' | 'types'> & {
  readonly signal: AbortSignal
  /** At most this many entries in one batch. */
  readonly batchSize?: number
}

export type NeighbourhoodSummary = {
  readonly neighbourhood: Neighbourhood
  readonly events: number
  readonly firstAt: Instant
  readonly lastAt: Instant
  readonly head: Position
}

/**
 * An append-only log of events in one total order. Positions are ordered. The entries up to a position that a
 * reader has seen never change, and no earlier entry is added.
 */
export type EventLog = {
  /**
   * Appends all of the events or none, and resolves when they are durable. Idempotent by event id: an event
   * whose id is in this neighbourhood with the same content is not added again (`already`).
   * @throws {WrongRevision} when a stream is not at the expected revision
   * @throws {IdTaken} when the log has the id with other content
   * @throws {LogUnavailable} when the store cannot be written (full, read-only, closed)
   */
  append(request: AppendRequest): Promise<readonly Appended[]>
  /**
   * The first half of an append, for a caller that checks events before it appends them. A log that seals
   * does so here, once. The caller then checks the events in the form in which `find` and `read` return them.
   * The second half needs no preparation, so that events enter the log in the order in which they were
   * decided. Nothing is in the log before the second half.
   * @throws {KeysLocked} when events have to be sealed and the master key is absent
   */
  prepare(request: PrepareRequest): Promise<PreparedAppend>
  /**
   * Appends a stream of events of any length, all or none, and holds one chunk of it at a time. Other appends
   * wait for it; readers do not.
   * @throws as `append`, and every error that the stream throws, with nothing appended
   */
  appendAll(request: AppendAllRequest): Promise<AppendedAll>
  /** Reads history in order, a batch at a time, up to the head of the log at the moment of the call. */
  read(query: ReadQuery): AsyncIterable<LogBatch>
  /**
   * Catches up, then stays live until the signal aborts. The next batch is read only when the caller asks for
   * it.
   */
  subscribe(query: SubscribeQuery): AsyncIterable<LogBatch>
  /** The entries with these ids. Ids that are not in the log are absent. */
  find(neighbourhood: Neighbourhood, ids: readonly string[]): Promise<ReadonlyMap<string, LogEntry>>
  /** The entries at these positions in this neighbourhood, in order. */
  at(neighbourhood: Neighbourhood, positions: readonly Position[]): Promise<readonly LogEntry[]>
  /** The revision of every stream of a neighbourhood. */
  revisions(neighbourhood: Neighbourhood): Promise<ReadonlyMap<string, Revision>>
  /** The position of the last event, of one neighbourhood or of all; 0 when there is none. */
  head(neighbourhood?: Neighbourhood): Promise<Position>
  /** The last position recorded at or before a moment: the head of the log at that time. */
  headAt(neighbourhood: Neighbourhood, recordedUpTo: Instant): Promise<Position>
  neighbourhoods(): Promise<readonly NeighbourhoodSummary[]>
  /** Opens the sealed values of this log. A log without a vault seals nothing. */
  readonly vault?: Vault
  /** The number of commits by this process. With the number of events it shows the effect of group commit. */
  commits?(): number
  /**
   * The reason, in a sentence, while the store cannot be reached. A log without the method can always be
   * reached.
   */
  trouble?(): Error | undefined
  /** Finishes the accepted appends, then releases the store. */
  close(): Promise<void>
}

/** A log as far as looking into it goes: the log itself, or what of it somebody may know. */
export type ReadLog = Pick<EventLog, 'find' | 'at' | 'head' | 'headAt' | 'neighbourhoods' | 'vault'> & {
  read(query: ReadQuery): AsyncIterable<{ readonly entries: readonly LogEntry[] }>
}

import type { Instant, LogEvent, Neighbourhood, NewEvent, Position } from '../../events/index.ts'
import type { Vault } from '../vault/index.ts'

/** The revision of the first event in a stream is 0; a stream without events has none. */
export type Revision = number

export type Expectation = { readonly stream: string; readonly revision: Revision | 'none' }

export type PrepareRequest = {
  readonly neighbourhood: Neighbourhood
  readonly events: readonly NewEvent[]
  /** The person or program that records them, in words without personal data. */
  readonly recordedBy: string
}

export type AppendRequest = PrepareRequest & {
  /** Streams that must stand at these revisions, or nothing is appended. */
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
  /** The events that corrections among these point at, when it is known beforehand. */
  readonly targets?: ReadonlySet<string>
}

export type AppendedAll = { readonly appended: number; readonly already: number; readonly upTo: Position }

export type ReadQuery = {
  readonly neighbourhood?: Neighbourhood
  /** Only events past this position. */
  readonly after?: Position
  /** Only events up to and with this position. */
  readonly upTo?: Position
  readonly types?: readonly string[]
  /** Only what happened at or after this moment. */
  readonly from?: Instant
  /** Only what happened at or before this moment. */
  readonly until?: Instant
  readonly limit?: number
  /** Newest first; `after` and `upTo` bound the same positions as before. */
  readonly backwards?: boolean
}

/** A row that holds no readable event: shown and parked, never skipped in silence. */
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

/** A run of entries in order. `upTo` is how far the log was searched, `caughtUp` whether that was its end. */
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
 * An append-only log of events in one total order.
 * Positions are ordered; what a reader saw up to a position never changes and never gains an earlier entry.
 */
export type EventLog = {
  /**
   * Appends all of the events or none, and resolves when they are durable.
   * An event whose id is in this neighbourhood with the same content is not added again (`already`).
   * @throws {WrongRevision} when a stream does not stand where it was expected.
   * @throws {IdTaken} when an id is there with other content.
   * @throws {LogUnavailable} when the store cannot be written (full, read-only, closed).
   */
  append(request: AppendRequest): Promise<readonly Appended[]>
  /**
   * The first half of an append, for a caller that checks the events before it appends them: a log that seals does so
   * here, once. The check sees the events as `find` and `read` return them, and the second half starts at once, so
   * that requests enter the log in the order in which they were decided. Nothing is in the log before the second half.
   * @throws {KeysLocked} when events have to be sealed and the master key is not here.
   */
  prepare(request: PrepareRequest): Promise<PreparedAppend>
  /**
   * Appends a stream of events of any length, all or none, without holding more than a chunk of it.
   * Other appends wait for it; readers do not.
   * @throws as `append`, and whatever the stream throws, with nothing appended.
   */
  appendAll(request: AppendAllRequest): Promise<AppendedAll>
  /** Reads history in order, a batch at a time; ends at the end of the log as it was when asked. */
  read(query: ReadQuery): AsyncIterable<LogBatch>
  /** Catches up, then stays live until the signal aborts. The next batch is read only when it is asked for. */
  subscribe(query: SubscribeQuery): AsyncIterable<LogBatch>
  /** The entries with these ids, as far as they are there. */
  find(neighbourhood: Neighbourhood, ids: readonly string[]): Promise<ReadonlyMap<string, LogEntry>>
  /** The entries at these positions in this neighbourhood, in order. */
  at(neighbourhood: Neighbourhood, positions: readonly Position[]): Promise<readonly LogEntry[]>
  /** The revision of every stream of a neighbourhood. */
  revisions(neighbourhood: Neighbourhood): Promise<ReadonlyMap<string, Revision>>
  /** The position of the last event, of one neighbourhood or of all; 0 when there is none. */
  head(neighbourhood?: Neighbourhood): Promise<Position>
  /** The last position recorded at or before a moment: what the log held then. */
  headAt(neighbourhood: Neighbourhood, recordedUpTo: Instant): Promise<Position>
  neighbourhoods(): Promise<readonly NeighbourhoodSummary[]>
  /** Opens what this log keeps sealed; a log without one seals nothing. */
  readonly vault?: Vault
  /** How many commits this process has made: with the number of events it shows what group commit saves. */
  commits?(): number
  /** Why the store cannot be reached, in a sentence, while that lasts; a log without the method always can. */
  trouble?(): Error | undefined
  /** Finishes what was accepted, then closes the store. */
  close(): Promise<void>
}

/** A log as far as looking into it goes: the log itself, or what of it somebody may know. */
export type ReadLog = Pick<EventLog, 'find' | 'at' | 'head' | 'headAt' | 'neighbourhoods' | 'vault'> & {
  read(query: ReadQuery): AsyncIterable<{ readonly entries: readonly LogEntry[] }>
}

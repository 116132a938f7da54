import { type Neighbourhood, type Position, position } from '../../../events/index.ts'
import { createNotifier } from '../../shared/concurrency/notifier.ts'
import { LogUnavailable } from '../errors.ts'
import type { NeighbourhoodSummary } from '../port.ts'
import { lastAtMost } from './lastAtMost.ts'
import type { Pair, Recorded } from './wire.ts'

/** One append to the log of a neighbourhood, with its events at positions `first` … `first + count - 1`. */
export type Commit = {
  readonly neighbourhood: Neighbourhood
  readonly first: number
  readonly count: number
  /** The number of events in the neighbourhood before it. */
  readonly before: number
  /** The revision of the closing event in the neighbourhood's log stream. */
  readonly revision: number
  readonly recordedAt: number
  /** The stream that holds its events, when they were staged. */
  readonly batch: string | undefined
}

/** The appends of one neighbourhood as columns, at 40 bytes each. */
type AppendColumns = {
  readonly neighbourhood: Neighbourhood
  readonly first: number[]
  readonly before: number[]
  readonly revision: number[]
  readonly recordedAt: number[]
  readonly batches: Map<number, string>
  events: number
  firstAt: number
  lastAt: number
}

/**
 * All appends in the order of `$all`. From it follow positions (1, 2, 3, … over all neighbourhoods, without
 * gaps, the same in every process), heads, summaries and the position of each event.
 */
export type CommitIndex = ReturnType<typeof createCommitIndex>

export function createCommitIndex() {
  const byNeighbourhood = new Map<Neighbourhood, AppendColumns>()
  const byNumber: AppendColumns[] = []
  // One row for each append over all neighbourhoods: its first position, its neighbourhood, and its pair in
  // `$all`.
  const first: number[] = []
  const neighbourhoodOfRow: number[] = []
  const rowOf: number[] = []
  const commit: number[] = []
  /** Only where it differs from the commit position: on older servers, or in transactions. */
  const prepare = new Map<number, number>()
  const grown = createNotifier()
  let events = 0
  let recordedAt = 0

  function columnsFor(neighbourhood: Neighbourhood): AppendColumns {
    const known = byNeighbourhood.get(neighbourhood)
    if (known) return known
    const columns: AppendColumns = {
      neighbourhood,
      first: [],
      before: [],
      revision: [],
      recordedAt: [],
      batches: new Map(),
      events: 0,
      firstAt: Number.POSITIVE_INFINITY,
      lastAt: Number.NEGATIVE_INFINITY,
    }
    byNeighbourhood.set(neighbourhood, columns)
    byNumber.push(columns)
    return columns
  }

  const commitAt = (columns: AppendColumns, row: number): Commit => ({
    neighbourhood: columns.neighbourhood,
    first: columns.first[row]!,
    before: columns.before[row]!,
    count: (columns.before[row + 1] ?? columns.events) - columns.before[row]!,
    revision: columns.revision[row]!,
    recordedAt: columns.recordedAt[row]!,
    batch: columns.batches.get(row),
  })

  return {
    /** Adds the next append in the order of `$all`. */
    add(neighbourhood: Neighbourhood, revision: number, what: Recorded, at: Pair) {
      const columns = columnsFor(neighbourhood)
      if (revision <= (columns.revision.at(-1) ?? -1)) return
      const row = columns.first.length
      first.push(events + 1)
      neighbourhoodOfRow.push(byNumber.indexOf(columns))
      rowOf.push(row)
      commit.push(safely(at.commit))
      if (at.prepare !== at.commit) prepare.set(commit.length - 1, safely(at.prepare))
      columns.first.push(events + 1)
      columns.before.push(columns.events)
      columns.revision.push(revision)
      columns.recordedAt.push(what.recordedAt)
      if (what.batch !== undefined) columns.batches.set(row, what.batch)
      columns.events += what.count
      columns.firstAt = Math.min(columns.firstAt, what.firstAt)
      columns.lastAt = Math.max(columns.lastAt, what.lastAt)
      events += what.count
      recordedAt = Math.max(recordedAt, what.recordedAt)
      grown.notifyAll()
    },
    grown,
    /** The moment of the last append. */
    recordedAt: () => recordedAt,
    head(neighbourhood?: Neighbourhood): Position {
      if (neighbourhood === undefined) return position(events)
      const columns = byNeighbourhood.get(neighbourhood)
      return position(columns ? endOf(columns) : 0)
    },
    headAt(neighbourhood: Neighbourhood, moment: number): Position {
      const columns = byNeighbourhood.get(neighbourhood)
      const row = columns ? lastAtMost(columns.recordedAt, moment) : -1
      if (!columns || row < 0) return position(0)
      const { first, count } = commitAt(columns, row)
      return position(first + count - 1)
    },
    summaries: (): NeighbourhoodSummary[] =>
      [...byNumber]
        .sort((a, b) => (a.neighbourhood < b.neighbourhood ? -1 : 1))
        .map((columns) => ({
          neighbourhood: columns.neighbourhood,
          events: columns.events,
          firstAt: columns.firstAt,
          lastAt: columns.lastAt,
          head: position(endOf(columns)),
        })),
    /** The number of events of a neighbourhood at or before a position. */
    countUpTo(neighbourhood: Neighbourhood, upTo: number): number {
      const columns = byNeighbourhood.get(neighbourhood)
      const row = columns ? lastAtMost(columns.first, upTo) : -1
      if (!columns || row < 0) return 0
      const { first, before, count } = commitAt(columns, row)
      return before + Math.min(count, upTo - first + 1)
    },
    /** The append that holds the n-th event (from 0) of a neighbourhood. */
    holding(neighbourhood: Neighbourhood, number: number): Commit | undefined {
      const columns = byNeighbourhood.get(neighbourhood)
      if (!columns || number >= columns.events) return undefined
      return commitAt(columns, lastAtMost(columns.before, number))
    },
    /** The append that was closed by this revision of the neighbourhood's log stream. */
    closedBy(neighbourhood: Neighbourhood, revision: number): Commit | undefined {
      const columns = byNeighbourhood.get(neighbourhood)
      const row = columns ? lastAtMost(columns.revision, revision) : -1
      return columns && columns.revision[row] === revision ? commitAt(columns, row) : undefined
    },
    /** The append that holds the event at a position, over all neighbourhoods. */
    at(where: number): Commit | undefined {
      const row = where > events ? -1 : lastAtMost(first, where)
      return row < 0 ? undefined : commitAt(byNumber[neighbourhoodOfRow[row]!]!, rowOf[row]!)
    },
    /** The pair in `$all` after which reading gives every event past a position; `undefined` is the start. */
    pairBefore(after: Position): Pair | undefined {
      // The last append that is entirely at or before the position.
      const row = after >= events ? first.length - 1 : lastAtMost(first, after + 1) - 1
      if (row < 0) return undefined
      const at = commit[row]!
      return { commit: BigInt(at), prepare: BigInt(prepare.get(row) ?? at) }
    },
    /** The last position at or before a pair in `$all`. */
    positionAt(pair: Pair): Position {
      const row = lastAtMost(commit, Number(pair.commit))
      return position(row < 0 ? 0 : (first[row + 1] ?? events + 1) - 1)
    },
  }

  function endOf(columns: AppendColumns): number {
    const { first, count } = commitAt(columns, columns.first.length - 1)
    return first + count - 1
  }
}

/** Converts to a number. A log that is too long for exact numbers is refused. */
function safely(value: bigint): number {
  const number = Number(value)
  if (Number.isSafeInteger(number)) return number
  throw new LogUnavailable('damaged', `position ${value} of the server is past what this release can hold`)
}

import { type Neighbourhood, type Position, position } from '../../../events/index.ts'
import { createNotifier } from '../../shared/concurrency/notifier.ts'
import { LogUnavailable } from '../errors.ts'
import type { NeighbourhoodSummary } from '../port.ts'
import { lastAtMost } from './lastAtMost.ts'
import type { Pair, Recorded } from './wire.ts'

/** One append to the log of a neighbourhood: its events stand at `first` … `first + count - 1`. */
export type Commit = {
  readonly neighbourhood: Neighbourhood
  readonly first: number
  readonly count: number
  /** How many events the neighbourhood held before it. */
  readonly before: number
  /** The revision of the closing event in the neighbourhood's log stream. */
  readonly revision: number
  readonly recordedAt: number
  /** The stream that holds its events, when they were staged there. */
  readonly batch: string | undefined
}

/** The appends of one neighbourhood as columns: 40 bytes each. */
type Shelf = {
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
 * Index of appends, in the order of `$all`: from it follow positions (1, 2, 3, … over all neighbourhoods, without
 * gaps, the same in every process), heads, summaries and the place of each event.
 */
export type CommitIndex = ReturnType<typeof createCommitIndex>

export function createCommitIndex() {
  const shelves = new Map<Neighbourhood, Shelf>()
  const byNumber: Shelf[] = []
  // One row for each append, over all neighbourhoods: where it begins, whose it is, and its place in `$all`.
  const first: number[] = []
  const shelfOf: number[] = []
  const rowOf: number[] = []
  const commit: number[] = []
  /** Only where it is another than the commit position: older servers, or transactions. */
  const prepare = new Map<number, number>()
  const grown = createNotifier()
  let events = 0
  let recordedAt = 0

  function shelfFor(neighbourhood: Neighbourhood): Shelf {
    const known = shelves.get(neighbourhood)
    if (known) return known
    const shelf: Shelf = {
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
    shelves.set(neighbourhood, shelf)
    byNumber.push(shelf)
    return shelf
  }

  const commitAt = (shelf: Shelf, row: number): Commit => ({
    neighbourhood: shelf.neighbourhood,
    first: shelf.first[row]!,
    before: shelf.before[row]!,
    count: (shelf.before[row + 1] ?? shelf.events) - shelf.before[row]!,
    revision: shelf.revision[row]!,
    recordedAt: shelf.recordedAt[row]!,
    batch: shelf.batches.get(row),
  })

  return {
    /** Takes in the next append in the order of `$all`. */
    add(neighbourhood: Neighbourhood, revision: number, what: Recorded, at: Pair) {
      const shelf = shelfFor(neighbourhood)
      if (revision <= (shelf.revision.at(-1) ?? -1)) return
      const row = shelf.first.length
      first.push(events + 1)
      shelfOf.push(byNumber.indexOf(shelf))
      rowOf.push(row)
      commit.push(safely(at.commit))
      if (at.prepare !== at.commit) prepare.set(commit.length - 1, safely(at.prepare))
      shelf.first.push(events + 1)
      shelf.before.push(shelf.events)
      shelf.revision.push(revision)
      shelf.recordedAt.push(what.recordedAt)
      if (what.batch !== undefined) shelf.batches.set(row, what.batch)
      shelf.events += what.count
      shelf.firstAt = Math.min(shelf.firstAt, what.firstAt)
      shelf.lastAt = Math.max(shelf.lastAt, what.lastAt)
      events += what.count
      recordedAt = Math.max(recordedAt, what.recordedAt)
      grown.notifyAll()
    },
    grown,
    /** The last moment at which anything was recorded. */
    recordedAt: () => recordedAt,
    head(neighbourhood?: Neighbourhood): Position {
      if (neighbourhood === undefined) return position(events)
      const shelf = shelves.get(neighbourhood)
      return position(shelf ? endOf(shelf) : 0)
    },
    headAt(neighbourhood: Neighbourhood, moment: number): Position {
      const shelf = shelves.get(neighbourhood)
      const row = shelf ? lastAtMost(shelf.recordedAt, moment) : -1
      if (!shelf || row < 0) return position(0)
      const { first, count } = commitAt(shelf, row)
      return position(first + count - 1)
    },
    summaries: (): NeighbourhoodSummary[] =>
      [...byNumber]
        .sort((a, b) => (a.neighbourhood < b.neighbourhood ? -1 : 1))
        .map((shelf) => ({
          neighbourhood: shelf.neighbourhood,
          events: shelf.events,
          firstAt: shelf.firstAt,
          lastAt: shelf.lastAt,
          head: position(endOf(shelf)),
        })),
    /** How many events of a neighbourhood stand at or before a position. */
    countUpTo(neighbourhood: Neighbourhood, upTo: number): number {
      const shelf = shelves.get(neighbourhood)
      const row = shelf ? lastAtMost(shelf.first, upTo) : -1
      if (!shelf || row < 0) return 0
      const { first, before, count } = commitAt(shelf, row)
      return before + Math.min(count, upTo - first + 1)
    },
    /** The append that holds the n-th event (from 0) of a neighbourhood. */
    holding(neighbourhood: Neighbourhood, number: number): Commit | undefined {
      const shelf = shelves.get(neighbourhood)
      if (!shelf || number >= shelf.events) return undefined
      return commitAt(shelf, lastAtMost(shelf.before, number))
    },
    /** The append that was closed by this revision of the neighbourhood's log stream. */
    closedBy(neighbourhood: Neighbourhood, revision: number): Commit | undefined {
      const shelf = shelves.get(neighbourhood)
      const row = shelf ? lastAtMost(shelf.revision, revision) : -1
      return shelf && shelf.revision[row] === revision ? commitAt(shelf, row) : undefined
    },
    /** The append that holds the event at a position, over all neighbourhoods. */
    at(where: number): Commit | undefined {
      const row = where > events ? -1 : lastAtMost(first, where)
      return row < 0 ? undefined : commitAt(byNumber[shelfOf[row]!]!, rowOf[row]!)
    },
    /** Where in `$all` to read on from, to meet everything past a position; `undefined` is its start. */
    pairBefore(after: Position): Pair | undefined {
      // The last append that lies wholly at or before it.
      const row = after >= events ? first.length - 1 : lastAtMost(first, after + 1) - 1
      if (row < 0) return undefined
      const at = commit[row]!
      return { commit: BigInt(at), prepare: BigInt(prepare.get(row) ?? at) }
    },
    /** The last position that lies at or before a place in `$all`. */
    positionAt(pair: Pair): Position {
      const row = lastAtMost(commit, Number(pair.commit))
      return position(row < 0 ? 0 : (first[row + 1] ?? events + 1) - 1)
    },
  }

  function endOf(shelf: Shelf): number {
    const { first, count } = commitAt(shelf, shelf.first.length - 1)
    return first + count - 1
  }
}

/** Kept as a number; a log so long that this would not be exact is refused, not misread. */
function safely(value: bigint): number {
  const number = Number(value)
  if (Number.isSafeInteger(number)) return number
  throw new LogUnavailable('damaged', `position ${value} of the server is past what this release can hold`)
}

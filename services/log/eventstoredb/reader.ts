import type { Neighbourhood, Position } from '../../../events/index.ts'
import type { LogBatch, LogEntry, ReadQuery } from '../port.ts'
import type { CommitIndex } from './commitIndex.ts'
import type { Connection } from './connection.ts'
import { entries } from './entries.ts'

const PAGE = 1_000
/** Numbers this close to each other are read in one range. */
const NEAR = 64

/** Whether an entry matches a query. An unreadable entry has no moment and matches by its type only. */
export const fits = (entry: LogEntry, { types, from, until }: Pick<ReadQuery, 'types' | 'from' | 'until'>) =>
  (types === undefined || types.includes(entry.type)) &&
  (from === undefined || ('at' in entry && entry.at >= from)) &&
  (until === undefined || ('at' in entry && entry.at <= until))

/** All entries between two positions, of one neighbourhood or of all, in order. */
async function* between(
  connection: Connection,
  commits: CommitIndex,
  query: ReadQuery,
  after: number,
  upTo: number,
) {
  const { neighbourhood, backwards = false } = query
  const direction = backwards ? { backwards } : {}
  const numbers = (of: Neighbourhood, after: number, upTo: number) => ({
    neighbourhood: of,
    from: commits.countUpTo(of, after),
    to: commits.countUpTo(of, upTo),
    ...direction,
  })
  if (neighbourhood !== undefined) {
    yield* entries(connection, commits, numbers(neighbourhood, after, upTo))
    return
  }
  let [low, high] = [after, upTo]
  while (low < high) {
    const run = runAt(commits, backwards ? high : low + 1, low, high, backwards)
    if (!run) return
    yield* entries(connection, commits, numbers(run.neighbourhood, run.after, run.upTo))
    if (backwards) high = run.after
    else low = run.upTo
  }
}

/** The longest run of positions from `where` that belong to one neighbourhood. */
function runAt(commits: CommitIndex, where: number, low: number, high: number, backwards: boolean) {
  const first = commits.at(where)
  if (!first) return undefined
  const { neighbourhood } = first
  let [after, upTo] = [first.first - 1, first.first + first.count - 1]
  for (;;) {
    const next = backwards ? after > low && commits.at(after) : upTo < high && commits.at(upTo + 1)
    if (!next || next.neighbourhood !== neighbourhood) break
    if (backwards) after = next.first - 1
    else upTo = next.first + next.count - 1
  }
  return { neighbourhood, after: Math.max(after, low), upTo: Math.min(upTo, high) }
}

export function createReader(connection: Connection, commits: CommitIndex) {
  return {
    async *read(query: ReadQuery): AsyncGenerator<LogBatch> {
      const end = commits.head()
      const upTo = query.upTo === undefined || query.upTo > end ? end : query.upTo
      let left = query.limit ?? Number.POSITIVE_INFINITY
      let page: LogEntry[] = []
      if (left <= 0) return
      for await (const entry of between(connection, commits, query, query.after ?? 0, upTo)) {
        if (!fits(entry, query)) continue
        page.push(entry)
        left -= 1
        if (page.length < PAGE && left > 0) continue
        yield { entries: page, upTo: entry.position, caughtUp: false }
        if (left <= 0) return
        page = []
      }
      yield { entries: page, upTo, caughtUp: true }
    },

    /** The entries with these numbers, in order, each once. */
    async numbered(neighbourhood: Neighbourhood, numbers: Iterable<number>): Promise<LogEntry[]> {
      const wanted = [...new Set(numbers)].sort((a, b) => a - b)
      const found: LogEntry[] = []
      for (let index = 0; index < wanted.length; ) {
        let last = index
        while (last + 1 < wanted.length && wanted[last + 1]! - wanted[last]! <= NEAR) last += 1
        const range = { neighbourhood, from: wanted[index]!, to: wanted[last]! + 1 }
        let number = range.from
        for await (const entry of entries(connection, commits, range)) {
          if (number === wanted[index]) {
            found.push(entry)
            index += 1
          }
          number += 1
        }
        index = last + 1
      }
      return found
    },

    /** The entries at these positions that belong to this neighbourhood. */
    at(neighbourhood: Neighbourhood, positions: readonly Position[]): Promise<LogEntry[]> {
      const own = positions.filter((where) => commits.at(where)?.neighbourhood === neighbourhood)
      return this.numbered(
        neighbourhood,
        own.map((where) => commits.countUpTo(neighbourhood, where) - 1),
      )
    },
  }
}
export type EventStoreReader = ReturnType<typeof createReader>

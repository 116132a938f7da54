import type { Neighbourhood } from '../../../events/index.ts'
import type { LogEntry } from '../port.ts'
import type { Commit, CommitIndex } from './commitIndex.ts'
import type { Connection } from './connection.ts'
import { readStored } from './readStored.ts'
import { readEntry } from './wire.ts'

/** Events of one neighbourhood by number: from the `from`-th up to, not with, the `to`-th. */
export type Range = {
  readonly neighbourhood: Neighbourhood
  readonly from: number
  readonly to: number
  readonly backwards?: boolean
}

/** Reads events by their number, in as few stretches of streams as they lie in. @throws {LogUnavailable} */
export async function* entries(
  place: Connection,
  commits: CommitIndex,
  range: Range,
): AsyncGenerator<LogEntry> {
  let { from, to } = range
  while (from < to) {
    const commit = commits.holding(range.neighbourhood, range.backwards ? to - 1 : from)
    if (!commit) return
    const part = { ...range, from, to }
    if (commit.batch === undefined) {
      const end = yield* inLog(place, commits, commit, part)
      if (range.backwards) to = end
      else from = end
    } else if (range.backwards) {
      const start = Math.max(from, commit.before)
      yield* inBatch(place, commit, { ...part, from: start })
      to = start
    } else {
      const end = Math.min(to, commit.before + commit.count)
      yield* inBatch(place, commit, { ...part, to: end })
      from = end
    }
  }
}

async function* inBatch(place: Connection, commit: Commit, { from, to, backwards, ...of }: Range) {
  const stretch = { from: (backwards ? to - 1 : from) - commit.before, count: to - from }
  for await (const event of readStored(place, {
    stream: commit.batch!,
    ...stretch,
    ...(backwards && { backwards }),
  })) {
    const position = commit.first + Number(event.revision)
    yield readEntry(event, { ...of, position, recordedAt: commit.recordedAt })
  }
}

/**
 * Appends that follow each other in the log stream are read as one stretch; returns where it ended, which is where
 * the next batch begins. Between their events stand the small ones that closed them.
 */
async function* inLog(
  place: Connection,
  commits: CommitIndex,
  start: Commit,
  range: Range,
): AsyncGenerator<LogEntry, number> {
  const { neighbourhood, from, to, backwards = false } = range
  const stream = place.streams.log(neighbourhood)
  let commit = start
  let number = backwards ? to - 1 : from
  const first = revisionOf(commit, number)
  const reading = { stream, from: first, count: Number.MAX_SAFE_INTEGER, backwards }
  for await (const event of readStored(place, reading)) {
    if (event.type === place.streams.recordedType) continue
    // Events that no append closed are nobody's; there are none unless somebody else wrote into the stream.
    if (Number(event.revision) !== revisionOf(commit, number)) continue
    const position = commit.first + number - commit.before
    yield readEntry(event, { neighbourhood, position, recordedAt: commit.recordedAt })
    number += backwards ? -1 : 1
    if (backwards ? number < from : number >= to) break
    const next = commits.holding(neighbourhood, number)
    if (!next || next.batch !== undefined) break
    commit = next
  }
  return backwards ? number + 1 : number
}

/** Where in the log stream an event of an append stands: right before what closed it. */
const revisionOf = ({ revision, count, before }: Commit, number: number) =>
  revision - count + (number - before)

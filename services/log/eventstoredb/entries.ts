import type { Neighbourhood } from '../../../events/index.ts'
import type { LogEntry } from '../port.ts'
import type { Commit, CommitIndex } from './commitIndex.ts'
import type { Connection } from './connection.ts'
import { readStored } from './readStored.ts'
import { readEntry } from './wire.ts'

/** Events of one neighbourhood by number: from `from` up to but not including `to`. */
export type Range = {
  readonly neighbourhood: Neighbourhood
  readonly from: number
  readonly to: number
  readonly backwards?: boolean
}

/** Reads events by their number, with as few reads of streams as possible. @throws {LogUnavailable} */
export async function* entries(
  connection: Connection,
  commits: CommitIndex,
  range: Range,
): AsyncGenerator<LogEntry> {
  let { from, to } = range
  while (from < to) {
    const commit = commits.holding(range.neighbourhood, range.backwards ? to - 1 : from)
    if (!commit) return
    const part = { ...range, from, to }
    if (commit.batch === undefined) {
      const end = yield* inLog(connection, commits, commit, part)
      if (range.backwards) to = end
      else from = end
    } else if (range.backwards) {
      const start = Math.max(from, commit.before)
      yield* inBatch(connection, commit, { ...part, from: start })
      to = start
    } else {
      const end = Math.min(to, commit.before + commit.count)
      yield* inBatch(connection, commit, { ...part, to: end })
      from = end
    }
  }
}

async function* inBatch(connection: Connection, commit: Commit, { from, to, backwards, ...of }: Range) {
  const stretch = { from: (backwards ? to - 1 : from) - commit.before, count: to - from }
  for await (const event of readStored(connection, {
    stream: commit.batch!,
    ...stretch,
    ...(backwards && { backwards }),
  })) {
    const position = commit.first + Number(event.revision)
    yield readEntry(event, { ...of, position, recordedAt: commit.recordedAt })
  }
}

/**
 * Reads consecutive appends of the log stream in one read, and skips the closing events between them. Returns
 * the number at which it ended, which is the start of the next batch.
 */
async function* inLog(
  connection: Connection,
  commits: CommitIndex,
  start: Commit,
  range: Range,
): AsyncGenerator<LogEntry, number> {
  const { neighbourhood, from, to, backwards = false } = range
  const stream = connection.streams.log(neighbourhood)
  let commit = start
  let number = backwards ? to - 1 : from
  const first = revisionOf(commit, number)
  const reading = { stream, from: first, count: Number.MAX_SAFE_INTEGER, backwards }
  for await (const event of readStored(connection, reading)) {
    if (event.type === connection.streams.recordedType) continue
    // Skips events that no append closed. There are none unless another program wrote into the stream.
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

/** The revision of an event in the log stream: the events of an append are right before its closing event. */
const revisionOf = ({ revision, count, before }: Commit, number: number) =>
  revision - count + (number - before)

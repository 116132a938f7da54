import { START } from '../../../events/index.ts'
import { LogUnavailable } from '../errors.ts'
import type { LogBatch, LogEntry, SubscribeQuery } from '../port.ts'
import { allEvents } from './allEvents.ts'
import type { Commit } from './commitIndex.ts'
import type { Connection } from './connection.ts'
import { entries } from './entries.ts'
import type { Follower } from './follower.ts'
import { fits } from './reader.ts'
import { readEntry } from './wire.ts'

const BATCH = 1_000

/**
 * Catches up from a position and stays live, with a subscription to `$all` that is filtered by log stream. An
 * append is yielded when its closing event has arrived; until then its events, at most one append, are held
 * here.
 * @throws {LogUnavailable} when the server refuses access; it keeps reconnecting to a lost one
 */
export async function* subscribe(
  connection: Connection,
  { commits, when }: Follower,
  query: SubscribeQuery,
): AsyncGenerator<LogBatch> {
  const { neighbourhood, signal, batchSize = BATCH } = query
  const { client, streams, timeout } = connection
  const after = query.after ?? START
  let upTo = after
  let batch: LogEntry[] = []
  let live = false
  let told = false
  let open: Parameters<typeof readEntry>[0][] = []

  const onLost = (error: unknown) => {
    live = false
    if (error instanceof LogUnavailable) throw error
  }

  async function* entriesOf(commit: Commit): AsyncGenerator<LogEntry> {
    if (commit.batch !== undefined) {
      const from = commit.before + Math.max(0, after - commit.first + 1)
      yield* entries(connection, commits, { ...commit, from, to: commit.before + commit.count })
      return
    }
    const events = open.slice(-commit.count)
    for (const [index, event] of events.entries()) {
      yield readEntry(event, { ...commit, position: commit.first + index })
    }
  }

  const flush = (caughtUp: boolean): LogBatch => {
    const entries = batch
    batch = []
    told = true
    return { entries, upTo, caughtUp }
  }

  const only = { streams: streams.pattern(neighbourhood) }
  for await (const item of allEvents({ client, only, after: commits.pairBefore(after), signal, onLost })) {
    if (item.kind === 'event' && item.event.type !== streams.recordedType) {
      open.push(item.event)
      continue
    }
    if (item.kind === 'event') {
      const of = streams.neighbourhoodOf(item.event.streamId)
      const revision = Number(item.event.revision)
      if (of === undefined) continue
      const commit = await when(() => commits.closedBy(of, revision), timeout)
      for await (const entry of entriesOf(commit)) {
        if (entry.position <= after) continue
        // A full batch is yielded when the next entry has arrived, since `caughtUp` is false only then.
        if (batch.length >= batchSize) yield flush(false)
        upTo = entry.position
        if (fits(entry, query)) batch.push(entry)
      }
      open = []
      if (live && !item.more) yield flush(true)
      continue
    }
    if (item.kind === 'checkpoint') {
      const reached = commits.positionAt(item.at)
      if (reached <= upTo && batch.length === 0) continue
      if (reached > upTo) upTo = reached
      if (live) yield flush(true)
      continue
    }
    live = true
    if (batch.length > 0 || !told) yield flush(true)
  }
}

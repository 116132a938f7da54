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
 * Catches up from a position and stays live: a subscription to `$all`, only to the log streams that are asked for.
 * An append is passed on when the event that closes it has come; until then its events, at most one append of them,
 * wait here.
 * @throws {LogUnavailable} when the server does not let it in; a lost one is tried again without end.
 */
export async function* subscribe(
  place: Connection,
  { commits, when }: Follower,
  query: SubscribeQuery,
): AsyncGenerator<LogBatch> {
  const { neighbourhood, signal, batchSize = BATCH } = query
  const { client, streams, timeout } = place
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
      yield* entries(place, commits, { ...commit, from, to: commit.before + commit.count })
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
        // A full batch goes out when the next entry is there: only then is it sure that it is not the last.
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

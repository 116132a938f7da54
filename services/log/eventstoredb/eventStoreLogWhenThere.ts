import { setTimeout as sleep } from 'node:timers/promises'
import { createBackoff } from '../../shared/concurrency/backoff.ts'
import { LogUnavailable } from '../errors.ts'
import type { EventLog, LogBatch } from '../port.ts'
import { connect } from './connect.ts'
import { reconnecting } from './connection.ts'
import { disposeOf } from './disposeOf.ts'
import { type EventStoreLog, type EventStoreLogOptions, openEventStoreLog } from './openEventStoreLog.ts'
import { toLogUnavailable } from './toLogUnavailable.ts'

export type WhenThereOptions = EventStoreLogOptions & {
  /** Runs on the log once it is open, before any other use. When it fails, opening is tried again. */
  readonly onOpened?: (log: EventLog) => Promise<void>
}

/** Milliseconds to wait for a server at the start, before calls fail. Usually it is there. */
const FIRST = 2_000

/**
 * The log on an EventStoreDB that may start later than this process. Opening is tried again, with back-off,
 * until it succeeds. Until then each call fails with one sentence that says why, and nothing is accepted.
 * @throws {LogUnavailable} at once when the address is invalid, since waiting would not help
 */
export async function eventStoreLogWhenThere(options: WhenThereOptions): Promise<EventLog> {
  const { onOpened = async () => {}, ...opening } = options
  const { client, hosts } = connect(options.url)
  await disposeOf(client)
  const stop = new AbortController()
  const backoff = createBackoff({ signal: stop.signal, ...reconnecting })
  let opened: EventStoreLog | undefined
  let trouble: LogUnavailable = new LogUnavailable(
    'unreachable',
    `EventStoreDB at ${hosts} has not answered yet`,
  )

  const tried = Promise.withResolvers<void>()

  async function open() {
    while (!stop.signal.aborted) {
      let log: EventStoreLog | undefined
      try {
        log = await openEventStoreLog(opening)
        await onOpened(log)
        opened = log
        return
      } catch (error) {
        trouble = toLogUnavailable(hosts, error)
        await log?.close()
      } finally {
        tried.resolve()
      }
      await backoff.wait()
    }
  }
  const begun = open()
  await Promise.race([tried.promise, sleep(FIRST, undefined, { ref: false })])

  function there(): EventStoreLog {
    if (opened) return opened
    throw stop.signal.aborted ? new LogUnavailable('closed', 'the log is closed') : trouble
  }
  async function* through(ask: (log: EventLog) => AsyncIterable<LogBatch>): AsyncGenerator<LogBatch> {
    yield* ask(there())
  }

  return {
    append: async (request) => there().append(request),
    prepare: async (request) => there().prepare(request),
    appendAll: async (request) => there().appendAll(request),
    read: (query) => through((log) => log.read(query)),
    subscribe: (query) => through((log) => log.subscribe(query)),
    find: async (neighbourhood, ids) => there().find(neighbourhood, ids),
    at: async (neighbourhood, positions) => there().at(neighbourhood, positions),
    revisions: async (neighbourhood) => there().revisions(neighbourhood),
    head: async (neighbourhood) => there().head(neighbourhood),
    headAt: async (neighbourhood, recordedUpTo) => there().headAt(neighbourhood, recordedUpTo),
    neighbourhoods: async () => there().neighbourhoods(),
    trouble: () => (opened ? opened.trouble() : trouble),
    async close() {
      stop.abort()
      await begun
      await opened?.close()
    },
  }
}

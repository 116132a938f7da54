/**
 * The event log on EventStoreDB (also under its newer name, KurrentDB), release 23.10 or later.
 *
 * Streams
 * - `<neighbourhood>.log-<neighbourhood>` holds every event of a neighbourhood, in order, each under its own
 *   type, as JSON (`occurredAt`, `precision`, `source`, `recordedBy`, `data`). The metadata of an event names
 *   the stream of its subject (`<neighbourhood>.<kind>-<id>`), the revision in that stream, and the version of
 *   the event; none of it is personal.
 * - Every append ends with one small closing event, `events-recorded`, with the number of events it closes and
 *   their times. It puts the events before it in the log; without it no reader sees them.
 * - `<neighbourhood>.batch-<uuid>` holds staged events: a request that is larger than one append of the server
 *   (1 MiB), or a stream of any length. They enter the log when one `events-recorded` names their stream.
 *
 * Why there is no stream for each subject: the port appends a whole request or nothing, to the streams of many
 * subjects, on condition of the revisions of still more streams, and accepts each id once. EventStoreDB appends
 * atomically to one stream only. With a stream for each subject a request needs an intent and its completion,
 * readers see half of it, and a condition on a stream that is not written to does not hold against other
 * processes. Decisions are made about the neighbourhood as a whole, so the neighbourhood is the stream, and the
 * explicit expected revision of every append is the lock. To see one subject in the server's own tools, let the
 * server link its events:
 * `fromStream('<neighbourhood>.log-<neighbourhood>').when({$any: (s, e) => e.metadata?.stream && linkTo(e.metadata.stream, e)})`.
 *
 * Positions are 1, 2, 3, … over all neighbourhoods, without gaps: the ordinal of the event in `$all`. They are
 * the same in every process, and the same as in the embedded log for the same history. From `events-recorded`
 * (one for each append, not for each event) each process keeps the positions of an append and its commit and
 * prepare position in `$all`, from which reading continues. A position past 2^53 is refused.
 *
 * Guarantees, whichever process is killed at whatever moment
 * - A request is in the log whole or not at all: it is one append, or one event that names its stage.
 * - Nothing is in the log twice. An append expects the revision that its checks were made on. When its answer is
 *   lost, the stream tells whether the first event is there; if there is nothing, it is sent again with the same
 *   ids and the same revision. Ids are looked up in an index of the neighbourhood at exactly that revision. When
 *   another process wrote in between, the append fails and the request is checked again.
 * - An acknowledged event is in the log: the answer waits for the server and for the place of the append in
 *   `$all`.
 * - The stage of a killed process is never named and never read. It may be deleted later (`*.batch-*` that no
 *   `events-recorded` names).
 *
 * Costs. Opening reads one small event for each append, and keeps about 70 bytes of it. The first write to, or
 * look-up by id in, a neighbourhood reads its log stream once (some 50,000 events a second) and keeps about 40
 * bytes for each event and 150 for each subject. Heads, summaries and `headAt` then cost nothing; `find` and
 * `revisions` cost one question to the server. Requests that wait for the same neighbourhood share an append
 * (group commit). A subscriber holds at most one append and its read-ahead buffer; nothing is read while it does
 * not ask.
 */
import { type Neighbourhood, START } from '../../../events/index.ts'
import { LogUnavailable } from '../errors.ts'
import type { AppendRequest, EventLog, LogEntry } from '../port.ts'
import { prepareUnsealed } from '../prepareAppend.ts'
import { checkRelease } from './checkRelease.ts'
import { connect } from './connect.ts'
import type { Connection } from './connection.ts'
import { createDiskFullGuard } from './diskFullGuard.ts'
import { disposeOf } from './disposeOf.ts'
import { follow } from './follower.ts'
import { createNeighbourhoodWriter, type NeighbourhoodWriter } from './neighbourhoodWriter.ts'
import { createReader } from './reader.ts'
import { streamsNamed } from './streams.ts'
import { subscribe } from './subscribe.ts'
import { toLogUnavailable } from './toLogUnavailable.ts'
import { numbered } from './writerTools.ts'

export type EventStoreLogOptions = {
  /** `esdb://[user:password@]host:2113[,host:2113…][?tls=false&…]`, or `esdb+discover://` for a cluster by name. */
  readonly url: string
  readonly now?: () => number
  /** The prefix of all stream names, so that several logs can share a server. */
  readonly prefix?: string
  /** Milliseconds for one answer of the server. */
  readonly timeout?: number
}

/** The log on EventStoreDB. `trouble` gives the reason while the servers cannot be reached. */
export type EventStoreLog = EventLog & { trouble(): LogUnavailable | undefined }

const TIMEOUT = 5_000

/**
 * Opens the log and reads the index of what is recorded. It keeps reconnecting to a server that is lost
 * later. Until the server is back, appends fail with `LogUnavailable` and `trouble()` gives the reason.
 * @throws {LogUnavailable} in one sentence, without the password: the address is wrong, no server answers,
 *   the name, password or certificate is refused, or the release is too old
 */
export async function openEventStoreLog(options: EventStoreLogOptions): Promise<EventStoreLog> {
  const { url, now = Date.now, prefix = '', timeout = TIMEOUT } = options
  const { client, hosts } = connect(url)
  const connection: Connection = { client, hosts, streams: streamsNamed(prefix), timeout }
  const follower = follow(connection)
  const { commits } = follower
  try {
    await checkRelease(client, hosts)
    await follower.ready
  } catch (error) {
    await follower.close()
    await disposeOf(client)
    throw toLogUnavailable(hosts, error)
  }
  const reader = createReader(connection, commits)
  const tools = { connection, follower, reader, now }
  const writers = new Map<Neighbourhood, NeighbourhoodWriter>()
  const writerOf = (neighbourhood: Neighbourhood): NeighbourhoodWriter => {
    const writer = writers.get(neighbourhood) ?? createNeighbourhoodWriter(tools, neighbourhood)
    writers.set(neighbourhood, writer)
    return writer
  }
  // A neighbourhood without events needs no writer for reads.
  const isEmpty = (neighbourhood: Neighbourhood) => commits.head(neighbourhood) === START
  const stop = new AbortController()
  const room = createDiskFullGuard()
  const whenOpen = <T>(write: () => Promise<T>): Promise<T> => {
    if (stop.signal.aborted) throw new LogUnavailable('closed', 'the log is closed')
    return room.during(write)
  }

  const append = async (request: AppendRequest) =>
    whenOpen(async () => (request.events.length === 0 ? [] : writerOf(request.neighbourhood).append(request)))

  let closing: Promise<void> | undefined
  return {
    append,
    prepare: prepareUnsealed(append),
    async appendAll(request) {
      return whenOpen(() => writerOf(request.neighbourhood).appendAll(request))
    },
    read: (query) => reader.read(query),
    subscribe: (query) =>
      subscribe(connection, follower, { ...query, signal: AbortSignal.any([query.signal, stop.signal]) }),
    async find(neighbourhood, ids) {
      if (isEmpty(neighbourhood)) return new Map()
      const { numberOf } = await writerOf(neighbourhood).look()
      const wanted = ids.map(numberOf).filter((number) => number !== undefined)
      const found = await numbered(tools, neighbourhood, wanted)
      return new Map(found.map((entry): [string, LogEntry] => [entry.id, entry]))
    },
    at: (neighbourhood, positions) => reader.at(neighbourhood, positions),
    revisions: async (neighbourhood) =>
      isEmpty(neighbourhood) ? new Map() : (await writerOf(neighbourhood).look()).revisions(),
    head: async (neighbourhood) => commits.head(neighbourhood),
    headAt: async (neighbourhood, recordedUpTo) => commits.headAt(neighbourhood, recordedUpTo),
    neighbourhoods: async () => commits.summaries(),
    trouble: () => follower.trouble() ?? room.trouble(),
    close() {
      closing ??= (async () => {
        const idle = [...writers.values()].map((writer) => writer.idle())
        stop.abort()
        await Promise.all(idle)
        await follower.close()
        await disposeOf(client)
      })()
      return closing
    },
  }
}

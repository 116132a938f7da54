/**
 * The log of events on EventStoreDB (also under its newer name, KurrentDB), release 23.10 or later.
 *
 * Streams
 * - `<neighbourhood>.log-<neighbourhood>` holds every event of a neighbourhood, in order, each under its own type, as
 *   JSON (`occurredAt`, `precision`, `source`, `recordedBy`, `data`). The metadata names the subject's stream
 *   (`<neighbourhood>.<kind>-<id>`), the revision and the version: nothing personal.
 * - Every append ends with one small event, `events-recorded`, with the number of events it closes and the time. It
 *   puts the events before it into the log; without it they do not exist for any reader.
 * - `<neighbourhood>.batch-<uuid>` holds staged events: a request past what the server takes at once (1 MiB), or a
 *   stream of any length. They enter the log when one `events-recorded` names that stream.
 *
 * Why there is no stream for each subject. The port appends all of a request or none, to the streams of many subjects,
 * with expectations about still more, and takes an id once. EventStoreDB appends atomically to one stream only. With a
 * stream for each subject a request needs an intent and its completion: readers see half of it, and an expectation of
 * a stream that is not written to cannot be enforced against another process. Decisions concern the neighbourhood as
 * a whole, so the neighbourhood is the stream, and the explicit expected revision of every append is the lock. To see
 * one subject in the server's own tools, let the server link its events:
 * `fromStream('<neighbourhood>.log-<neighbourhood>').when({$any: (s, e) => e.metadata?.stream && linkTo(e.metadata.stream, e)})`.
 *
 * Positions are 1, 2, 3, … over all neighbourhoods, without gaps: the ordinal of the event in the order of `$all`.
 * They are the same in every process, and the same as those of the embedded log for the same history. From
 * `events-recorded` (one for each append, not for each event) each process learns which positions an append holds and
 * its commit and prepare position in `$all`, from which a reader continues. A position past 2^53 is refused.
 *
 * Guarantees, whatever is killed and whenever
 * - A request is there whole or not at all: it is one append, or one event that names a staged batch.
 * - Nothing is there twice: an append expects the revision its decisions stand on. When its answer is lost, the stream
 *   is asked whether its first event stands where it would; if not, it is sent again, with the same ids and revision.
 *   Ids are looked up in an index of the neighbourhood that stands at exactly that revision; another process that
 *   wrote in between makes the append fail, and the request is decided again.
 * - Acknowledged events are in the log: the answer waits for the server and for the append's place in `$all`.
 * - A batch that a killed process staged is never named and never read, and may be deleted at any time (`*.batch-*`
 *   that no `events-recorded` names).
 *
 * Costs. Opening reads one small event for each append; memory is about 70 bytes for each. The first write to, or
 * look-up by id in, a neighbourhood reads its log stream once (some 50,000 events a second) and keeps about 40 bytes
 * for each event and 150 for each subject. Heads, summaries and `headAt` then cost nothing, `find` and `revisions`
 * one question to the server. Requests that wait for the same neighbourhood share an append (group commit). A
 * subscriber holds at most one append and its read-ahead; without demand, nothing is read.
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
  /** The prefix of its stream names, so that several logs can share a server. */
  readonly prefix?: string
  /** Milliseconds for one answer of the server. */
  readonly timeout?: number
}

/** A log on servers, and why they cannot be reached while that lasts. */
export type EventStoreLog = EventLog & { trouble(): LogUnavailable | undefined }

const TIMEOUT = 5_000

/**
 * Opens the log and takes in what has been recorded so far. A server that is lost later is tried again without end;
 * until it is back, appends say so (`LogUnavailable`) and `trouble()` tells why.
 * @throws {LogUnavailable} in one sentence, without the password: the address is wrong, nobody answers there, the
 * name, password or certificate is not taken, or the release is too old.
 */
export async function openEventStoreLog(options: EventStoreLogOptions): Promise<EventStoreLog> {
  const { url, now = Date.now, prefix = '', timeout = TIMEOUT } = options
  const { client, hosts } = connect(url)
  const place: Connection = { client, hosts, streams: streamsNamed(prefix), timeout }
  const follower = follow(place)
  const { commits } = follower
  try {
    await checkRelease(client, hosts)
    await follower.ready
  } catch (error) {
    await follower.close()
    await disposeOf(client)
    throw toLogUnavailable(hosts, error)
  }
  const reader = createReader(place, commits)
  const tools = { place, follower, reader, now }
  const writers = new Map<Neighbourhood, NeighbourhoodWriter>()
  const writerOf = (neighbourhood: Neighbourhood): NeighbourhoodWriter => {
    const writer = writers.get(neighbourhood) ?? createNeighbourhoodWriter(tools, neighbourhood)
    writers.set(neighbourhood, writer)
    return writer
  }
  // Names that somebody only asks about take no room.
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
      subscribe(place, follower, { ...query, signal: AbortSignal.any([query.signal, stop.signal]) }),
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

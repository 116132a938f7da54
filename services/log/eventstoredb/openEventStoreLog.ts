import { setTimeout as sleep } from 'node:timers/promises'
import type { EventStoreDBClient } from '@eventstore/db-client'
import type { Neighbourhood } from '../../../events/index.ts'
import { LogUnavailable } from '../errors.ts'
import type { EventLog, LogEntry } from '../port.ts'
import { checkRelease } from './checkRelease.ts'
import { connect } from './connect.ts'
import { createDesk, type Desk } from './desk.ts'
import { numbered } from './deskTools.ts'
import { follow } from './follower.ts'
import type { Place } from './place.ts'
import { createReader } from './reader.ts'
import { streamsNamed } from './streams.ts'
import { subscribe } from './subscribe.ts'
import { troubleWith } from './trouble.ts'

export type EventStoreLogOptions = {
  /** `esdb://[user:password@]host:2113[,host:2113…][?tls=false&…]`, or `esdb+discover://` for a cluster by name. */
  readonly url: string
  readonly now?: () => number
  /** What the names of its streams begin with, so that several logs can share a server. */
  readonly prefix?: string
  /** Milliseconds for one answer of the server. */
  readonly timeout?: number
}

/** A log on servers, and why they cannot be reached while that lasts. */
export type EventStoreLog = EventLog & { trouble(): LogUnavailable | undefined }

const TIMEOUT = 5_000

export async function openEventStoreLog(options: EventStoreLogOptions): Promise<EventStoreLog> {
  const { url, now = Date.now, prefix = '', timeout = TIMEOUT } = options
  const { client, hosts } = connect(url)
  const place: Place = { client, hosts, streams: streamsNamed(prefix), timeout }
  const follower = follow(place)
  const { commits } = follower
  try {
    await checkRelease(client, hosts)
    await follower.ready
  } catch (error) {
    await follower.close()
    await disposeOf(client)
    throw troubleWith(hosts, error)
  }
  const reader = createReader(place, commits)
  const tools = { place, follower, reader, now }
  const desks = new Map<Neighbourhood, Desk>()
  const deskOf = (neighbourhood: Neighbourhood): Desk => {
    const desk = desks.get(neighbourhood) ?? createDesk(tools, neighbourhood)
    desks.set(neighbourhood, desk)
    return desk
  }
  const stop = new AbortController()
  const checkOpen = () => {
    if (stop.signal.aborted) throw new LogUnavailable('closed', 'the log is closed')
  }

  let closing: Promise<void> | undefined
  return {
    async append(request) {
      checkOpen()
      return request.events.length === 0 ? [] : deskOf(request.neighbourhood).append(request)
    },
    async appendAll(request) {
      checkOpen()
      return deskOf(request.neighbourhood).appendAll(request)
    },
    read: (query) => reader.read(query),
    subscribe: (query) =>
      subscribe(place, follower, { ...query, signal: AbortSignal.any([query.signal, stop.signal]) }),
    async find(neighbourhood, ids) {
      const { ids: numbers } = await deskOf(neighbourhood).refresh()
      const wanted = ids.map((id) => numbers.get(id)).filter((number) => number !== undefined)
      const found = await numbered(tools, neighbourhood, wanted)
      return new Map(found.map((entry): [string, LogEntry] => [entry.id, entry]))
    },
    at: (neighbourhood, positions) => reader.at(neighbourhood, positions),
    revisions: async (neighbourhood) => new Map((await deskOf(neighbourhood).refresh()).revisions),
    head: async (neighbourhood) => commits.head(neighbourhood),
    headAt: async (neighbourhood, recordedUpTo) => commits.headAt(neighbourhood, recordedUpTo),
    neighbourhoods: async () => commits.summaries(),
    trouble: follower.trouble,
    close() {
      closing ??= (async () => {
        const idle = [...desks.values()].map((desk) => desk.idle())
        stop.abort()
        await Promise.all(idle)
        await follower.close()
        await disposeOf(client)
      })()
      return closing
    },
  }
}

/** Lets go of the connection; the client waits for calls without end that a silent server never answers. */
const disposeOf = (client: EventStoreDBClient) =>
  Promise.race([client.dispose(), sleep(1_000, undefined, { ref: false })])

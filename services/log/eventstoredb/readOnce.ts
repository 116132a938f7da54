import { BACKWARDS, FORWARDS, type RecordedEvent, StreamNotFoundError } from '@eventstore/db-client'
import { LogUnavailable } from '../errors.ts'
import type { Connection } from './connection.ts'
import { releaseStream, releaseStreamLater } from './releaseStream.ts'
import { toLogUnavailable } from './toLogUnavailable.ts'

export type ReadRange = {
  readonly stream: string
  /** The first revision to read. */
  readonly from: number
  readonly count: number
  readonly backwards?: boolean
}

const READ_AHEAD = 256

/**
 * Reads a range of one stream, event by event; empty when the stream does not exist. @throws {LogUnavailable}
 */
export async function* readOnce(
  { client, hosts, timeout }: Connection,
  { stream, from, count, backwards = false }: ReadRange,
): AsyncGenerator<RecordedEvent> {
  if (count <= 0 || from < 0) return
  const direction = backwards ? BACKWARDS : FORWARDS
  const query = { fromRevision: BigInt(from), maxCount: count, direction } as const
  const reading = client.readStream(stream, query, { highWaterMark: READ_AHEAD })
  // Keeps listening after the loop below: a late error without a listener ends the process.
  reading.on('error', () => {})
  const silent = () =>
    reading.destroy(new LogUnavailable('unreachable', `EventStoreDB at ${hosts} does not answer in time`))
  // The timer runs only while we wait for the server, not while the caller handles an event.
  let timer = setTimeout(silent, timeout)
  try {
    for await (const { event } of releaseStreamLater(reading)) {
      clearTimeout(timer)
      if (event) yield event
      timer = setTimeout(silent, timeout)
    }
  } catch (error) {
    if (error instanceof StreamNotFoundError) return
    throw toLogUnavailable(hosts, error)
  } finally {
    clearTimeout(timer)
    await releaseStream(reading, () => reading.cancel())
  }
}

import { BACKWARDS, FORWARDS, type RecordedEvent, StreamNotFoundError } from '@eventstore/db-client'
import { LogUnavailable } from '../errors.ts'
import type { Connection } from './connection.ts'
import { releaseStream, releaseStreamLater } from './releaseStream.ts'
import { toLogUnavailable } from './toLogUnavailable.ts'

export type ReadRange = {
  readonly stream: string
  /** The first revision to read, and how many from there on. */
  readonly from: number
  readonly count: number
  readonly backwards?: boolean
}

const READ_AHEAD = 256

/** The stored events of a stretch of one stream, as they are asked for; none when the stream is not there. @throws {LogUnavailable} */
export async function* readOnce(
  { client, hosts, timeout }: Connection,
  { stream, from, count, backwards = false }: ReadRange,
): AsyncGenerator<RecordedEvent> {
  if (count <= 0 || from < 0) return
  const direction = backwards ? BACKWARDS : FORWARDS
  const query = { fromRevision: BigInt(from), maxCount: count, direction } as const
  const reading = client.readStream(stream, query, { highWaterMark: READ_AHEAD })
  // Also after the loop below is over: a late error must have somebody who listens.
  reading.on('error', () => {})
  const silent = () =>
    reading.destroy(new LogUnavailable('unreachable', `EventStoreDB at ${hosts} does not answer in time`))
  // Only while it waits: the consumer of the events may take its time.
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

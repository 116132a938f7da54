import type { RecordedEvent } from '@eventstore/db-client'
import { createBackoff } from '../../shared/concurrency/backoff.ts'
import { LogUnavailable } from '../errors.ts'
import { type Connection, reconnecting } from './connection.ts'
import { type ReadRange, readOnce } from './readOnce.ts'

/** How many timeouts to keep trying a lost server. */
const PATIENCE = 2

/**
 * Reads a range of one stream, event by event; empty when the stream does not exist. When the server is lost
 * it reconnects and continues, for a limited time.
 * @throws {LogUnavailable} when the server stays away
 */
export async function* readStored(connection: Connection, stretch: ReadRange): AsyncGenerator<RecordedEvent> {
  const step = stretch.backwards ? -1 : 1
  const backoff = createBackoff(reconnecting)
  let { from, count } = stretch
  let giveUp = Date.now() + PATIENCE * connection.timeout
  for (;;) {
    try {
      for await (const event of readOnce(connection, { ...stretch, from, count })) {
        from = Number(event.revision) + step
        count -= 1
        giveUp = Date.now() + PATIENCE * connection.timeout
        yield event
      }
      return
    } catch (error) {
      const lost = error instanceof LogUnavailable && error.reason === 'unreachable'
      if (!lost || Date.now() > giveUp) throw error
    }
    await backoff.wait()
  }
}

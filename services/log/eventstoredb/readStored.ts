import type { RecordedEvent } from '@eventstore/db-client'
import { createBackoff } from '../../shared/concurrency/backoff.ts'
import { LogUnavailable } from '../errors.ts'
import { type Connection, reconnecting } from './connection.ts'
import { type ReadRange, readOnce } from './readOnce.ts'

/** For how many answers' time a lost server is asked again. */
const PATIENCE = 2

/**
 * The stored events of a stretch of one stream, as they are asked for; none when the stream is not there. When the
 * server is lost on the way it continues from there, for some time.
 * @throws {LogUnavailable} when it stays away.
 */
export async function* readStored(place: Connection, stretch: ReadRange): AsyncGenerator<RecordedEvent> {
  const step = stretch.backwards ? -1 : 1
  const backoff = createBackoff(reconnecting)
  let { from, count } = stretch
  let giveUp = Date.now() + PATIENCE * place.timeout
  for (;;) {
    try {
      for await (const event of readOnce(place, { ...stretch, from, count })) {
        from = Number(event.revision) + step
        count -= 1
        giveUp = Date.now() + PATIENCE * place.timeout
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

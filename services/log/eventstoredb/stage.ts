import type { Neighbourhood } from '../../../events/index.ts'
import { LogUnavailable } from '../errors.ts'
import type { Revision } from '../port.ts'
import { commit } from './commit.ts'
import type { Connection } from './connection.ts'
import { type Outgoing, sizeOf } from './wire.ts'

/** The most bytes in one append. The server accepts 1 MiB; the rest is for its overhead. */
export const APPEND_AT_MOST = 900 * 1024

/**
 * Stages events in a stream of their own, which no reader reads. They enter the log when one event of the log
 * stream names that stream: a single atomic step for any number of events.
 */
export function createStage(connection: Connection, neighbourhood: Neighbourhood) {
  const stream = connection.streams.batch(neighbourhood, crypto.randomUUID())
  let head: Revision | 'none' = 'none'
  return {
    stream,
    /** @throws {LogUnavailable} */
    async add(events: readonly Outgoing[]): Promise<void> {
      for (const piece of inPieces(events)) {
        const outcome = await commit(connection, stream, head, piece)
        if (outcome !== 'committed')
          throw new LogUnavailable('damaged', `another program writes into ${stream}`)
        head = (head === 'none' ? -1 : head) + piece.length
      }
    },
    /** Deletes a stage that will never be recorded. One that cannot be deleted now does no harm. */
    async discard(): Promise<void> {
      if (head === 'none') return
      await connection.client.deleteStream(stream, { deadline: connection.timeout }).catch(() => undefined)
    },
  }
}
export type BatchStage = ReturnType<typeof createStage>

function* inPieces(events: readonly Outgoing[]): Generator<readonly Outgoing[]> {
  let piece: Outgoing[] = []
  let size = 0
  for (const event of events) {
    const own = sizeOf(event)
    if (own > APPEND_AT_MOST) {
      throw new LogUnavailable(
        'unusable',
        `event ${event.id} is too large: ${own} bytes, at most ${APPEND_AT_MOST}`,
      )
    }
    if (size + own > APPEND_AT_MOST) {
      yield piece
      piece = []
      size = 0
    }
    piece.push(event)
    size += own
  }
  if (piece.length > 0) yield piece
}

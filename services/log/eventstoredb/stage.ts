import type { Neighbourhood } from '../../../events/index.ts'
import { LogUnavailable } from '../errors.ts'
import type { Revision } from '../port.ts'
import { commit } from './commit.ts'
import type { Connection } from './connection.ts'
import { type Outgoing, sizeOf } from './wire.ts'

/** In bytes. The server takes 1 MiB in one append; some is left for what it counts besides. */
export const APPEND_AT_MOST = 900 * 1024

/**
 * Stages events in a separate stream that no reader follows, append by append. They are in the log only once one
 * event of the log stream names that stream: however many they are, that is one moment.
 */
export function createStage(place: Connection, neighbourhood: Neighbourhood) {
  const stream = place.streams.batch(neighbourhood, crypto.randomUUID())
  let head: Revision | 'none' = 'none'
  return {
    stream,
    /** @throws {LogUnavailable} */
    async add(events: readonly Outgoing[]): Promise<void> {
      for (const piece of inPieces(events)) {
        const outcome = await commit(place, stream, head, piece)
        if (outcome !== 'committed')
          throw new LogUnavailable('damaged', `somebody else writes into ${stream}`)
        head = (head === 'none' ? -1 : head) + piece.length
      }
    },
    /**
     * Lets the server clear it away: it will never be named. A batch that cannot be deleted now only takes up space.
     */
    async discard(): Promise<void> {
      if (head === 'none') return
      await place.client.deleteStream(stream, { deadline: place.timeout }).catch(() => undefined)
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

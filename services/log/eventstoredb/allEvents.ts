import {
  type AllStreamResolvedEvent,
  type EventStoreDBClient,
  eventTypeFilter,
  type Filter,
  START,
  streamNameFilter,
} from '@eventstore/db-client'
import { createBackoff } from '../../shared/concurrency/backoff.ts'
import { reconnecting } from './connection.ts'
import { releaseStream, releaseStreamLater } from './releaseStream.ts'
import { type Pair, serverEvent } from './wire.ts'

/** A checkpoint comes after this many times 32 events that the filter leaves out. */
const CHECKPOINT_INTERVAL = 8
/** The number of buffered events at which reading stops, back to the server. */
const READ_AHEAD = 512

type ServerEvent = NonNullable<ReturnType<typeof serverEvent>>

/** An item of a subscription, in the order of `$all`. */
export type StreamUpdate =
  | { readonly kind: 'event'; readonly event: ServerEvent; readonly at: Pair; readonly more: boolean }
  /** Up to here there are no other matching events. */
  | { readonly kind: 'checkpoint'; readonly at: Pair }
  | { readonly kind: 'caught-up' }

export type AllQuery = {
  readonly client: EventStoreDBClient
  /** Filters by stream name (a regular expression) or by the prefix of the type. */
  readonly only: { readonly streams: string } | { readonly types: string }
  /** Starts after this pair; at the start when absent. */
  readonly after: Pair | undefined
  readonly signal: AbortSignal
  /** Called when the connection was lost, before the next attempt. It may throw to end the subscription. */
  readonly onLost: (error: unknown) => void
}

type Control = { readonly control: Extract<StreamUpdate, { kind: 'checkpoint' | 'caught-up' }> }

/**
 * Follows `$all` until the signal aborts. After a lost server or a change of leader it continues from the
 * last pair that it yielded, with back-off. The next event is read only when the caller asks for it.
 */
export async function* allEvents(query: AllQuery): AsyncGenerator<StreamUpdate> {
  const { signal, onLost } = query
  const backoff = createBackoff({ signal, ...reconnecting })
  let after = query.after
  while (!signal.aborted) {
    try {
      for await (const told of subscribeOnce({ ...query, after })) {
        if ('at' in told) after = told.at
        backoff.reset()
        yield told
      }
      if (!signal.aborted) onLost(new Error('the server ended the subscription'))
    } catch (error) {
      if (signal.aborted) return
      onLost(error)
    }
    await backoff.wait()
  }
}

async function* subscribeOnce({ client, only, after, signal }: AllQuery): AsyncGenerator<StreamUpdate> {
  // Checkpoints and "caught up" are pushed into the stream itself, so that they keep their order among the
  // events. The client awaits this callback and does not handle its rejection: it must not throw.
  const checkpointReached: NonNullable<Filter['checkpointReached']> = async (stream, at) => {
    stream.push({ control: { kind: 'checkpoint', at } } satisfies Control)
  }
  const checkpoints = { checkpointInterval: CHECKPOINT_INTERVAL, checkpointReached }
  const filter =
    'streams' in only
      ? streamNameFilter({ regex: only.streams, ...checkpoints })
      : eventTypeFilter({ prefixes: [only.types], ...checkpoints })
  const options = { highWaterMark: READ_AHEAD }
  const subscription = client.subscribeToAll({ fromPosition: after ?? START, filter }, options)
  subscription.on('caughtUp', () => subscription.push({ control: { kind: 'caught-up' } } satisfies Control))
  // Keeps listening after the loop below: a late error without a listener ends the process.
  subscription.on('error', () => {})
  const stop = () => releaseStream(subscription, () => subscription.unsubscribe())
  signal.addEventListener('abort', stop)
  try {
    const items: AsyncIterable<AllStreamResolvedEvent | Control> = releaseStreamLater(subscription)
    for await (const item of items) {
      if (signal.aborted) return
      if ('control' in item) {
        yield item.control
        continue
      }
      const event = serverEvent(item)
      if (!event) continue
      const more = subscription.readableLength > 0
      yield { kind: 'event', event, at: pairOf(event, item.commitPosition), more }
    }
  } finally {
    signal.removeEventListener('abort', stop)
    await stop()
  }
}

function pairOf({ position }: ServerEvent, commitPosition: bigint | undefined): Pair {
  if (position) return position
  if (commitPosition === undefined) throw new Error('the server tells no position in $all')
  return { commit: commitPosition, prepare: commitPosition }
}

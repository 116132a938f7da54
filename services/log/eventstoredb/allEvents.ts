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

/** Checkpoints come every `CHECKPOINT_INTERVAL` times 32 events that the filter leaves out. */
const CHECKPOINT_INTERVAL = 8
/** How many events wait here before reading stops, down to the server. */
const READ_AHEAD = 512

type ServerEvent = NonNullable<ReturnType<typeof serverEvent>>

/** The updates of a subscription, in the order of `$all`. */
export type StreamUpdate =
  | { readonly kind: 'event'; readonly event: ServerEvent; readonly at: Pair; readonly more: boolean }
  /** Up to here there is nothing else that was asked for. */
  | { readonly kind: 'checkpoint'; readonly at: Pair }
  | { readonly kind: 'caught-up' }

export type AllQuery = {
  readonly client: EventStoreDBClient
  /** By the name of its stream (a regular expression), or the beginning of its type. */
  readonly only: { readonly streams: string } | { readonly types: string }
  /** Everything past this; from the start when absent. */
  readonly after: Pair | undefined
  readonly signal: AbortSignal
  /** Told when the server was lost, before it is tried again; may throw to end it. */
  readonly onLost: (error: unknown) => void
}

type Control = { readonly control: Extract<StreamUpdate, { kind: 'checkpoint' | 'caught-up' }> }

/**
 * Follows `$all` until the signal aborts, over lost servers and changes of leader: after each it continues from the
 * last pair it yielded, with growing waits. The next event is taken only when it is asked for.
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
  // Checkpoints and "caught up" are put into the stream itself, so that they keep their place among the events.
  // The client waits for this callback and leaves its rejections to nobody: it must not throw.
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
  // Also after the loop below is over: a late error must have somebody who listens.
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

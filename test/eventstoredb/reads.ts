import { once } from 'node:events'
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js'
import type { ServerWritableStream } from '@grpc/grpc-js'
import {
  caughtUp,
  checkpoint,
  codes,
  confirmation,
  eventMessage,
  nameOf,
  refusal,
  streamNotFound,
} from './messages.ts'
import type { Store } from './store.ts'
import type { Stored } from './stored.ts'

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>

/** Writes one answer; resolves when the other side takes more. `false` once it is gone. */
async function send(call: ReadCall, message: ReadResp): Promise<boolean> {
  if (call.cancelled || call.destroyed) return false
  if (call.write(message)) return true
  const gone = new AbortController()
  const end = () => gone.abort()
  call.once('cancelled', end).once('close', end)
  try {
    await once(call, 'drain', { signal: gone.signal })
    return true
  } catch {
    return false
  } finally {
    call.off('cancelled', end).off('close', end)
  }
}

/** Reads of one stream or of `$all`, forwards or backwards, and subscriptions to `$all`. */
export function answerRead(store: Store, call: ReadCall, onSent: () => void): Promise<void> {
  const options = call.request.getOptions()!
  if (options.hasSubscription()) return followAll(store, call, onSent)
  return options.hasStream() ? readStream(store, call, onSent) : readAll(store, call, onSent)
}

async function readStream(store: Store, call: ReadCall, onSent: () => void) {
  const options = call.request.getOptions()!
  const of = options.getStream()!
  const name = nameOf(of.getStreamIdentifier())
  const events = store.stream(name)
  if (!events) {
    await send(call, streamNotFound(name))
    call.end()
    return
  }
  const backwards = options.getReadDirection() === 1
  const start = of.hasRevision() ? Number(of.getRevision()) : of.hasEnd() ? events.length - 1 : 0
  await sendSome(call, events, start, backwards, Number(options.getCount()), false, onSent)
}

/** The position to continue from; refused, as by the server, when nothing stands there. */
function startOf(store: Store, call: ReadCall): number | undefined {
  const at = call.request.getOptions()?.getAll()?.getPosition()
  if (!at) return 0
  const index = store.indexAfter(Number(at.getCommitPosition()), Number(at.getPreparePosition()))
  if (index === undefined) call.emit('error', refusal(codes.INVALID_ARGUMENT, 'invalid-position'))
  return index
}

async function readAll(store: Store, call: ReadCall, onSent: () => void) {
  const options = call.request.getOptions()!
  const of = options.getAll()!
  const backwards = options.getReadDirection() === 1
  const after = startOf(store, call)
  if (after === undefined) return
  const start = of.hasEnd() ? store.all.length - 1 : backwards ? after - 1 : after
  await sendSome(call, store.all, start, backwards, Number(options.getCount()), true, onSent)
}

async function sendSome(
  call: ReadCall,
  events: readonly Stored[],
  start: number,
  backwards: boolean,
  count: number,
  inAll: boolean,
  onSent: () => void,
) {
  const step = backwards ? -1 : 1
  const end = backwards ? 0 : events.length - 1
  let left = count
  for (let index = start; left > 0 && (backwards ? index >= end : index <= end); index += step) {
    const event = events[index]
    if (!event) break
    onSent()
    if (!(await send(call, eventMessage(event, inAll)))) return
    left -= 1
  }
  call.end()
}

/** Whether an event passes the filter of a subscription. */
function filterOf(call: ReadCall): (event: Stored) => boolean {
  const filter = call.request.getOptions()?.getFilter()
  if (!filter) return () => true
  const expression = filter.getStreamIdentifier() ?? filter.getEventType()
  const prefixes = expression?.getPrefixList() ?? []
  const regex = new RegExp(expression?.getRegex() ?? '')
  const passes = (text: string) =>
    prefixes.length > 0 ? prefixes.some((prefix) => text.startsWith(prefix)) : regex.test(text)
  return filter.hasStreamIdentifier()
    ? ({ stream }) => passes(stream)
    : ({ metadata }) => passes(metadata.get('type') ?? '')
}

async function followAll(store: Store, call: ReadCall, onSent: () => void) {
  const options = call.request.getOptions()!
  const passes = filterOf(call)
  const interval = 32 * (options.getFilter()?.getCheckpointintervalmultiplier() ?? Number.POSITIVE_INFINITY)
  let next = startOf(store, call)
  if (next === undefined) return
  let live = false
  let leftOut = 0
  if (!(await send(call, confirmation()))) return
  for (;;) {
    while (next < store.all.length) {
      const event = store.all[next]!
      next += 1
      if (passes(event)) {
        leftOut = 0
        onSent()
        if (!(await send(call, eventMessage(event, true)))) return
        continue
      }
      leftOut += 1
      if (leftOut % interval === 0 && !(await send(call, checkpoint(event)))) return
    }
    if (!live) {
      live = true
      if (!(await send(call, caughtUp()))) return
    }
    if (!(await grown(store, call, next))) return
  }
}

/** Resolves when there is more; `false` once the other side is gone. */
function grown(store: Store, call: ReadCall, seen: number): Promise<boolean> {
  if (store.all.length > seen) return Promise.resolve(true)
  if (call.cancelled || call.destroyed) return Promise.resolve(false)
  return new Promise((resolve) => {
    const done = (there: boolean) => {
      stop()
      call.off('cancelled', gone).off('close', gone)
      resolve(there)
    }
    const gone = () => done(false)
    const stop = store.onGrown(() => done(true))
    call.once('cancelled', gone).once('close', gone)
  })
}

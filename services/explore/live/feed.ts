import type { ServerResponse } from 'node:http'
import type { Position } from '../../../events/index.ts'

const HEARTBEAT = 15_000

/** One browser that listens to server-sent events. */
export type Feed = {
  /** Tells what changed. While the browser is slow, changes gather and are told as one. */
  changed(position: Position, ids: readonly string[]): void
  /** Tells whom to forget: whatever is kept of them must go. */
  forgotten(ids: readonly string[]): void
  close(): void
}

export function createFeed(response: ServerResponse): Feed {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'keep-alive',
    'x-accel-buffering': 'no',
  })
  let waiting: { position: Position; ids: Set<string> } | undefined

  const flush = () => {
    if (!waiting || response.writableNeedDrain || response.writableEnded) return
    const { position, ids } = waiting
    waiting = undefined
    const data = JSON.stringify({ position, ids: [...ids] })
    response.write(`id: ${position}\nevent: changed\ndata: ${data}\n\n`)
  }
  response.on('drain', flush)
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(': \n\n')
  }, HEARTBEAT)
  heartbeat.unref()
  // A browser that has gone is noticed by `close`; what could not be written to it is of no use to anyone.
  response.on('error', () => clearInterval(heartbeat))

  return {
    changed(position, ids) {
      waiting = { position, ids: new Set([...(waiting?.ids ?? []), ...ids]) }
      flush()
    },
    forgotten(ids) {
      // Small, and not to be put off by a browser that is slow.
      if (ids.length > 0 && !response.writableEnded)
        response.write(`event: forgotten\ndata: ${JSON.stringify({ ids })}\n\n`)
    },
    close() {
      clearInterval(heartbeat)
      response.end()
    },
  }
}

import type { IncomingMessage } from 'node:http'

/** Aborts when whoever asked has gone before the answer was there. */
export function abortOnDisconnect(request: IncomingMessage): AbortSignal {
  const gone = new AbortController()
  request.socket.once('close', () => gone.abort(new Error('nobody waits for the answer')))
  return gone.signal
}

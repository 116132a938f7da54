import type { IncomingMessage } from 'node:http'

/** Aborts when the client disconnects before the answer is there. */
export function abortOnDisconnect(request: IncomingMessage): AbortSignal {
  const gone = new AbortController()
  request.socket.once('close', () => gone.abort(new Error('nobody waits for the answer')))
  return gone.signal
}

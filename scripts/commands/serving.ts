import { owner } from '../../services/access/index.ts'
import { type ServeOptions, serve } from '../../services/listen.ts'
import type { Weefsel } from '../../services/main.ts'

export type Serving = ServeOptions & {
  /** Runs before the doors open. */
  readonly prepare?: (weefsel: Weefsel) => Promise<void>
}

/** Serves everything in one process until it is told to stop, then finishes what was accepted. */
export async function serveUntilStopped({ prepare, ...options }: Serving): Promise<void> {
  // Heard from the first moment on, so that a stop while it starts is a stop as well.
  const stop = stopped()
  const served = await serve({ ...options, openTo: owner }, prepare)
  process.stderr.write(`Weefsel: ${served.url}\n`)
  await stop
  await served.close()
}

function stopped(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  process.once('SIGTERM', resolve)
  process.once('SIGINT', resolve)
  return promise
}

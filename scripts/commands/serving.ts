import type { Running } from '../../services/app/openWeefsel.ts'
import { type Served, type ServeOptions, serve } from '../../services/app/serve.ts'

export type Serving = ServeOptions & {
  /** Runs before the doors open. */
  readonly prepare?: (weefsel: Running) => Promise<void>
}

/** Serves what a role needs until it is told to stop, then finishes what was accepted. */
export async function serveUntilStopped({ prepare, ...options }: Serving): Promise<void> {
  // Heard from the first moment on, so that a stop while it starts is a stop as well.
  const stop = stopped()
  const served = await serve(options, prepare)
  process.stderr.write(`Weefsel: ${served.url}\n${howToOpen(served)}`)
  await stop
  await served.close()
}

function howToOpen({ link, open }: Served): string {
  if (link !== undefined) return `Open it in a browser with this link, which works once: ${link}\n`
  if (!open) return ''
  return 'Its people are made up: whoever is on this machine may look, without signing in. Record no real people in it.\n'
}

function stopped(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  process.once('SIGTERM', resolve)
  process.once('SIGINT', resolve)
  return promise
}

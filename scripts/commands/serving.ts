import { openWeefsel, type Weefsel } from '../../services/main.ts'
import { createServer } from '../../services/server.ts'

export type Serving = {
  readonly data: string
  readonly host: string
  readonly port: number
  readonly logLevel: string
  /** The neighbourhood whose people are made up. */
  readonly demo?: string
  /** Runs before the doors open. */
  readonly prepare?: (weefsel: Weefsel) => Promise<void>
}

const addressOf = (host: string, port: number) => `http://${host.includes(':') ? `[${host}]` : host}:${port}`

/** Serves everything in one process until it is told to stop, then finishes what was accepted. */
export async function serveUntilStopped(serving: Serving): Promise<void> {
  const { data, host, port, logLevel, demo, prepare } = serving
  // Heard from the first moment on, so that a stop while it starts is a stop as well.
  const stop = stopped()
  const weefsel = openWeefsel({ data, ...(demo !== undefined && { demo }) })
  try {
    await prepare?.(weefsel)
    await weefsel.settled()
    const app = await createServer(weefsel, { logLevel })
    try {
      await app.listen({ host, port })
      const [listening] = app.addresses()
      const url = addressOf(host, typeof listening === 'object' ? listening.port : port)
      weefsel.log.announce(url)
      process.stderr.write(`Weefsel: ${url}\n`)
      await stop
    } finally {
      await app.close()
    }
  } finally {
    await weefsel.close()
  }
}

function stopped(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  process.once('SIGTERM', resolve)
  process.once('SIGINT', resolve)
  return promise
}

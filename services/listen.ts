import type { AddressInfo } from 'node:net'
import type { Principal } from './access/index.ts'
import { isLoopback } from './explore/index.ts'
import { openWeefsel, type Weefsel, type WeefselOptions } from './main.ts'
import { createServer } from './server.ts'

/** There is no sign-in yet, and the people in the log are vulnerable: nobody else may reach it. */
export class NotLoopback extends Error {
  constructor(host: string) {
    super(
      `"${host}" can be reached from other machines; without sign-in Weefsel answers on this machine only (127.0.0.1, ::1 or localhost)`,
    )
    this.name = 'NotLoopback'
  }
}

export class PortTaken extends Error {
  constructor(port: number) {
    super(`port ${port} is in use by another program; choose another with --port or PORT`)
    this.name = 'PortTaken'
  }
}

export type ServeOptions = WeefselOptions & {
  readonly host: string
  /** 0 for any free port. */
  readonly port: number
  readonly logLevel: string
  /** Whoever asks without signing in is this one; only on this machine. */
  readonly openTo?: Principal | undefined
}

/** A server that answers. */
export type Served = { readonly url: string; readonly weefsel: Weefsel; close(): Promise<void> }

/**
 * Opens the data directory and serves it over HTTP.
 * @param prepare runs before the first request is answered.
 * @throws {NotLoopback | LogUnavailable | GraphUnavailable | PortTaken}
 */
export async function serve(
  { host, port, logLevel, openTo, ...options }: ServeOptions,
  prepare: (weefsel: Weefsel) => Promise<void> = async () => {},
): Promise<Served> {
  if (!isLoopback(host)) throw new NotLoopback(host)
  const weefsel = await openWeefsel(options)
  try {
    await prepare(weefsel)
    // The embedded graph is built at every start: nobody sees it half-built.
    if (!options.engines?.neo4j) await weefsel.settled()
    const app = await createServer(weefsel, { logLevel, openTo })
    await app.listen({ host, port })
    const address = app.server.address() as AddressInfo
    const url = `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`
    weefsel.announce(url)
    const close = async () => {
      await app.close()
      await weefsel.close()
    }
    return { url, weefsel, close }
  } catch (error) {
    await weefsel.close()
    throw error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      ? new PortTaken(port)
      : error
  }
}

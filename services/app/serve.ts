import type { AddressInfo } from 'node:net'
import { type Neighbourhood, neighbourhoodName } from '../../events/index.ts'
import {
  ACCESS_LOG_YEARS,
  type Access,
  keepToRetention,
  openAccess,
  type SignInSettings,
} from '../access/index.ts'
import { isLoopback, type RateLimits } from '../http/index.ts'
import { isUnreadable } from '../log/index.ts'
import type { Principal } from '../roles/index.ts'
import type { ProcessRole } from './config.ts'
import { createServer } from './createServer.ts'
import { openRole, type Running, type WeefselOptions } from './openWeefsel.ts'

/** The people in the log are vulnerable: without sign-in nobody else may reach it. */
export class NotLoopback extends Error {
  constructor(host: string) {
    super(
      `"${host}" can be reached from other machines; without sign-in Weefsel answers on this machine only (127.0.0.1, ::1 or localhost); set WEEFSEL_OIDC_ISSUER to have people sign in`,
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

export type ServeOptions = Omit<WeefselOptions, 'waits'> & {
  /** Everything in one process when left out. */
  readonly role?: ProcessRole
  readonly host: string
  /** 0 for any free port. */
  readonly port: number
  readonly logLevel: string
  /** Settings of sign-in; without them, only this machine is answered. */
  readonly signIn?: SignInSettings | undefined
  /** Whose X-Forwarded-* headers count. */
  readonly trustProxy?: string | undefined
  /** For how many years it is kept who saw whom; without it 5. */
  readonly accessLogYears?: number | undefined
  /** How much may be asked in a short time; generous when left out. */
  readonly limits?: RateLimits | 'none' | undefined
  /** The principal of every request without sign-in: for tests and benchmarks, and only on this machine. */
  readonly openTo?: Principal | undefined
}

/** A server that answers. */
export type Served = {
  readonly url: string
  /** Opens the explorer once, for who started the server; none where people sign in or everything is open. */
  readonly link: string | undefined
  /** A demo that is open to this machine. */
  readonly open: boolean
  readonly weefsel: Running
  close(): Promise<void>
}

/**
 * Opens what a role needs and serves it over HTTP. Engines that are away do not keep it from starting: it is then not
 * ready, reports why, and continues by itself when they are there.
 * @param prepare runs before the first request is answered.
 * @throws {NotLoopback | InvalidSetting | LogUnavailable | GraphUnavailable | PortTaken}
 */
export async function serve(
  {
    host,
    port,
    logLevel,
    openTo,
    signIn,
    trustProxy,
    limits,
    role = 'all',
    accessLogYears: years = ACCESS_LOG_YEARS,
    ...options
  }: ServeOptions,
  prepare: (weefsel: Running) => Promise<void> = async () => {},
): Promise<Served> {
  if (!isLoopback(host) && (!signIn || openTo)) throw new NotLoopback(host)
  const weefsel = await openRole(role, { ...options, waits: true })
  let access: Access | undefined
  try {
    access = openAccess(options.data, options.now, weefsel.log.vault.keys)
    await prepare(weefsel)
    // The embedded graph is built at every start: nobody sees it half-built, unless its log has yet to come.
    if (!options.engines?.neo4j && !weefsel.log.trouble?.()) await weefsel.settled()
    const demo = signIn ? undefined : await openDemo(weefsel, options.demo)
    const app = await createServer(weefsel, {
      data: options.data,
      logLevel,
      access,
      openTo,
      signIn,
      trustProxy,
      limits,
      demo,
    })
    await app.listen({ host, port })
    const address = app.server.address() as AddressInfo
    const url = `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`
    weefsel.announce(url)
    const isOpen = signIn !== undefined || demo !== undefined || openTo !== undefined
    const link = isOpen ? undefined : `${url}/sign-in/link?code=${access.links.make()}`
    const doors = access
    const letAge = keepToRetention(doors.audit, {
      years,
      now: weefsel.now,
      onTrouble: (err) => app.log.error({ err }, 'the access log could not be pruned'),
    })
    const close = async () => {
      letAge()
      await app.close()
      doors.close()
      await weefsel.close()
    }
    return { url, link, open: demo !== undefined, weefsel, close }
  } catch (error) {
    access?.close()
    await weefsel.close()
    throw error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      ? new PortTaken(port)
      : error
  }
}

/**
 * A demo is open only in a directory that began as one: in any other there may be people who are not made up.
 * @returns the neighbourhood that is open.
 */
async function openDemo({ log }: Running, demo: string | undefined): Promise<Neighbourhood | undefined> {
  if (demo === undefined) return undefined
  const neighbourhood = neighbourhoodName.parse(demo)
  for await (const { entries } of log.read({ limit: 1 })) {
    const [first] = entries
    if (!first) continue
    const began = !isUnreadable(first) && first.neighbourhood === neighbourhood && first.recordedBy === 'demo'
    return began ? neighbourhood : undefined
  }
  return undefined
}

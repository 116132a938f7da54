import type { AddressInfo } from 'node:net'
import { type Neighbourhood, neighbourhoodName } from '../../events/index.ts'
import {
  ACCESS_LOG_YEARS,
  type Access,
  keepToRetention,
  linkPath,
  openAccess,
  type SignInSettings,
} from '../access/index.ts'
import { isLoopback, type RateLimits } from '../http/index.ts'
import { isUnreadable } from '../log/index.ts'
import type { Principal } from '../roles/index.ts'
import type { ProcessRole } from './config.ts'
import { createServer } from './createServer.ts'
import { openRole, type Running, type WeefselOptions } from './openWeefsel.ts'

/** The people in the log are vulnerable: without sign-in no other machine may reach the server. */
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
  /** The role of this process; everything by default. */
  readonly role?: ProcessRole
  readonly host: string
  /** 0 for any free port. */
  readonly port: number
  readonly logLevel: string
  /** The configuration of sign-in; without it only this machine has access. */
  readonly signIn?: SignInSettings | undefined
  /** The proxies whose X-Forwarded-* headers are trusted. */
  readonly trustProxy?: string | undefined
  /** The retention of the access log in years; 5 by default. */
  readonly accessLogYears?: number | undefined
  /** The rate limits; generous by default. */
  readonly limits?: RateLimits | 'none' | undefined
  /** The principal of requests without sign-in, for tests and benchmarks on this machine only. */
  readonly openTo?: Principal | undefined
}

/** A running server. */
export type Served = {
  readonly url: string
  /**
   * A one-time link to the explorer for the user who started the server; undefined where people sign in or
   * everything is open.
   */
  readonly link: string | undefined
  /** Whether a demo is open to every user of this machine. */
  readonly open: boolean
  readonly weefsel: Running
  close(): Promise<void>
}

/**
 * Opens the parts that a role needs and serves them over HTTP. It also starts while engines are away: it is
 * then not ready, says why, and recovers by itself when they are there.
 * @param prepare runs before the first request is answered
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
    // The embedded graph is built at every start. Wait for it, so that no request sees it half-built, unless
    // its log is still away.
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
    const link = isOpen ? undefined : `${url}${linkPath(access.links.make())}`
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
 * A demo is open only in a directory that started as a demo. Any other may hold real people.
 * @returns the open neighbourhood
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

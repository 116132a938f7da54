import { createHash } from 'node:crypto'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

/** The only style rule that Cytoscape adds to the page itself. It is allowed by its hash, and no other is. */
const CYTOSCAPE_RULE = '.__________cytoscape_container { position: relative; }'
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Content is allowed from this service only; inline scripts, inline styles and eval are not. */
const contentSecurity = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", hashOf(CYTOSCAPE_RULE)],
  imgSrc: ["'self'", 'data:', 'blob:'],
  workerSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
}

export type HardeningOptions = {
  /** The public URL of this service, when people sign in. */
  readonly publicUrl: URL | undefined
  /** The other site that a form may lead to: signing out ends at the provider. */
  readonly provider: URL | undefined
}

const YEAR_IN_SECONDS = 31_536_000

/** Security headers. */
export async function harden(app: FastifyInstance, { publicUrl, provider }: HardeningOptions): Promise<void> {
  const formAction = ["'self'", ...(provider ? [provider.origin] : [])]
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { ...contentSecurity, formAction } },
    strictTransportSecurity: publicUrl?.protocol === 'https:' && { maxAge: YEAR_IN_SECONDS },
    // Sends no referrer to other sites. Older browsers use it to tell where a form comes from.
    referrerPolicy: { policy: 'same-origin' },
  })
  app.addHook('onRequest', async ({ url }, reply) => {
    // An answer may be about people: no browser, and nothing on the way to it, keeps it for the next user.
    if (url.startsWith('/api/')) reply.header('cache-control', 'no-store')
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
  })
}

export type RateLimits = {
  /** Requests of one person or machine. */
  readonly perUser: number
  /** Requests from one address, by all of its users: an office may share one address. */
  readonly perAddress: number
  /** The length of the period in seconds; 10 by default. */
  readonly seconds?: number
}

/**
 * The default limits, also without sign-in: a runaway script or page is stopped before it blocks other users.
 * A dragged time line asks some twenty times a second; an import and a phone that sends its offline queue ask
 * one thing after the other.
 */
export const generous: RateLimits = { perUser: 1_000, perAddress: 5_000 }

const TEN = 10

/**
 * Rate limiting: 429 with `Retry-After`.
 * @param userOf the user whose requests count together; the address counts when it is undefined
 */
export async function limitRates(
  app: FastifyInstance,
  { perUser, perAddress, seconds = TEN }: RateLimits,
  userOf: (request: FastifyRequest) => string | undefined,
): Promise<void> {
  await app.register(rateLimit, { global: false, timeWindow: seconds * 1_000 })
  const byAddress = app.createRateLimit({ max: perAddress, keyGenerator: ({ ip }) => `address ${ip}` })
  const byUser = app.createRateLimit({
    max: perUser,
    keyGenerator: (request) => userOf(request) ?? `nobody at ${request.ip}`,
  })
  const hook = (limiter: typeof byAddress) => async (request: FastifyRequest, reply: FastifyReply) => {
    const found = await limiter(request)
    if (found.isAllowed || !found.isExceeded) return
    reply.header('retry-after', found.ttlInSeconds)
    throw new Problem('too-many-requests', `too many requests: try again in ${found.ttlInSeconds} seconds`)
  }
  app.addHook('onRequest', hook(byAddress))
  // At this hook the user is known and the body has not been read.
  app.addHook('preParsing', hook(byUser))
}

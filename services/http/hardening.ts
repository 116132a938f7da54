import { createHash } from 'node:crypto'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from './problem.ts'

/** The one rule that Cytoscape puts into the page by itself; it is let through as it is, and no other. */
const CYTOSCAPE_RULE = '.__________cytoscape_container { position: relative; }'
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Everything comes from this service itself; no script and no style stands in a page or is made from text. */
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
  /** The address that browsers know this service by, when people sign in. */
  readonly publicUrl: URL | undefined
  /** Where a form may lead beyond this service: signing out ends at the provider. */
  readonly provider: URL | undefined
}

const YEAR_IN_SECONDS = 31_536_000

/** Headers by which browsers protect who uses this. */
export async function harden(app: FastifyInstance, { publicUrl, provider }: HardeningOptions): Promise<void> {
  const formAction = ["'self'", ...(provider ? [provider.origin] : [])]
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { ...contentSecurity, formAction } },
    strictTransportSecurity: publicUrl?.protocol === 'https:' && { maxAge: YEAR_IN_SECONDS },
    // To others nothing; to itself, so that older browsers say where a form comes from.
    referrerPolicy: { policy: 'same-origin' },
  })
  app.addHook('onRequest', async (_, reply) => {
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
  })
}

export type RateLimits = {
  /** Requests of one person or machine. */
  readonly perUser: number
  /** Requests from one address, by any sender: an office may share one address. */
  readonly perAddress: number
  /** The length of the interval in seconds; ten by default. */
  readonly seconds?: number
}

/**
 * Holds everywhere, also where nobody signs in: a script or a page that has gone wild is stopped before it keeps others
 * from their work. A time line that is dragged asks some twenty times a second; an import, and a phone that sends what
 * it kept, ask one thing after the other.
 */
export const generous: RateLimits = { perUser: 1_000, perAddress: 5_000 }

const TEN = 10

/**
 * Rate limiting: 429 with `Retry-After`.
 * @param userOf the user whose requests count together; the address for an unknown caller.
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
  // The sender is known by then, and the body has not been read.
  app.addHook('preParsing', hook(byUser))
}

import type { FastifyRequest } from 'fastify'
import { Problem } from '../../http/index.ts'
import type { ProblemKind } from '../../shared/publicError.ts'

const fromElsewhere: ProblemKind = {
  code: 'from-elsewhere',
  status: 403,
  title: { nl: 'Verzoek van een andere website', en: 'Request from another website' },
}

const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * CSRF guard: refuses a request that changes something and that another website made the browser send. The
 * browser adds the cookie by itself, but tells where the request comes from (`Sec-Fetch-Site`, or `Origin` in
 * older browsers). A client that sends neither is no browser, and has no cookie of one.
 * @throws {Problem}
 */
export function csrfGuard({ method, headers, host }: FastifyRequest, publicUrl: URL | undefined): void {
  if (safe.has(method)) return
  const { 'sec-fetch-site': site, origin } = headers
  if (site === undefined ? origin === undefined || isOurs(origin, host, publicUrl) : isNear(site)) return
  throw new Problem(fromElsewhere, 'a request that changes something must come from this website itself')
}

const isNear = (site: string | string[]) => site === 'same-origin' || site === 'none'

function isOurs(origin: string, host: string, publicUrl: URL | undefined): boolean {
  if (!URL.canParse(origin)) return false
  const from = new URL(origin)
  return from.host === host || from.origin === publicUrl?.origin
}

import type { FastifyRequest } from 'fastify'
import type { Principal } from '../../roles/index.ts'
import type { Access } from '../openAccess.ts'
import type { Cookies } from './cookies.ts'
import { csrfGuard } from './csrf.ts'

const BEARER = /^Bearer +(\S+)$/i

type Given = {
  readonly access: Pick<Access, 'tokens' | 'sessions' | 'local'>
  readonly cookies: Cookies
  readonly publicUrl: URL | undefined
  /** The principal of a request without sign-in, where that is allowed. */
  readonly openTo: (request: FastifyRequest) => Principal | undefined
}

/**
 * Identifies the sender of a request: by its token if it has one, else by its session, else the principal
 * that the server is open to. With an invalid token there is no principal, even when the request has a valid
 * cookie.
 */
export function createIdentify({ access, cookies, publicUrl, openTo }: Given) {
  return async (request: FastifyRequest): Promise<Principal | undefined> => {
    const { authorization } = request.headers
    if (authorization !== undefined) {
      const token = BEARER.exec(authorization)?.[1]
      return token === undefined
        ? undefined
        : (access.tokens.principalOf(token) ?? access.local.principalOf(token))
    }
    const cookie = request.cookies[cookies.session]
    const known = (cookie && access.sessions.principalOf(cookie)) || openTo(request)
    if (known) csrfGuard(request, publicUrl)
    return known
  }
}

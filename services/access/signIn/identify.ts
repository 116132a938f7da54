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
  /** The caller of requests without sign-in, where those are allowed. */
  readonly openTo: (request: FastifyRequest) => Principal | undefined
}

/**
 * Identifies the sender of a request: by its token if there is one, else by its session, else as the principal that
 * the server is open to. A token that does not count leaves nobody: it is never made up for by a cookie.
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

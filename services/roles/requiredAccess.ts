import type { LensName, Role } from './role.ts'

/**
 * The requirements of a route on its caller. Each route declares them in its `config`. A route without a
 * declaration is refused to all callers (and fails `test/access/routes.service.test.ts`, whose table needs a
 * row for it):
 *
 * app.get('/graph', { config: { access: reading, mask: maskGraph }, schema }, handler)
 *
 * - `'public'`: holds no personal data, and is answered before sign-in;
 * - `'signed-in'`: about the caller, for everybody who has signed in;
 * - otherwise the allowed roles, each with its lens. Use one of the constants below where one fits.
 *
 * The neighbourhood is `params.neighbourhood`; a route that takes another one in its query names that
 * parameter in `alsoIn`. The handler works with all data and real ids. For the lenses `acquainted` and
 * `pseudonymous` the answer is masked by `mask`, once. A handler that streams masks its answer itself
 * (`request.access.sight`) and declares `mask: 'by-handler'`. Without `mask` these two lenses are refused.
 */
export type RequiredAccess = 'public' | 'signed-in' | Readonly<Partial<Record<Role, LensName>>>

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RequiredAccess
    /** The query parameter that names a second neighbourhood. */
    alsoIn?: string
  }
}

/** Reading about people. The coalition reads its own, aggregate routes. */
export const reading = {
  kwartiermaker: 'named',
  partner: 'acquainted',
  researcher: 'pseudonymous',
} as const satisfies RequiredAccess

/** Reading data that only the work in the neighbourhood needs. */
export const working = { kwartiermaker: 'named' } as const satisfies RequiredAccess

/** Recording; a partner records its own meetings and nothing else. */
export const recording = { kwartiermaker: 'named', partner: 'acquainted' } as const satisfies RequiredAccess

/**
 * Suppressed figures about groups; readers of named data may see these as well. Research may not: these
 * figures count everybody, and subtracting the exact figures of all research participants would reveal the
 * others.
 */
export const figures = {
  coalition: 'aggregate',
  kwartiermaker: 'aggregate',
  partner: 'aggregate',
} as const satisfies RequiredAccess

/** People, keys, erasure, the access log. */
export const administering = { administrator: 'none' } as const satisfies RequiredAccess

/** Health and metrics, for operators. */
export const monitoring = { monitor: 'none', administrator: 'none' } as const satisfies RequiredAccess

import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Neighbourhood, neighbourhoodName } from '../../../events/index.ts'
import { Problem, type ProblemCode } from '../../http/index.ts'
import type { Sight } from '../../privacy/index.ts'
import { decide, type Grant, type LensName, type Principal, type Refusal } from '../../roles/index.ts'
import type { ProblemKind } from '../../shared/publicError.ts'

/** The caller of a request, and the lens. */
export type RequestAccess = {
  readonly principal: Principal | undefined
  /** The grant that allows the request; undefined for public routes and routes about the caller. */
  readonly grant: Grant | undefined
  readonly lens: LensName
  /** Present only while the handler of a request about a neighbourhood runs. */
  readonly sight: Sight
  /**
   * The caller's view of a neighbourhood that the call does not name; undefined without access.
   * @throws {Problem} when the access is through a research project that has ended
   */
  sightIn(neighbourhood: Neighbourhood): Promise<Sight | undefined>
}

declare module 'fastify' {
  interface FastifyRequest {
    access: RequestAccess
  }
}

const notSignedIn: ProblemKind = {
  code: 'not-signed-in',
  status: 401,
  title: { nl: 'Niet aangemeld', en: 'Not signed in' },
}

const refusals: Record<Refusal, readonly [ProblemCode | ProblemKind, string]> = {
  'not-declared': ['not-allowed', 'nobody may call this address: it does not say who may'],
  'not-signed-in': [notSignedIn, 'sign in first, or send a service token as Authorization: Bearer …'],
  'not-allowed': ['not-allowed', 'your role does not give access to this'],
  // The answer is the same whether or not it exists.
  'not-yours': ['not-allowed', 'you have no access to a neighbourhood of this name'],
}

function readName(value: unknown, parameter: string): Neighbourhood {
  const read = neighbourhoodName.safeParse(value)
  if (read.success) return read.data
  const message = read.error.issues[0]?.message ?? 'expected the name of a neighbourhood'
  throw new Problem('invalid-parameters', `/${parameter}: ${message}`, [
    { pointer: `/${parameter}`, message },
  ])
}

/** Whether a lens changes the answer of the handler. */
export const changes = (lens: LensName): boolean => lens === 'acquainted' || lens === 'pseudonymous'

/** All neighbourhoods of a request. @throws {Problem} when a name is invalid */
export function neighbourhoodsIn({ params, query, routeOptions }: FastifyRequest): Neighbourhood[] {
  const path = params as Readonly<Record<string, unknown>>
  const asked = query as Readonly<Record<string, unknown>>
  const { alsoIn } = routeOptions.config
  return [
    ...('neighbourhood' in path ? [readName(path.neighbourhood, 'neighbourhood')] : []),
    ...(alsoIn !== undefined && alsoIn in asked ? [readName(asked[alsoIn], alsoIn)] : []),
  ]
}

/**
 * Admits a request or refuses it.
 * @throws {Problem} `not-signed-in` or `not-allowed`
 */
export function admit(request: FastifyRequest, reply: FastifyReply, principal: Principal | undefined) {
  const { access: need, mask } = request.routeOptions.config
  const decision = decide(need, principal, neighbourhoodsIn(request))
  if (!decision.allowed) throw refused(decision.because, request, reply)
  const { lens, grant } = decision
  if (changes(lens) && mask === undefined) throw refused('not-declared', request, reply)
  return { principal, grant, lens }
}

function refused(because: Refusal, request: FastifyRequest, reply: FastifyReply): Problem {
  if (because === 'not-signed-in') reply.header('www-authenticate', 'Bearer')
  if (because === 'not-declared')
    request.log.error({ url: request.routeOptions.url }, 'a route does not say who may call it')
  const [code, detail] = refusals[because]
  return new Problem(code, detail)
}

import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { Instant } from '../../../events/index.ts'
import { maskProblem, named, readAs, type SightOf } from '../../privacy/index.ts'
import { lookingAt, type Principal, type RequiredAccess } from '../../roles/index.ts'
import { type Audit, statementOf } from '../audit/index.ts'
import { admit, changes, neighbourhoodsIn, type RequestAccess } from './request.ts'

export type ControlOptions = {
  /** The sender of a request; undefined when unknown. */
  readonly identify: (request: FastifyRequest) => Promise<Principal | undefined>
  /** The view of a neighbourhood for a principal. */
  readonly sightOf: SightOf
  readonly now: () => Instant
  /** Records accesses. */
  readonly audit: Pick<Audit, 'record'>
}

const nobody: RequestAccess = {
  principal: undefined,
  grant: undefined,
  lens: 'none',
  sight: named,
  sightIn: async () => undefined,
}

/**
 * Access control for every route: identifies the caller, refuses callers without the right, and masks the
 * answer for their lens. Registered before any route. A route declares its requirements in its `config` (see
 * `RequiredAccess`).
 */
export const accessControl: FastifyPluginAsync<ControlOptions> = async (app, options) => {
  const { identify, sightOf, now, audit } = options
  /** Records the access before the answer is sent. */
  async function keep(request: FastifyRequest, answer?: unknown) {
    const statement = statementOf(request, now(), answer)
    if (statement) await audit.record(statement)
  }

  app.decorateRequest('access', null as never)

  app.addHook('onRequest', async (request, reply) => {
    request.access = nobody
    if (request.is404) return
    const isPublic = request.routeOptions.config.access === 'public'
    const principal = isPublic ? undefined : await identify(request)
    request.access = {
      ...admit(request, reply, principal),
      sight: named,
      async sightIn(neighbourhood) {
        const as = lookingAt(principal, neighbourhood)
        return as && sightOf(as.lens, as.grant, neighbourhood)
      },
    }
  })

  app.addHook('preHandler', async (request) => {
    const { lens, grant } = request.access
    const [neighbourhood] = request.is404 ? [] : neighbourhoodsIn(request)
    if (neighbourhood === undefined) return
    const sight = await sightOf(lens, grant, neighbourhood)
    request.access = { ...request.access, sight }
    readAs(request, sight, now())
    // A streamed answer does not pass the later hook.
    if (isStreamed(request)) await keep(request)
  })

  app.addHook('preSerialization', async (request, reply, answer) => {
    // An invalid URL is answered before the caller is identified.
    const { sight } = request.access ?? nobody
    if (reply.statusCode >= 400) return maskProblem(answer, sight)
    await keep(request, answer)
    const { mask } = request.routeOptions.config
    return changes(sight.lens) && typeof mask === 'function' ? mask(answer as never, sight) : answer
  })
}
// Applies to the whole server that registers it, not only to this plugin.
Object.assign(accessControl, { [Symbol.for('skip-override')]: true })

const isStreamed = ({ routeOptions, headers }: FastifyRequest) =>
  routeOptions.config.mask === 'by-handler' || headers.accept?.includes('text/event-stream') === true

/** Declares the requirement of every route of a foreign plugin. */
export function declareAll(app: FastifyInstance, need: RequiredAccess): void {
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: need }
  })
}

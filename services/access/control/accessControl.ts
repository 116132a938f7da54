import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { Instant } from '../../../events/index.ts'
import type { SightOf } from '../../privacy/index.ts'
import { maskProblem, named, readAs } from '../../privacy/index.ts'
import type { Principal, RequiredAccess } from '../../roles/index.ts'
import { lookingAt } from '../../roles/index.ts'
import { type Audit, statementOf } from '../audit/index.ts'
import { admit, changes, neighbourhoodsIn, type RequestAccess } from './request.ts'

export type ControlOptions = {
  /** Finds the sender of a request; undefined when the sender is not known. */
  readonly identify: (request: FastifyRequest) => Promise<Principal | undefined>
  /** The sight of a caller on a neighbourhood. */
  readonly sightOf: SightOf
  readonly now: () => Instant
  /** Keeps who saw whom. */
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
 * Access control before every route: identifies the caller, refuses callers without the right, and puts answers
 * through the caller's lens. Registered before any route; what a route needs, it says in its `config` (see `Need`).
 */
export const accessControl: FastifyPluginAsync<ControlOptions> = async (app, options) => {
  const { identify, sightOf, now, audit } = options
  /** An answer leaves when it stands in the log that it was given. */
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
    // A streamed answer passes only once, so it is kept now.
    if (isStreamed(request)) await keep(request)
  })

  app.addHook('preSerialization', async (request, reply, answer) => {
    // An address that cannot be read is answered before anybody is looked for.
    const { sight } = request.access ?? nobody
    if (reply.statusCode >= 400) return maskProblem(answer, sight)
    await keep(request, answer)
    const { mask } = request.routeOptions.config
    return changes(sight.lens) && typeof mask === 'function' ? mask(answer as never, sight) : answer
  })
}
// Not only for itself: for the server that registers it.
Object.assign(accessControl, { [Symbol.for('skip-override')]: true })

const isStreamed = ({ routeOptions, headers }: FastifyRequest) =>
  routeOptions.config.mask === 'by-handler' || headers.accept?.includes('text/event-stream') === true

/** Says for every route of a foreign plugin what it needs. */
export function declareAll(app: FastifyInstance, need: RequiredAccess): void {
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: need }
  })
}

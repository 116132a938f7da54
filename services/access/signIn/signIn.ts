import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Instant, Neighbourhood } from '../../../events/index.ts'
import type { GraphStore } from '../../graph/index.ts'
import { createAcquaintances, createSights } from '../../privacy/index.ts'
import type { Principal } from '../../roles/index.ts'
import { linkRoutes, sessionRoutes, tokenRoutes } from '../administration/index.ts'
import { auditRoutes } from '../audit/index.ts'
import { accessControl } from '../control/accessControl.ts'
import type { Access } from '../openAccess.ts'
import { cookiesOf } from './cookies.ts'
import { createDemo } from './demo.ts'
import { createIdentify } from './identify.ts'
import { meRoutes } from './me.ts'
import { createProvider } from './provider.ts'
import { signInRoutes } from './routes.ts'
import type { SignInSettings } from './settings.ts'

export type DoorOptions = {
  readonly access: Access
  /** The graph, if there is one: it holds who knows whom. */
  readonly graph: GraphStore | undefined
  readonly now: () => Instant
  readonly settings?: SignInSettings | undefined
  /** The principal of requests without sign-in, for tests and benchmarks. */
  readonly openTo?: Principal | undefined
  /** The neighbourhood of a demo, which is open in every role. */
  readonly demo?: Neighbourhood | undefined
}

/**
 * Installs everything between the caller and the routes: cookies, sign-in, roles and lenses. Call it before
 * any route is registered.
 */
export async function guardDoor(app: FastifyInstance, options: DoorOptions): Promise<void> {
  const { access, graph, now, settings, openTo, demo: neighbourhood } = options
  const publicUrl = settings?.publicUrl
  const cookies = cookiesOf(publicUrl?.protocol === 'https:')
  const demo =
    neighbourhood && graph && createDemo({ neighbourhood, graph, projects: access.projects, cookies })
  const open = (request: FastifyRequest) => demo?.openTo(request) ?? openTo
  await app.register(cookie)
  await app.register(accessControl, {
    identify: createIdentify({ access, cookies, publicUrl, openTo: open }),
    sightOf: createSights({
      projects: access.projects,
      acquaintances: graph ? createAcquaintances(graph, now) : knowsNobody,
    }),
    now,
    audit: access.audit,
  })
  const provider = settings && createProvider(settings, now)
  await app.register(signInRoutes, { access, cookies, provider, publicUrl })
  await app.register(auditRoutes, { audit: access.audit })
  await app.register(tokenRoutes, { access, now })
  await app.register(sessionRoutes, { access, cookies, settings })
  await app.register(linkRoutes, { access, hasProvider: provider !== undefined })
  await app.register(meRoutes, { isDemo: demo !== undefined })
  if (demo) await app.register(demo.routes)
}

/** A process without a graph cannot tell who knows whom, so it assumes that nobody does. */
const knowsNobody = async (): Promise<ReadonlySet<string>> => new Set()

import type { Writable } from 'node:stream'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyInstance, type FastifyRequest, LogController, type RouteOptions } from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import type { Neighbourhood } from '../../events/index.ts'
import {
  type Access,
  declareAll,
  guardDoor,
  keyRoutes,
  mustMayRecord,
  openAccess,
  type SignInSettings,
} from '../access/index.ts'
import { erasureRoutes } from '../erasure/index.ts'
import { exploreRoutes, sameMeetings } from '../explore/index.ts'
import { backupRoutes, createMetrics, healthRoutes, parkedRoutes } from '../health/index.ts'
import {
  answerBadAddress,
  describing,
  generous,
  gracefulShutdown,
  harden,
  limitRates,
  loopbackOnly,
  problems,
  type RateLimits,
  tellVersion,
} from '../http/index.ts'
import { createImported, importedRoutes, importRoutes } from '../import/index.ts'
import { recordRoutes } from '../record/index.ts'
import type { Principal } from '../roles/index.ts'
import { MINUTE } from '../shared/time.ts'
import { inzageRoutes, seenIn } from '../subjectAccess/index.ts'
import { forwardToRecord, recordedElsewhere } from './forwardToRecord.ts'
import type { Running } from './openWeefsel.ts'

export type ServerOptions = {
  readonly logLevel: string
  /** The destination of the log; standard output by default. */
  readonly logStream?: Writable
  /** The data directory, which holds the note of the last backup. */
  readonly data?: string | undefined
  /** Tokens, sessions and projects; in memory by default. */
  readonly access?: Access
  /** The configuration of sign-in; without it only this machine has access. */
  readonly signIn?: SignInSettings | undefined
  /** The proxies whose X-Forwarded-* headers are trusted. */
  readonly trustProxy?: string | undefined
  /** The neighbourhood of a demo, which is open in every role. */
  readonly demo?: Neighbourhood | undefined
  /** The principal of requests without sign-in, for tests and benchmarks. */
  readonly openTo?: Principal | undefined
  /** The rate limits; generous by default, and none for tests and benchmarks. */
  readonly limits?: RateLimits | 'none' | undefined
  /** The folder of the built explorer; the one that `npm run build` writes by default. */
  readonly builtExplorer?: string | undefined
  /** Called for every route that is registered. */
  readonly onRoute?: (route: RouteOptions) => void
}

/** The largest body of one request. The route of event streams has its own limit. */
const BODY_AT_MOST = 2 * 1024 * 1024

/** The longest time to receive a request: a large import over a slow connection. */
const REQUEST_AT_MOST = 10 * MINUTE

/** Creates the HTTP server of this process, which does not listen yet. */
export async function createServer(
  weefsel: Running,
  {
    logLevel,
    logStream,
    data,
    access = openAccess(),
    signIn,
    trustProxy,
    demo,
    openTo,
    limits = openTo ? 'none' : generous,
    builtExplorer,
    onRoute,
  }: ServerOptions,
): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: BODY_AT_MOST,
    ...(trustProxy && { trustProxy }),
    forceCloseConnections: 'idle',
    frameworkErrors: answerBadAddress,
    requestTimeout: REQUEST_AT_MOST,
    // URLs hold ids and search words, so they stay out of the logs.
    logController: new LogController({ disableRequestLogging: true }),
    logger: logLevel === 'silent' ? false : { level: logLevel, ...(logStream && { stream: logStream }) },
    routerOptions: { maxParamLength: 200 },
  })
  gracefulShutdown(app)
  const metrics = createMetrics(weefsel.log)
  metrics.observe(app)
  if (onRoute) app.addHook('onRoute', onRoute)
  app.setValidatorCompiler(validatorCompiler)
  // Answers are typed where they are made. The schemas only describe them, so serialisation skips them.
  app.setSerializerCompiler(() => JSON.stringify)
  await harden(app, { publicUrl: signIn?.publicUrl, provider: signIn?.issuer })
  // With sign-in any host name is allowed: a session is bound to the name that it started under.
  if (!signIn) await app.register(loopbackOnly)
  await app.register(problems)
  tellVersion(app)
  if (limits !== 'none') await limitRates(app, limits, ({ access: { principal } }) => principal?.id)
  await app.register(swagger, { openapi: description, ...describing })
  await guardDoor(app, {
    access,
    graph: weefsel.explore?.everybody.graph,
    now: weefsel.now,
    settings: signIn,
    openTo,
    demo,
  })
  await app.register(async (docs) => {
    declareAll(docs, 'public')
    await docs.register(swaggerUi, { routePrefix: '/docs', staticCSP: docsSecurity })
  })
  const described = { config: { access: 'public' }, schema: { hide: true } } as const
  app.get('/api/v1/openapi.json', described, async () => app.swagger())
  const { recorder, importer, eraser, projector, explore, recordUrl, log, status, now } = weefsel
  await app.register(healthRoutes, { log, metrics, status, now, tellsProgress: !signIn })
  if (projector || explore) await app.register(parkedRoutes, { status })
  await app.register(keyRoutes, { vault: log.vault })
  await app.register(backupRoutes, { data })
  if (recorder) {
    const recordedBy = ({ access: { principal } }: FastifyRequest) => principal?.id ?? 'api'
    await app.register(recordRoutes, {
      recorder,
      recordedBy,
      mustMayRecord: ({ access }, event, pointer) => mustMayRecord(access, event, pointer),
      ...(explore && {
        sameMeetings: async (request, neighbourhood, event) => {
          const { sight } = request.access
          const reader = await explore.readerFor(sight, neighbourhood)
          return sameMeetings(reader, neighbourhood, { event, recordedBy: recordedBy(request), sight })
        },
      }),
    })
    if (importer) await app.register(importRoutes, { importer, recordedBy })
    if (eraser) await app.register(erasureRoutes, { eraser })
  } else if (explore && recordUrl) await app.register(forwardToRecord, { recordUrl })
  else if (explore) await app.register(recordedElsewhere)
  if (explore) {
    if (!importer) await app.register(importedRoutes, { list: createImported(log).list })
    await app.register(exploreRoutes, { tools: explore, builtExplorer })
    await app.register(inzageRoutes, { reader: explore.everybody, now, seenOf: seenIn(access.audit) })
  }
  return app
}

/** The library of these pages uses inline styles. */
const docsSecurity =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

const description = {
  openapi: '3.1.0',
  info: {
    title: 'Weefsel',
    version: '1.0.0',
    description:
      'API of Weefsel. It records facts about a neighbourhood as events, and answers questions about the social network that follows from them, at any moment in the past.',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  tags: [
    { name: 'access', description: 'Identity of the caller' },
    { name: 'record', description: 'Recording events' },
    { name: 'explore', description: 'Questions about the social network, now or at any moment' },
    { name: 'events', description: 'Catalogue of event types' },
    { name: 'health', description: 'Operation and administration' },
  ],
}

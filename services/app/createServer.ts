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
import { exploreRoutes } from '../explore/index.ts'
import { backupRoutes, healthRoutes, parkedRoutes } from '../health/index.ts'
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
  /** Where the log goes; standard output when left out. */
  readonly logStream?: Writable
  /** The data directory, where it is noted when a backup was made of it. */
  readonly data?: string | undefined
  /** Tokens, sessions and projects; without it they last as long as the server. */
  readonly access?: Access
  /** How people sign in; without it, only whoever is on this machine. */
  readonly signIn?: SignInSettings | undefined
  /** Whose X-Forwarded-* headers count. */
  readonly trustProxy?: string | undefined
  /** The neighbourhood of a demo, which is open in every role. */
  readonly demo?: Neighbourhood | undefined
  /** Whoever asks without signing in is this one: for tests and benchmarks. */
  readonly openTo?: Principal | undefined
  /** How much may be asked in a short time; generous when left out, without limit for tests and benchmarks. */
  readonly limits?: RateLimits | 'none' | undefined
  /** Where the built explorer lies; where `npm run build` puts it when left out. */
  readonly builtExplorer?: string | undefined
  /** Hears of every route that is registered. */
  readonly onRoute?: (route: RouteOptions) => void
}

/** The largest body of one request; a stream of events is bounded by its own route. */
const BODY_AT_MOST = 2 * 1024 * 1024

/** How long a request may take to come in: a large import over a slow line. */
const REQUEST_AT_MOST = 10 * MINUTE

/** The HTTP face of what runs in this process, not yet listening. */
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
    // Addresses hold ids and search words: they stay out of the logs.
    logController: new LogController({ disableRequestLogging: true }),
    logger: logLevel === 'silent' ? false : { level: logLevel, ...(logStream && { stream: logStream }) },
    routerOptions: { maxParamLength: 200 },
  })
  gracefulShutdown(app)
  if (onRoute) app.addHook('onRoute', onRoute)
  app.setValidatorCompiler(validatorCompiler)
  // Answers are typed where they are made; the schemas describe them, and need not walk through them once more.
  app.setSerializerCompiler(() => JSON.stringify)
  await harden(app, { publicUrl: signIn?.publicUrl, provider: signIn?.issuer })
  // With sign-in it may be called by any name: a session is bound to the name that it began under.
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
  await app.register(healthRoutes, { log, status, now, tellsProgress: !signIn })
  if (projector || explore) await app.register(parkedRoutes, { status })
  await app.register(keyRoutes, { vault: log.vault })
  await app.register(backupRoutes, { data })
  if (recorder) {
    const recordedBy = ({ access: { principal } }: FastifyRequest) => principal?.id ?? 'api'
    await app.register(recordRoutes, {
      recorder,
      recordedBy,
      mustMayRecord: ({ access }, event, pointer) => mustMayRecord(access, event, pointer),
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

/** The pages of the interface are those of a library that writes styles into them. */
const docsSecurity =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

const description = {
  openapi: '3.1.0',
  info: {
    title: 'Weefsel',
    version: '1.0.0',
    description: 'Record small facts about a neighbourhood; see who connects to whom and who stands alone.',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  tags: [
    { name: 'access', description: 'Who you are here' },
    { name: 'record', description: 'Recording what happened' },
    { name: 'explore', description: 'Asking who connects to whom, now or at any moment' },
    { name: 'events', description: 'The catalogue of events' },
    { name: 'health', description: 'For those who keep it running' },
  ],
}

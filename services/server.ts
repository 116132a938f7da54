import helmet from '@fastify/helmet'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyInstance, LogController, type RouteOptions } from 'fastify'
import { jsonSchemaTransform, validatorCompiler } from 'fastify-type-provider-zod'
import { accessControl, declareAll, named, type Principal } from './access/index.ts'
import { exploreRoutes, onlyThisMachine } from './explore/index.ts'
import { problems } from './http/index.ts'
import type { Weefsel } from './main.ts'
import { recordRoutes } from './record/index.ts'

export type ServerOptions = {
  readonly logLevel: string
  /** Whoever asks without signing in is this one. */
  readonly openTo?: Principal | undefined
  /** Hears of every route that is registered. */
  readonly onRoute?: (route: RouteOptions) => void
}

/** The largest body of one request; a stream of events is bounded by its own route. */
const BODY_AT_MOST = 2 * 1024 * 1024

/** The whole HTTP face of one Weefsel, not yet listening. */
export async function createServer(
  weefsel: Weefsel,
  { logLevel, openTo, onRoute }: ServerOptions,
): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: BODY_AT_MOST,
    forceCloseConnections: 'idle',
    // Addresses hold ids and search words: they stay out of the logs.
    logController: new LogController({ disableRequestLogging: true }),
    logger: logLevel === 'silent' ? false : { level: logLevel },
    routerOptions: { maxParamLength: 200 },
  })
  if (onRoute) app.addHook('onRoute', onRoute)
  app.setValidatorCompiler(validatorCompiler)
  // Answers are typed where they are made; the schemas describe them, and need not walk through them once more.
  app.setSerializerCompiler(() => JSON.stringify)
  await app.register(helmet, {
    contentSecurityPolicy: { directives: contentSecurity },
    strictTransportSecurity: false,
  })
  await app.register(onlyThisMachine)
  await app.register(problems)
  await app.register(accessControl, { identify: async () => openTo, sightOf: async () => named })
  await app.register(swagger, { openapi: description, transform: jsonSchemaTransform })
  await app.register(async (docs) => {
    declareAll(docs, 'public')
    await docs.register(swaggerUi, { routePrefix: '/docs', staticCSP: false })
  })
  const described = { config: { access: 'public' }, schema: { hide: true } } as const
  app.get('/api/v1/openapi.json', described, async () => app.swagger())
  await app.register(recordRoutes, { recorder: weefsel.recorder })
  await app.register(exploreRoutes, { tools: weefsel.explore })
  return app
}

const contentSecurity = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  workerSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
}

const description = {
  openapi: '3.1.0',
  info: {
    title: 'Weefsel',
    version: '1',
    description: 'Record small facts about a neighbourhood; see who connects to whom and who stands alone.',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  tags: [
    { name: 'record', description: 'Recording what happened' },
    { name: 'explore', description: 'Asking who connects to whom, now or at any moment' },
    { name: 'events', description: 'The catalogue of events' },
    { name: 'health', description: 'For those who keep it running' },
  ],
}

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { Instant } from '../../../events/index.ts'
import { declareAll } from '../../access/index.ts'
import { neighbourhoods } from '../neighbourhoods/index.ts'
import { asLinks, preloadLinks } from './preloadLinks.ts'

const built = fileURLToPath(new URL('../../../explorer/dist', import.meta.url))

const NOT_BUILT = `<!doctype html><html lang="nl"><title>Weefsel</title>
<p>Het scherm is nog niet gebouwd. Voer <code>npm run build</code> uit en laad deze pagina opnieuw.</p>`

/** Serves the built explorer; every address that is a view of it gets the same page. */
export const explorerPage: FastifyPluginAsync<{
  now: () => Instant
  /** Where the built explorer lies; where `npm run build` puts it when left out. */
  builtExplorer?: string | undefined
}> = async (app, { now, builtExplorer = built }) => {
  if (!existsSync(builtExplorer)) {
    app.get('/', { config: { access: 'public' }, schema: { hide: true } }, async (_, reply) =>
      reply.type('text/html').code(503).send(NOT_BUILT),
    )
    return
  }
  declareAll(app, 'public')
  await app.register(fastifyStatic, {
    root: builtExplorer,
    prefix: '/',
    index: false,
    schemaHide: true,
    // The build lays a compressed copy beside each file.
    preCompressed: true,
    cacheControl: false,
    setHeaders(response, path) {
      // Names of assets carry a hash of their content; the page itself is always revalidated.
      const lasting = path.includes('/assets/')
      response.setHeader('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
      response.setHeader('vary', 'accept-encoding')
    },
  })
  app.get('/', { schema: { hide: true } }, async (request, reply) => {
    const list = await listFor(app, request)
    if (list) reply.header('link', asLinks(preloadLinks(request.query, list, now())))
    return reply.sendFile('index.html')
  })
}

/** The neighbourhoods of the visitor, by the route that lists them: the page itself is public. */
async function listFor(app: FastifyInstance, { headers, ip }: FastifyRequest) {
  const { host, cookie, authorization } = headers
  const answer = await app.inject({
    url: '/api/v1/neighbourhoods',
    remoteAddress: ip,
    headers: { ...(host && { host }), ...(cookie && { cookie }), ...(authorization && { authorization }) },
  })
  return answer.statusCode === 200 ? neighbourhoods.parse(answer.json()).neighbourhoods : undefined
}

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync } from 'fastify'
import { declareAll } from '../access/index.ts'

const built = fileURLToPath(new URL('../../explorer/dist', import.meta.url))

const NOT_BUILT = `<!doctype html><html lang="nl"><title>Weefsel</title>
<p>Het scherm is nog niet gebouwd. Voer <code>npm run build</code> uit en laad deze pagina opnieuw.</p>`

/** Serves the built explorer; every address that is a view of it gets the same page. */
export const explorerPage: FastifyPluginAsync = async (app) => {
  if (!existsSync(built)) {
    app.get('/', { config: { access: 'public' }, schema: { hide: true } }, async (_, reply) =>
      reply.type('text/html').code(503).send(NOT_BUILT),
    )
    return
  }
  declareAll(app, 'public')
  await app.register(fastifyStatic, {
    root: built,
    prefix: '/',
    schemaHide: true,
    setHeaders(response, path) {
      // Names of assets carry a hash of their content; the page itself is asked for anew.
      const lasting = path.includes('/assets/')
      response.setHeader('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}

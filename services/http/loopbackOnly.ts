import type { FastifyPluginAsync } from 'fastify'
import { hostOf, isLoopback } from './loopback.ts'
import { Problem } from './problem.ts'

const ANSWER = 'this Weefsel answers on this machine only, under the name localhost or its loopback address'

/**
 * Without sign-in, answers only requests to a name of this machine. This prevents DNS rebinding: a web page
 * elsewhere cannot reach the server by pointing its own name at it.
 */
export const loopbackOnly: FastifyPluginAsync = async (app) => {
  app.addHook('onRequest', async ({ headers: { host = '' } }) => {
    if (host !== '' && !isLoopback(hostOf(host))) throw new Problem('not-this-machine', ANSWER)
  })
}
// Without this, Fastify limits the hook to the plugin's own routes.
Object.assign(loopbackOnly, { [Symbol.for('skip-override')]: true })

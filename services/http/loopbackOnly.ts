import type { FastifyPluginAsync } from 'fastify'
import { hostOf, isLoopback } from './loopback.ts'
import { Problem } from './problem.ts'

const ANSWER = 'this Weefsel answers on this machine only, under the name localhost or its loopback address'

/**
 * Without sign-in, only browsers on this machine are answered, and only when they ask for it by a name of this
 * machine: a web page from elsewhere cannot reach it by pointing its own name here.
 */
export const loopbackOnly: FastifyPluginAsync = async (app) => {
  app.addHook('onRequest', async ({ headers: { host = '' } }) => {
    if (host !== '' && !isLoopback(hostOf(host))) throw new Problem('not-this-machine', ANSWER)
  })
}
// Fastify would otherwise keep the hook to the plugin's own routes.
Object.assign(loopbackOnly, { [Symbol.for('skip-override')]: true })

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { administering } from '../../roles/index.ts'
import type { Vault } from '../../vault/index.ts'

const answer = z.object({
  /** Whether names and notes can be opened. Otherwise they are locked, and nothing is lost. */
  open: z.boolean(),
  reason: z.string().nullable(),
  /** Values were found whose key is absent and was never destroyed: keys have been lost. */
  missing: z.boolean(),
  /** The place of the master key. */
  master: z.enum(['beside-the-keys', 'environment', 'file']),
  neighbourhoods: z.array(z.object({ neighbourhood: z.string(), kept: z.number(), destroyed: z.number() })),
  /** Interrupted erasures. The next start completes them. */
  unfinished: z.number(),
})

/**
 * The state of the keys, for the administrator. The master key cannot be rotated over HTTP, because other
 * processes hold the current one and the holder of the new one must be at the machine.
 */
export const keyRoutes: FastifyPluginAsyncZod<{ vault: Vault }> = async (app, { vault }) => {
  app.get(
    '/api/v1/keys',
    {
      config: { access: administering },
      schema: {
        tags: ['access'],
        summary:
          'Get the state of the keys: readable or locked, their number, and the source of the master key',
        querystring: z.strictObject({}),
        response: { 200: answer },
      },
    },
    async () => {
      const state = vault.keys.state()
      const { master, neighbourhoods, unfinished } = await vault.keys.figures()
      return {
        open: state.open,
        reason: state.open ? null : state.reason,
        missing: vault.missesKeys(),
        master,
        neighbourhoods: [...neighbourhoods],
        unfinished,
      }
    },
  )
}

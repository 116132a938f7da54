import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { roles } from '../../roles/index.ts'
import { demoRoles } from './demo.ts'

const me = z
  .object({
    id: z.string().describe('Stable identifier that holds no personal name.'),
    via: z.enum(['session', 'token', 'open']),
    roles: z.array(z.enum(roles)),
    demoRoles: z
      .array(z.enum(demoRoles))
      .describe('Roles that the demo can be viewed in; empty outside the demo.'),
  })
  .meta({ id: 'Me' })

/** The identity and roles of the caller. */
export const meRoutes: FastifyPluginAsyncZod<{ readonly isDemo: boolean }> = async (app, { isDemo }) => {
  app.get(
    '/api/v1/me',
    {
      config: { access: 'signed-in' },
      schema: { tags: ['access'], summary: "Get the caller's identity and roles", response: { 200: me } },
    },
    async ({ access: { principal } }) => {
      return {
        id: principal?.id ?? '',
        via: principal?.via ?? 'open',
        roles: [...new Set(principal?.grants.map(({ role }) => role))],
        demoRoles: isDemo ? [...demoRoles] : [],
      }
    },
  )
}

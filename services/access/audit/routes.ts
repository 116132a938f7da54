import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { neighbourhoodName, uuid } from '../../../events/index.ts'
import { administering } from '../roles/need.ts'
import { lensNames, roles } from '../roles/role.ts'
import type { AccessEntry, Audit } from './index.ts'

const entryView = z.object({
  n: z.number(),
  at: z.string(),
  who: z.string(),
  role: z.enum(roles).nullable(),
  lens: z.enum(lensNames),
  neighbourhood: z.string(),
  what: z.string(),
  /** How many residents stood in the answer; null for the whole neighbourhood. */
  residents: z.number().nullable(),
  asOf: z.string().nullable(),
})

/** An entry without the ids of residents: who looks here sees who looked, not at whom, unless they ask about one. */
export const entryViewOf = ({
  n,
  at,
  who,
  role,
  lens,
  neighbourhood,
  what,
  residents,
  asOf,
}: AccessEntry) => ({
  n,
  at: new Date(at).toISOString(),
  who,
  role,
  lens,
  neighbourhood,
  what,
  residents: residents?.length ?? null,
  asOf: asOf === null ? null : new Date(asOf).toISOString(),
})

/** The access log, for the administrator. */
export const auditRoutes: FastifyPluginAsyncZod<{ audit: Audit }> = async (app, { audit }) => {
  app.get(
    '/api/v1/audit',
    {
      config: { access: administering },
      schema: {
        tags: ['access'],
        summary: 'Who saw whom, when, and through which lens; the newest first',
        querystring: z
          .strictObject({
            neighbourhood: neighbourhoodName.optional(),
            resident: uuid.optional().describe('Only answers in which this resident stood.'),
            before: z.coerce.number().int().min(1).optional().describe('Only entries before this number.'),
            limit: z.coerce.number().int().min(1).max(1_000).default(100),
          })
          .refine(({ neighbourhood, resident }) => resident === undefined || neighbourhood !== undefined, {
            error: 'expected the neighbourhood of the resident',
            path: ['neighbourhood'],
          }),
        response: {
          200: z.object({
            entries: z.array(entryView),
            /** Give this as `before` to read on; null at the end. */
            next: z.number().nullable(),
            /** To be noted elsewhere: with it "audit verify" finds entries that were cut off. */
            chain: z.object({ entries: z.number(), hash: z.string() }),
          }),
        },
      },
    },
    async ({ query }, reply) => {
      reply.header('cache-control', 'no-store')
      const entries = audit.entries(query).map(entryViewOf)
      const next = entries.length === query.limit ? (entries.at(-1)?.n ?? null) : null
      return { entries, next, chain: audit.end() }
    },
  )
}

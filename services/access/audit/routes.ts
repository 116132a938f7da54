import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { endOfDay, neighbourhoodName, readTime, uuid } from '../../../events/index.ts'
import { administering, lensNames, roles } from '../../roles/index.ts'
import type { AccessEntry } from './entry.ts'
import { notedEnd } from './notedEnd.ts'
import type { Audit } from './openAudit.ts'

const entryView = z.object({
  n: z.number(),
  at: z.string(),
  who: z.string(),
  role: z.enum(roles).nullable(),
  lens: z.enum(lensNames),
  neighbourhood: z.string(),
  what: z.string(),
  /** The number of residents in the answer; null for the whole neighbourhood. */
  residents: z.number().nullable(),
  asOf: z.string().nullable(),
})

/**
 * An entry without the ids of residents: it shows who looked, but not at whom, unless the query is about one
 * resident.
 */
const entryViewOf = ({ n, at, who, role, lens, neighbourhood, what, residents, asOf }: AccessEntry) => ({
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

const day = z.iso.date({ error: 'expected a day such as 2026-03-01' })

const verdict = z.object({
  whole: z.boolean(),
  /** The number of verified entries, up to the first faulty one. */
  entries: z.number(),
  /** The hash at the end, to note elsewhere; null when the chain is broken. */
  hash: z.string().nullable(),
  /** The moment before which entries have expired and been pruned; null when none have. */
  keptFrom: z.string().nullable(),
  /** The fault of the next entry, if there is one. */
  reason: z.string().nullable(),
})

/** The access log, for the administrator. */
export const auditRoutes: FastifyPluginAsyncZod<{ audit: Audit }> = async (app, { audit }) => {
  app.get(
    '/api/v1/audit',
    {
      config: { access: administering },
      schema: {
        tags: ['access'],
        summary: 'List access-log entries, newest first',
        querystring: z
          .strictObject({
            neighbourhood: neighbourhoodName.optional(),
            resident: uuid.optional().describe('Only entries about this resident.'),
            who: z.string().max(200).optional().describe('Only entries of this user id.'),
            from: day.optional().describe('First day to include.'),
            until: day.optional().describe('Last day to include.'),
            before: z.coerce
              .number()
              .int()
              .min(1)
              .optional()
              .describe('Only entries before this number, for paging.'),
            limit: z.coerce.number().int().min(1).max(1_000).default(100),
          })
          .refine(({ neighbourhood, resident }) => resident === undefined || neighbourhood !== undefined, {
            error: 'expected the neighbourhood of the resident',
            path: ['neighbourhood'],
          }),
        response: {
          200: z.object({
            entries: z.array(entryView),
            /** Pass this as `before` for the next page; null at the end. */
            next: z.number().nullable(),
            /** Note this elsewhere: with it "audit verify" finds entries that were cut off. */
            chain: z.object({ entries: z.number(), hash: z.string() }),
          }),
        },
      },
    },
    async ({ query }) => {
      const { from, until } = query
      const period = {
        from: from === undefined ? undefined : readTime(from)?.at,
        until: until === undefined ? undefined : endOfDay(until),
      }
      const entries = audit.entries({ ...query, ...period }).map(entryViewOf)
      const next = entries.length === query.limit ? (entries.at(-1)?.n ?? null) : null
      return { entries, next, chain: audit.end() }
    },
  )

  app.get(
    '/api/v1/audit/verdict',
    {
      config: { access: administering },
      schema: {
        tags: ['access'],
        summary: 'Verify the hash chain of the access log',
        querystring: z.strictObject({
          noted: notedEnd
            .optional()
            .describe('End of the chain as noted earlier, in the form `ENTRIES:HASH`.'),
        }),
        response: { 200: verdict },
      },
    },
    async ({ query }) => {
      const found = await audit.verify(query.noted)
      const before = audit.keptFrom()
      const keptFrom = before === undefined ? null : new Date(before).toISOString()
      return found.whole
        ? { whole: true, entries: found.entries, hash: found.hash, keptFrom, reason: null }
        : { whole: false, entries: found.entry - 1, hash: null, keptFrom, reason: found.reason }
    },
  )
}

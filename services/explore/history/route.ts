import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Neighbourhood, position, START, uuid } from '../../../events/index.ts'
import type { LogEntry, ReadQuery } from '../../log/index.ts'
import { reading } from '../../roles/index.ts'
import { inNeighbourhood, momentParameter, type ReadContext } from '../context/index.ts'
import { viewEvents } from './build.ts'
import { maskPage } from './mask.ts'
import { eventPage } from './schema.ts'

const page = z.strictObject({
  after: z.coerce.number().int().min(0).optional().describe('Only events after this position.'),
  before: z.coerce.number().int().min(1).optional().describe('Only events before this position.'),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  order: z.enum(['oldest', 'newest']).default('oldest').describe('Order of the events, by position.'),
  type: z
    .string()
    .transform((text) => text.split(','))
    .optional()
    .describe('Event types to include, separated by commas.'),
  standing: z
    .stringbool()
    .default(false)
    .describe('Whether to leave out retractions, and what was retracted or replaced.'),
  subject: uuid.optional().describe('Only events that refer to this id.'),
  from: momentParameter.optional().describe('Only events that happened at or after this moment.'),
  until: momentParameter.optional().describe('Only events that happened at or before this moment.'),
})
type Page = z.output<typeof page>

/** The history, in order, paged by position. */
export const eventRoutes: FastifyPluginAsyncZod = async (app) => {
  const queryOf = (neighbourhood: Neighbourhood, { type, from, until, after, before }: Page): ReadQuery => ({
    neighbourhood,
    after: position(after ?? 0),
    ...(before !== undefined && { upTo: position(before - 1) }),
    ...(type && { types: type }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  })

  async function readPage(
    reader: ReadContext,
    neighbourhood: Neighbourhood,
    asked: Page,
  ): Promise<LogEntry[]> {
    const found: LogEntry[] = []
    const stands = asked.standing ? await standingIn(reader, neighbourhood) : undefined
    const query = {
      ...queryOf(neighbourhood, asked),
      ...(!stands && { limit: asked.limit }),
      backwards: asked.order === 'newest',
    }
    for await (const { entries } of reader.log.read(query)) {
      found.push(...(stands ? entries.filter(stands) : entries))
      if (found.length >= asked.limit) break
    }
    return found.slice(0, asked.limit)
  }

  async function standingIn({ graph }: ReadContext, neighbourhood: Neighbourhood) {
    const retractions = await graph.retractions(neighbourhood)
    return ({ type, position: at }: LogEntry) => type !== 'event-retracted' && !retractions.has(at)
  }

  /** The events of one subject: the graph knows where they stand. */
  async function readSubject(
    reader: ReadContext,
    neighbourhood: Neighbourhood,
    subject: string,
    asked: Page,
  ): Promise<LogEntry[]> {
    const { log, graph } = reader
    const stands = asked.standing ? await standingIn(reader, neighbourhood) : undefined
    const { after = START, upTo, types, from, until } = queryOf(neighbourhood, asked)
    const history = (await graph.history(neighbourhood, subject)).filter(
      (at) => at > after && (upTo === undefined || at <= upTo),
    )
    const entries = (await log.at(neighbourhood, history)).filter(
      (entry) =>
        (!types || types.includes(entry.type)) &&
        (!stands || stands(entry)) &&
        (from === undefined || ('at' in entry && entry.at >= from)) &&
        (until === undefined || ('at' in entry && entry.at <= until)),
    )
    return asked.order === 'newest' ? entries.reverse().slice(0, asked.limit) : entries.slice(0, asked.limit)
  }

  app.get(
    '/events',
    {
      config: { access: reading, mask: maskPage },
      schema: {
        tags: ['explore'],
        summary: 'List events in order',
        params: inNeighbourhood,
        querystring: page,
        response: { 200: eventPage },
      },
    },
    async ({ params: { neighbourhood }, query, reader }) => {
      const entries = query.subject
        ? await readSubject(reader, neighbourhood, query.subject, query)
        : await readPage(reader, neighbourhood, query)
      const next = entries.length === query.limit ? (entries.at(-1)?.position ?? null) : null
      return { events: await viewEvents(reader, neighbourhood, entries), next }
    },
  )
}

import { Readable } from 'node:stream'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Neighbourhood } from '../../../events/index.ts'
import { month } from '../../disclosure/index.ts'
import { Problem, streamed, text } from '../../http/index.ts'
import { figures } from '../../roles/index.ts'
import { csvDialect, type ExploreTools, inNeighbourhood } from '../context/index.ts'
import { aboutReach, monthOf, seriesOf } from './build.ts'
import { figuresCsv } from './csv.ts'
import { reachAnswer, seriesAnswer } from './schema.ts'

const DESCRIPTION = `Counts of groups, never of persons: a fixed set of groups, at the ends of months, over a fixed window. Published figures never change.
A count below the smallest count is \`small\`; a count that would reveal a small one is \`withheld\`. Neither carries a number.`

/** Questions of the coalition: which groups are reached, by whom, and how that changes. */
export const reachRoutes: FastifyPluginAsyncZod<{ tools: ExploreTools }> = async (app, { tools }) => {
  const { log, publishedOf, now } = tools

  async function toldOf(neighbourhood: Neighbourhood) {
    const told = await publishedOf(neighbourhood)
    const summary = (await log.neighbourhoods()).find((its) => its.neighbourhood === neighbourhood)
    return { told, about: aboutReach(neighbourhood, told, summary?.firstAt ?? now(), now()) }
  }

  app.get(
    '/reach',
    {
      config: { access: figures },
      schema: {
        tags: ['explore'],
        summary: 'Get published figures of groups at the end of a month',
        description: DESCRIPTION,
        params: inNeighbourhood,
        querystring: z.strictObject({
          month: month.optional().describe('One of `months`. Default: the latest.'),
        }),
        response: { 200: reachAnswer },
      },
    },
    async ({ params: { neighbourhood }, query }) => {
      const { told, about } = await toldOf(neighbourhood)
      const its = query.month === undefined ? told.at(-1) : told.find((one) => one.month === query.month)
      if (query.month !== undefined && !its) {
        const message = `there are no figures of ${query.month}; there are of ${about.months.join(', ') || 'no month yet'}`
        throw new Problem('not-found', message, [{ pointer: '/month', message }])
      }
      return { ...about, ...monthOf(its) }
    },
  )

  app.get(
    '/reach/months',
    {
      config: { access: figures },
      schema: {
        tags: ['explore'],
        summary: 'Get monthly figures of the whole, the areas and the life stages',
        description: DESCRIPTION,
        params: inNeighbourhood,
        querystring: z.strictObject({}),
        response: { 200: seriesAnswer },
      },
    },
    async ({ params: { neighbourhood } }) => {
      const { told, about } = await toldOf(neighbourhood)
      return { ...about, series: seriesOf(told) }
    },
  )

  app.get(
    '/reach.csv',
    {
      config: { access: figures },
      schema: {
        tags: ['explore'],
        summary: 'Export all published figures as CSV, one count per line',
        description: DESCRIPTION,
        params: inNeighbourhood,
        querystring: z.strictObject({ dialect: csvDialect }),
        response: { 200: streamed('CSV with one count per line.', { 'text/csv': text }) },
      },
    },
    async ({ params: { neighbourhood }, query: { dialect } }, reply) => {
      const { told } = await toldOf(neighbourhood)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="weefsel-${neighbourhood}.reach.csv"`)
        .send(Readable.from(figuresCsv(told, dialect)))
    },
  )
}

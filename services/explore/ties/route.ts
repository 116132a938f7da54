import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { uuid } from '../../../events/index.ts'
import { reading } from '../../access/index.ts'
import { Problem } from '../../http/index.ts'
import { tieWithEvents } from '../context/answers.ts'
import { inNeighbourhood, question } from '../context/parameters.ts'
import { maskTies } from '../context/shown.ts'
import { linesBetween } from '../graph/aroundOf.ts'
import { behind } from '../resident/build.ts'

const NO_TIE = 'there is no line between these two at this moment'

/** What a line stands on. */
export const tieRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/ties/:one/:other',
    {
      config: { access: reading, shown: maskTies },
      schema: {
        tags: ['explore'],
        summary: 'The line between two, and the events that it stands on',
        params: inNeighbourhood.extend({ one: uuid, other: uuid }),
        querystring: question,
        response: { 200: tieWithEvents },
      },
    },
    async ({ params: { neighbourhood, one, other }, query, reader }) => {
      const { snapshots, viewEvents, log } = reader
      const snapshot = await snapshots.take(neighbourhood, query)
      const between = linesBetween(snapshot, one, other)
      if (between.length === 0)
        throw new Problem('not-found', NO_TIE, [{ pointer: '/other', message: NO_TIE }])
      const events = await viewEvents(
        neighbourhood,
        await log.at(neighbourhood, behind(snapshot, one, other)),
      )
      return { ties: between, events: events.reverse() }
    },
  )
}

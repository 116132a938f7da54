import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { uuid } from '../../../events/index.ts'
import { Problem } from '../../http/index.ts'
import { reading } from '../../roles/index.ts'
import { inNeighbourhood, question } from '../context/index.ts'
import { viewEvents } from '../history/index.ts'
import { linesBetween, positionsBehind } from './build.ts'
import { maskTies } from './mask.ts'
import { tieWithEvents } from './schema.ts'

const NO_TIE = 'there is no line between these two at this moment'

/** The events that a line is based on. */
export const tieRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/ties/:one/:other',
    {
      config: { access: reading, mask: maskTies },
      schema: {
        tags: ['explore'],
        summary: 'Get the tie between two nodes with its supporting events',
        params: inNeighbourhood.extend({ one: uuid, other: uuid }),
        querystring: question,
        response: { 200: tieWithEvents },
      },
    },
    async ({ params: { neighbourhood, one, other }, query, reader }) => {
      const snapshot = await reader.snapshots.take(neighbourhood, query)
      const between = linesBetween(snapshot, one, other)
      if (between.length === 0)
        throw new Problem('not-found', NO_TIE, [{ pointer: '/other', message: NO_TIE }])
      const positions = positionsBehind(snapshot, one, other)
      const entries = await reader.log.at(neighbourhood, positions)
      const events = await viewEvents(reader, neighbourhood, entries, snapshot.knownAt)
      return { ties: between, events: events.reverse() }
    },
  )
}

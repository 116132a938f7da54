import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { reading } from '../../roles/index.ts'
import { drawing, inNeighbourhood, narrowing, question } from '../context/index.ts'
import { viewGraph } from './build.ts'
import { maskGraph } from './mask.ts'
import { narrow } from './narrow.ts'
import { graphView } from './schema.ts'

/** The picture of a moment. */
export const graphRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/graph',
    {
      config: { access: reading, mask: maskGraph },
      schema: {
        tags: ['explore'],
        summary: 'Get the social network at a moment, with the layout of its picture',
        params: inNeighbourhood,
        querystring: question.extend({ ...narrowing.shape, ...drawing.shape }),
        response: { 200: graphView },
      },
    },
    async ({ params, query, reader }) => {
      const snapshot = await reader.snapshots.take(params.neighbourhood, query)
      return narrow(await viewGraph(reader, snapshot, query), query)
    },
  )
}

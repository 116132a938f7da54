import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { working } from '../../roles/index.ts'
import { abortOnDisconnect, inNeighbourhood, question } from '../context/index.ts'
import { visitsIn } from './build.ts'
import { visitsAnswer } from './schema.ts'

const asked = question.extend({
  most: z.coerce.number().int().min(1).max(1_000).default(10).describe('How many people at most.'),
})

/**
 * People to visit. Only a lens with names has this route: to visit somebody is the work of those who know everybody
 * here, and why somebody is to be visited tells of their needs.
 */
export const visitRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/visits',
    {
      config: { access: working },
      schema: {
        tags: ['explore'],
        summary: 'Suggest whom to visit this week, with reasons',
        description:
          'Residents without any line with another resident, the most urgent first. People who objected to being introduced are not in it.',
        params: inNeighbourhood,
        querystring: asked,
        response: { 200: visitsAnswer },
      },
    },
    async ({ params: { neighbourhood }, query, raw, reader }) => {
      const snapshot = await reader.snapshots.take(neighbourhood, query)
      return visitsIn(reader, snapshot, query.most, abortOnDisconnect(raw))
    },
  )
}

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { tieChoices } from '../../measure/index.ts'
import { reading } from '../../roles/index.ts'
import { abortOnDisconnect, inNeighbourhood, question } from '../context/index.ts'
import { introductionsIn } from './build.ts'
import { maskIntroductions } from './mask.ts'
import { introductions } from './schema.ts'

const asked = question.extend({
  ties: z.enum(tieChoices).optional().describe('Kind of ties to use. Default: `informal`.'),
  most: z.coerce.number().int().min(1).max(10).optional(),
})

/** Suggested introductions. */
export const introductionRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/introductions',
    {
      config: { access: reading, mask: maskIntroductions },
      schema: {
        tags: ['explore'],
        summary: 'Suggest introductions for this week, with reasons',
        params: inNeighbourhood,
        querystring: asked,
        response: { 200: introductions },
      },
    },
    async ({ params: { neighbourhood }, query, raw, reader }) => {
      const snapshot = await reader.snapshots.take(neighbourhood, query)
      return introductionsIn(reader, snapshot, query, abortOnDisconnect(raw))
    },
  )
}

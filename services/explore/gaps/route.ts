import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { tieChoices } from '../../measure/index.ts'
import { reading } from '../../roles/index.ts'
import { abortOnDisconnect, inNeighbourhood, question } from '../context/index.ts'
import { allParts, gapsIn } from './build.ts'
import { maskGaps } from './mask.ts'
import { gaps } from './schema.ts'

const asked = question.extend({
  ties: z.enum(tieChoices).optional().describe('Kind of ties to use. Default: `informal`.'),
  parts: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(allParts)))
    .optional()
    .describe('Parts to return, separated by commas. Default: all.'),
})

/** Where lines are missing. */
export const gapRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/gaps',
    {
      config: { access: reading, mask: maskGaps },
      schema: {
        tags: ['explore'],
        summary: 'Find gaps: missing and weak ties',
        params: inNeighbourhood,
        querystring: asked,
        response: { 200: gaps },
      },
    },
    async ({ params: { neighbourhood }, query, raw, reader }) => {
      const snapshot = await reader.snapshots.take(neighbourhood, query)
      return gapsIn(reader, snapshot, query, abortOnDisconnect(raw))
    },
  )
}

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { uuid } from '../../../events/index.ts'
import { tieChoices } from '../../measure/index.ts'
import { reading } from '../../roles/index.ts'
import { abortOnDisconnect, inNeighbourhood, question } from '../context/index.ts'
import { whatIfIn } from './build.ts'
import { maskWhatIf } from './mask.ts'
import { whatIf } from './schema.ts'

const change = z.union([
  z.strictObject({ remove: uuid }).describe('Remove a person, initiative, place or partner.'),
  z.strictObject({ gather: z.array(uuid).min(2).max(50) }).describe('Let these people meet once.'),
])
const imagination = z.strictObject({ changes: z.array(change).min(1).max(50) })

const asked = question.extend({
  ties: z.enum(tieChoices).optional().describe('Kind of ties to use. Default: `informal`.'),
})

/** The effect of a change, before anybody makes it. */
export const whatIfRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    '/what-if',
    {
      config: { access: reading, mask: maskWhatIf },
      schema: {
        tags: ['explore'],
        summary: 'Compute the effect of hypothetical changes; nothing is recorded',
        params: inNeighbourhood,
        querystring: asked,
        body: imagination,
        response: { 200: whatIf },
      },
    },
    async ({ params: { neighbourhood }, query, body, raw, reader }) => {
      const snapshot = await reader.snapshots.take(neighbourhood, query)
      return whatIfIn(reader, snapshot, body.changes, query, abortOnDisconnect(raw))
    },
  )
}

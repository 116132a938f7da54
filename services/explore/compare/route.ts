import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { reading } from '../../roles/index.ts'
import { abortOnDisconnect, inNeighbourhood } from '../context/index.ts'
import { comparisonOf } from './build.ts'
import { maskComparison } from './mask.ts'
import { compareQuestion } from './question.ts'
import { comparison } from './schema.ts'

/** Two moments, two neighbourhoods or two groups. */
export const compareRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/compare',
    {
      config: { access: reading, mask: maskComparison, alsoIn: 'other' },
      schema: {
        tags: ['explore'],
        summary: 'Compare two moments, two neighbourhoods or two groups',
        params: inNeighbourhood,
        description:
          'With `since`: ties kept, formed and dissolved, and residents whose level changed, with the responsible events. With `other`, or `group` and `otherGroup`: the share of each level, the distribution of ties, and the ties within and between.',
        querystring: compareQuestion,
        response: { 200: comparison },
      },
    },
    async ({ params: { neighbourhood }, query, raw, reader }) => {
      const snapshot = await reader.snapshots.take(neighbourhood, query)
      return comparisonOf(reader, snapshot, query, abortOnDisconnect(raw))
    },
  )
}

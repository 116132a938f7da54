import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { uuid } from '../../../events/index.ts'
import { Problem } from '../../http/index.ts'
import { reading } from '../../roles/index.ts'
import { inNeighbourhood, question } from '../context/index.ts'
import { residentViewOf } from './build.ts'
import { maskResident } from './mask.ts'
import { residentView } from './schema.ts'

const NOBODY = 'nobody and nothing of this id is in the neighbourhood at this moment'

/** One person, partner, initiative or place at a moment. */
export const residentRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/residents/:id',
    {
      config: { access: reading, mask: maskResident },
      schema: {
        tags: ['explore'],
        summary: 'Get one resident, professional, partner, initiative or place: level, ties and history',
        params: inNeighbourhood.extend({ id: uuid }),
        querystring: question,
        response: { 200: residentView },
      },
    },
    async ({ params, query, reader }) => {
      const snapshot = await reader.snapshots.take(params.neighbourhood, query)
      const found = await residentViewOf(reader, snapshot, params.id)
      if (!found) throw new Problem('not-found', NOBODY, [{ pointer: '/id', message: NOBODY }])
      return found
    },
  )
}

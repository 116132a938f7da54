import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { uuid } from '../../../events/index.ts'
import { Problem, problemResponse } from '../../http/index.ts'
import { working } from '../../roles/index.ts'
import { inNeighbourhood } from '../context/index.ts'
import { viewDouble, viewDoubles } from './build.ts'
import { doubleView, likelyDoublesAnswer } from './schema.ts'

const NOT_TWO = 'expected two different residents who are registered here and have not been forgotten'

/**
 * Registrations that may be one person. Only a lens with names has these routes: a proposal rests on names, and tells
 * that two are alike.
 */
export const doubleRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/doubles',
    {
      config: { access: working },
      schema: {
        tags: ['explore'],
        summary: 'Which registrations may be one person, and why',
        description:
          'As the neighbourhood is now. Pairs that were told apart (`residents-told-apart`), or parted after a merge, are not in it.',
        params: inNeighbourhood,
        response: { 200: likelyDoublesAnswer },
      },
    },
    async ({ params: { neighbourhood }, reader }) => {
      return viewDoubles(reader, neighbourhood)
    },
  )

  app.get(
    '/doubles/:one/:other',
    {
      config: { access: working },
      schema: {
        tags: ['explore'],
        summary: 'Two registrations side by side, and what they become when they are merged',
        params: inNeighbourhood.extend({ one: uuid, other: uuid }),
        response: { 200: doubleView, 404: problemResponse(NOT_TWO) },
      },
    },
    async ({ params: { neighbourhood, one, other }, reader }) => {
      const snapshot = await reader.snapshots.take(neighbourhood, {})
      const found = await viewDouble(reader, snapshot, [one, other])
      if (!found) throw new Problem('not-found', NOT_TWO, [{ pointer: '/other', message: NOT_TWO }])
      return found
    },
  )
}

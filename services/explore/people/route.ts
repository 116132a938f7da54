import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { working } from '../../roles/index.ts'
import { inNeighbourhood } from '../context/index.ts'
import { peopleIn } from './build.ts'
import { peopleAnswer } from './schema.ts'

/** Everybody to choose from when something is recorded, whatever moment the screen shows. */
export const peopleRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/people',
    {
      config: { access: working },
      schema: {
        tags: ['explore'],
        summary: 'Everybody and everything that an event can name, as known today',
        description:
          'Also residents who are expected or have left. Life stage, area, cohort and last contact tell namesakes apart. Erased people are not in it.',
        params: inNeighbourhood,
        response: { 200: peopleAnswer },
      },
    },
    async ({ params: { neighbourhood }, reader }) => {
      return peopleIn(reader)(neighbourhood)
    },
  )
}

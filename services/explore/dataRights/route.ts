import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { RequiredAccess } from '../../roles/index.ts'
import { inNeighbourhood, labelOf } from '../context/index.ts'
import { dueAnswer } from './schema.ts'

/** Staff of the neighbourhood see names; the administrator sees ids alone. */
const looking = { kwartiermaker: 'named', administrator: 'none' } as const satisfies RequiredAccess

/** Whose data should be looked at: to be erased, or to be given another basis. */
export const dueRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/due',
    {
      config: { access: looking },
      schema: {
        tags: ['explore'],
        summary: 'List residents whose data is past retention, without a legal basis, or objected to',
        params: inNeighbourhood,
        response: { 200: dueAnswer },
      },
    },
    async ({ params: { neighbourhood }, access, reader }) => {
      const { rightsOf, rosterOf, graph, now } = reader
      const found = (await rightsOf(neighbourhood, now(), await graph.checkpoint(neighbourhood))).due
      const roster = access.sight.lens === 'named' ? await rosterOf(neighbourhood) : undefined
      return {
        due: found.map((one) => {
          const node = roster?.get(one.resident)
          return { ...one, name: node ? labelOf(node) : null }
        }),
      }
    },
  )
}

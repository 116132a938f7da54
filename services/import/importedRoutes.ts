import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { neighbourhoodName } from '../../events/index.ts'
import { working } from '../roles/index.ts'
import { imported } from './answers.ts'
import type { Importer } from './importer.ts'

const inNeighbourhood = z.object({ neighbourhood: neighbourhoodName })
/** The past imports: read from the log, so that a process that only explores can list them too. */
export const importedRoutes: FastifyPluginAsyncZod<Pick<Importer, 'list'>> = async (app, { list }) => {
  app.get(
    '/api/v1/neighbourhoods/:neighbourhood/imports',
    {
      config: { access: working },
      schema: {
        tags: ['record'],
        params: inNeighbourhood,
        summary: 'List imports, newest first',
        response: { 200: z.object({ imports: z.array(imported) }) },
      },
    },
    async ({ params }) => ({ imports: [...(await list(params.neighbourhood))] }),
  )
}

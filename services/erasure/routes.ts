import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { neighbourhoodName } from '../../events/index.ts'
import type { Need } from '../access/index.ts'
import { Problem, problemResponse, problemResponses } from '../http/index.ts'
import { problemOf } from '../record/index.ts'
import { type Eraser, UnknownResident } from './createEraser.ts'

/** Who works with somebody may forget them on their word; so may who answers for the data. */
const erasing = { kwartiermaker: 'named', administrator: 'none' } as const satisfies Need

const forgotten = z.object({
  resident: z.string(),
  remains: z.boolean().describe('Whether an anonymous node of the time before stays.'),
  position: z.int(),
})

/** Erasure over HTTP. The reference of a person stands in the body: addresses are kept in logs. */
export const erasureRoutes: FastifyPluginAsyncZod<{ eraser: Eraser }> = async (app, { eraser }) => {
  app.post(
    '/api/v1/neighbourhoods/:neighbourhood/forget',
    {
      config: { access: erasing, shown: 'by-handler' },
      schema: {
        tags: ['record'],
        summary: 'Forget a resident, for good',
        description:
          'Destroys the key of everything that names or describes this resident. It cannot be undone, and nothing can be recorded about them again.',
        params: z.object({ neighbourhood: neighbourhoodName }),
        body: z.strictObject({
          resident: z.string().min(1).max(200).describe('The id, or the reference, of the resident.'),
        }),
        response: {
          200: forgotten,
          404: problemResponse('Nobody goes by this id or reference (`not-found`).'),
          409: problemResponse('They were forgotten before (`forgotten`).'),
          ...problemResponses(400, 415, 422, 500, 503, 507),
        },
      },
    },
    async ({ params: { neighbourhood }, body, access }) => {
      try {
        const resident = await eraser.idOf(neighbourhood, body.resident)
        const [done] = await eraser.forget(neighbourhood, [resident], access?.principal?.id ?? 'api')
        return done!
      } catch (error) {
        if (error instanceof UnknownResident) {
          throw new Problem('not-found', error.message, [{ pointer: '/resident', message: error.message }])
        }
        throw problemOf(error, () => ({ pointer: '/resident' }))
      }
    },
  )
}

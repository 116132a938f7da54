import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { neighbourhoodName } from '../../events/index.ts'
import { Problem, problemResponse, problemResponses } from '../http/index.ts'
import { problemOf } from '../record/index.ts'
import type { RequiredAccess } from '../roles/index.ts'
import { type Eraser, UnknownPerson } from './createEraser.ts'

/** The professional who works with a person may erase them at their request, and so may the administrator. */
const erasing = { kwartiermaker: 'named', administrator: 'none' } as const satisfies RequiredAccess

const forgotten = z.object({
  person: z.string().describe('Id of the erased person.'),
  kind: z.enum(['resident', 'professional']),
  resident: z.string().optional().describe('The same id, for a resident.'),
  remains: z.boolean().describe('Whether an anonymous node remains for the time before the erasure.'),
  position: z.int(),
})

const named = z.string().min(1).max(200)
const whom = z
  .strictObject({
    person: named.optional().describe('Id or reference of a resident; id or full name of a professional.'),
    resident: named.optional().describe('Id or reference of a resident.'),
  })
  .refine(({ person, resident }) => (person === undefined) !== (resident === undefined), {
    error: 'expected either "person" or "resident"',
    path: ['person'],
  })

/** Erasure over HTTP. The reference of a person is in the body, because URLs end up in logs. */
export const erasureRoutes: FastifyPluginAsyncZod<{ eraser: Eraser }> = async (app, { eraser }) => {
  app.post(
    '/api/v1/neighbourhoods/:neighbourhood/forget',
    {
      config: { access: erasing, mask: 'by-handler' },
      schema: {
        tags: ['record'],
        summary: 'Erase a resident or professional permanently',
        description:
          'Destroys the key of all data that names or describes the person. This cannot be undone, and nothing can be recorded about them again.',
        params: z.object({ neighbourhood: neighbourhoodName }),
        body: whom,
        response: {
          200: forgotten,
          404: problemResponse('Nobody has this id or reference (`not-found`).'),
          409: problemResponse('The person was erased before (`forgotten`).'),
          ...problemResponses(400, 415, 422, 500, 503, 507),
        },
      },
    },
    async ({ params: { neighbourhood }, body, access }) => {
      const pointer = body.person === undefined ? '/resident' : '/person'
      try {
        const { id } =
          body.person === undefined
            ? { id: await eraser.idOf(neighbourhood, body.resident ?? '') }
            : await eraser.find(neighbourhood, body.person)
        const [done] = await eraser.forget(neighbourhood, [id], access?.principal?.id ?? 'api')
        const { person, kind, remains, position } = done!
        return { person, kind, ...(kind === 'resident' && { resident: person }), remains, position }
      } catch (error) {
        if (error instanceof UnknownPerson) {
          throw new Problem('not-found', error.message, [{ pointer, message: error.message }])
        }
        throw problemOf(error, () => ({ pointer }))
      }
    },
  )
}

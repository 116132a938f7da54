import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { dueReasons } from '../../privacy/index.ts'
import type { RequiredAccess } from '../../roles/index.ts'
import { registrationsOf } from '../../slice/index.ts'
import { inNeighbourhood } from '../context/index.ts'

/** The administrator finds somebody without learning who it is. */
const finding = { kwartiermaker: 'named', administrator: 'none' } as const satisfies RequiredAccess

const found = z.object({
  resident: z.string(),
  /** In the neighbourhood, known but not in it now, or erased. */
  standing: z.enum(['here', 'away', 'forgotten']),
  /** How many events they stand in. */
  events: z.number(),
  due: z.enum(dueReasons).nullable(),
})

/** Finds residents by what somebody calls them. It stands in the body: addresses are kept in logs. */
export const findRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    '/residents/find',
    {
      config: { access: finding },
      schema: {
        tags: ['explore'],
        summary: 'Find a resident by id or reference, without names',
        params: inNeighbourhood,
        body: z.strictObject({
          resident: z.string().min(1).max(200).describe('Id or reference of the resident.'),
        }),
        response: { 200: z.object({ found: z.array(found) }) },
      },
    },
    async ({ params: { neighbourhood }, body, reader: { graph, rightsOf, now } }) => {
      const knownAt = await graph.checkpoint(neighbourhood)
      const always = Number.POSITIVE_INFINITY
      const { nodes } = await graph.slice(neighbourhood, { from: always, to: always, knownAt })
      const wanted = body.resident.trim()
      const theirs = nodes.filter(
        (node) =>
          node.kind === 'resident' &&
          registrationsOf(node).some(
            ({ id, reference }) => id === wanted.toLowerCase() || reference === wanted,
          ),
      )
      const { due, forgotten } = await rightsOf(neighbourhood, now(), knownAt)
      const told = theirs.map(async ({ id, present }) => ({
        resident: id,
        standing: forgotten.has(id)
          ? ('forgotten' as const)
          : present
            ? ('here' as const)
            : ('away' as const),
        events: (await graph.history(neighbourhood, id)).length,
        due: due.find(({ resident }) => resident === id)?.reason ?? null,
      }))
      return { found: await Promise.all(told) }
    },
  )
}

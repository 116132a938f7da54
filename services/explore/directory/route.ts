import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { working } from '../../roles/index.ts'
import { inNeighbourhood, labelOf, question } from '../context/index.ts'
import { directoryOf } from './build.ts'
import { directory } from './schema.ts'

/** Things that an event can point at, besides the people and things in the picture of the moment. */
export const directoryRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/directory',
    {
      config: { access: working },
      schema: {
        tags: ['explore'],
        summary:
          'List needs, skills, signals, agreements and other subjects, and known people who are absent',
        params: inNeighbourhood,
        querystring: question.pick({ asOf: true, knownAt: true }),
        response: { 200: directory },
      },
    },
    async ({ params: { neighbourhood }, query, reader }) => {
      const { snapshots, rosterOf } = reader
      const snapshot = await snapshots.take(neighbourhood, query)
      const here = new Set(snapshot.slice.nodes.flatMap(({ id, present }) => (present ? [id] : [])))
      const roster = await rosterOf(neighbourhood)
      return {
        things: await directoryOf(reader)(neighbourhood, snapshot.asOf, snapshot.knownAt),
        away: [...roster.values()].flatMap((node) =>
          here.has(node.id) ? [] : [{ id: node.id, kind: node.kind, label: labelOf(node), area: node.area }],
        ),
      }
    },
  )
}

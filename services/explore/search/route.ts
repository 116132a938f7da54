import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { RequiredAccess, Sight } from '../../access/index.ts'
import { type SearchAnswer, searchAnswer } from '../context/answers.ts'
import { drawing, inNeighbourhood, question } from '../context/parameters.ts'
import { labelOf } from '../context/roster.ts'

/** Who may know names, of everybody or of those with whom they have a tie. */
const knowing = { kwartiermaker: 'named', partner: 'acquainted' } as const satisfies RequiredAccess

const FOUND_AT_MOST = 8

/** What the handler found is already only of whom the reader may know. */
const shownSearch = ({ found }: SearchAnswer, sight: Sight): SearchAnswer => ({
  found: found.filter(({ id }) => sight.mayKnow(id)),
})

/** Finds people, partners and places by name, so that a browser need not hold the names of a whole municipality. */
export const searchRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    '/search',
    {
      config: { access: knowing, shown: shownSearch },
      schema: {
        tags: ['explore'],
        summary: 'Who and what is called so, typing errors forgiven; names stand in no address',
        params: inNeighbourhood,
        querystring: question.extend({ sectors: drawing.shape.sectors }),
        body: z.strictObject({ text: z.string().trim().min(1).max(200) }),
        response: { 200: searchAnswer },
      },
    },
    async ({ params: { neighbourhood }, query, body, reader, access: { sight } }, reply) => {
      reply.header('cache-control', 'no-store')
      const { slice, levels } = await reader.snapshots.take(neighbourhood, query)
      const here = new Map(
        slice.nodes.flatMap(({ id, present }, node) => (present ? [[id, node] as const] : [])),
      )
      const mayBe = (id: string) => here.has(id) && sight.mayKnow(id)
      const ids = await reader.searchIn(neighbourhood, body.text, FOUND_AT_MOST, mayBe)
      const groupOf = await reader.groupsBy(neighbourhood, query.sectors ?? 'area')
      const found = ids.flatMap((id) => {
        const index = here.get(id) ?? -1
        const node = slice.nodes[index]
        if (!node) return []
        const { kind, area } = node
        const [level, group] = [levels.of[index] ?? null, groupOf.get(id) ?? null]
        return [{ id, kind, label: labelOf(node), area, level, group }]
      })
      return { found }
    },
  )
}

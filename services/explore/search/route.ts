import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { RequiredAccess } from '../../roles/index.ts'
import { drawing, inNeighbourhood, labelOf, question } from '../context/index.ts'
import { searchIn } from './build.ts'
import { maskSearch } from './mask.ts'
import { searchAnswer } from './schema.ts'

/** Callers who may know names: of everybody, or of those with whom they have a tie. */
const knowing = { kwartiermaker: 'named', partner: 'acquainted' } as const satisfies RequiredAccess

const FOUND_AT_MOST = 8
/** For the sectors alone nobody has to be placed. */
const NONE: ReadonlySet<string> = new Set()

/** Finds people, partners and places by name, so that a browser need not hold the names of a whole municipality. */
export const searchRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post(
    '/search',
    {
      config: { access: knowing, mask: maskSearch },
      schema: {
        tags: ['explore'],
        summary: 'Search people and things by name, with tolerance for typing errors',
        params: inNeighbourhood,
        querystring: question.extend({ sectors: drawing.shape.sectors }),
        body: z.strictObject({ text: z.string().trim().min(1).max(200) }),
        response: { 200: searchAnswer },
      },
    },
    async ({ params: { neighbourhood }, query, body, reader, access: { sight } }) => {
      const { slice, levels } = await reader.snapshots.take(neighbourhood, query)
      const here = new Map(
        slice.nodes.flatMap(({ id, present }, node) => (present ? [[id, node] as const] : [])),
      )
      const mayBe = (id: string) => here.has(id) && sight.mayKnow(id)
      const ids = await searchIn(reader)(neighbourhood, body.text, FOUND_AT_MOST, mayBe)
      const plan = await reader.planOf(neighbourhood, { by: query.sectors ?? 'area', open: NONE })
      const found = ids.flatMap((id) => {
        const index = here.get(id) ?? -1
        const node = slice.nodes[index]
        if (!node) return []
        const { kind, area } = node
        const [level, group] = [levels.of[index] ?? null, plan.sectors.of.get(id) ?? null]
        return [{ id, kind, label: labelOf(node), area, level, group }]
      })
      return { found }
    },
  )
}

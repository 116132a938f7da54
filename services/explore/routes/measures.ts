import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type MeasureName, measureNames, tieChoices } from '../../measure/index.ts'
import { inNeighbourhood, question } from '../parameters.ts'
import { report } from '../report.ts'
import type { ExploreTools } from '../tools.ts'
import { whenGone } from '../whenGone.ts'

const known = (name: string): name is MeasureName => (measureNames as readonly string[]).includes(name)

const measures = z.string().transform((text, context): MeasureName[] => {
  const names = text.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !known(name))
  if (unknown === undefined) return names.filter(known)
  const message = `"${unknown}" is not a measure; expected any of ${measureNames.join(', ')}`
  context.issues.push({ code: 'custom', message, input: text })
  return z.NEVER
})

const asked = question.extend({
  ties: z.enum(tieChoices).optional().describe('Which ties the measures run over. Default: informal.'),
  measures: measures.optional().describe('Only these, separated by commas. Default: all.'),
})

/** Figures per resident, of the network and per group, at a moment. */
export const measureRoutes: FastifyPluginAsyncZod<{ tools: ExploreTools }> = async (app, { tools }) => {
  app.get(
    '/measures',
    {
      schema: {
        tags: ['explore'],
        summary: 'Figures per resident, of the whole network, and per group',
        params: inNeighbourhood,
        querystring: asked,
        response: { 200: report },
      },
    },
    async ({ params, query, raw }) => {
      const { ties = 'informal', coAttendance = false, measures } = query
      const snapshot = await tools.snapshots.take(params.neighbourhood, query)
      return tools.reports(snapshot, { ties, coAttendance, ...(measures && { measures }) }, whenGone(raw))
    },
  )
}

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { dayOf } from '../../../events/index.ts'
import { reading } from '../../roles/index.ts'
import { DAY, HOUR } from '../../shared/time.ts'
import { inNeighbourhood } from '../context/index.ts'
import { maskTimeline } from './mask.ts'
import { timeline } from './schema.ts'

const steps = { day: DAY, week: 7 * DAY }
// A Monday. Days here begin at 22:00 UTC, which is midnight in Amsterdam in summer: no whole day, winter or summer,
// is then counted with the day before it.
const ORIGIN = Date.UTC(2000, 0, 2, 22)
const SUMMER_TIME = 2 * HOUR

/** When things happened. */
export const timelineRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/timeline',
    {
      config: { access: reading, mask: maskTimeline },
      schema: {
        tags: ['explore'],
        summary: 'Count events per interval of time',
        params: inNeighbourhood,
        querystring: z.strictObject({ step: z.enum(['day', 'week']).default('week') }),
        response: { 200: timeline },
      },
    },
    async ({ params: { neighbourhood }, query: { step }, reader: { graph } }) => {
      const knownAt = await graph.checkpoint(neighbourhood)
      const bins = await graph.timeline(neighbourhood, { step: steps[step], origin: ORIGIN }, knownAt)
      return { step, bins: bins.map(({ start, events }) => ({ start: dayOf(start + SUMMER_TIME), events })) }
    },
  )
}

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { explorerPage } from './page.ts'
import { eventRoutes } from './routes/events.ts'
import { graphRoutes } from './routes/graph.ts'
import { healthRoutes } from './routes/health.ts'
import { liveRoutes } from './routes/live.ts'
import { neighbourhoodRoutes } from './routes/neighbourhoods.ts'
import type { ExploreTools } from './tools.ts'

const IN_NEIGHBOURHOOD = '/api/v1/neighbourhoods/:neighbourhood'

/** The read side over HTTP: pictures, history, the live feed, health, and the explorer itself. */
export const exploreRoutes: FastifyPluginAsyncZod<{ tools: ExploreTools }> = async (app, { tools }) => {
  await app.register(healthRoutes, { tools })
  await app.register(neighbourhoodRoutes, { tools, prefix: '/api/v1' })
  for (const routes of [graphRoutes, eventRoutes, liveRoutes]) {
    await app.register(routes, { tools, prefix: IN_NEIGHBOURHOOD })
  }
  await app.register(explorerPage)
}

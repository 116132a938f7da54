import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { giveReader } from './giveReader.ts'
import { explorerPage } from './page.ts'
import { adviceRoutes } from './routes/advice.ts'
import { directoryRoutes } from './routes/directory.ts'
import { dueRoutes } from './routes/due.ts'
import { eventRoutes } from './routes/events.ts'
import { exportRoutes } from './routes/export.ts'
import { findRoutes } from './routes/find.ts'
import { graphRoutes } from './routes/graph.ts'
import { liveRoutes } from './routes/live.ts'
import { measureRoutes } from './routes/measures.ts'
import { neighbourhoodRoutes } from './routes/neighbourhoods.ts'
import { reachRoutes } from './routes/reach.ts'
import { searchRoutes } from './routes/search.ts'
import { tieRoutes } from './routes/ties.ts'
import type { ExploreTools } from './tools.ts'

/** The read side over HTTP: pictures, history, the live feed, and the explorer itself. */
export const exploreRoutes: FastifyPluginAsyncZod<{ tools: ExploreTools }> = async (app, { tools }) => {
  await app.register(neighbourhoodRoutes, { tools, prefix: '/api/v1' })
  await app.register(
    async (inside) => {
      giveReader(inside, tools)
      await inside.register(reachRoutes, { tools })
      for (const routes of [
        graphRoutes,
        tieRoutes,
        measureRoutes,
        adviceRoutes,
        exportRoutes,
        directoryRoutes,
        dueRoutes,
        findRoutes,
        searchRoutes,
        eventRoutes,
        liveRoutes,
      ])
        await inside.register(routes)
    },
    { prefix: '/api/v1/neighbourhoods/:neighbourhood' },
  )
  await app.register(explorerPage, { now: tools.now })
}

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { reachRoutes } from '../disclosure/publication/routes.ts'
import { attachReadContext } from './context/attachReadContext.ts'
import type { ExploreTools } from './context/createExploreTools.ts'
import { dueRoutes } from './dataRights/route.ts'
import { directoryRoutes } from './directory/route.ts'
import { exportRoutes } from './export/route.ts'
import { measureRoutes } from './figures/route.ts'
import { adviceRoutes } from './gaps/route.ts'
import { graphRoutes } from './graph/route.ts'
import { eventRoutes } from './history/route.ts'
import { liveRoutes } from './live/route.ts'
import { neighbourhoodRoutes } from './neighbourhoods/route.ts'
import { findRoutes } from './resident/findRoute.ts'
import { searchRoutes } from './search/route.ts'
import { explorerPage } from './site/explorerPage.ts'
import { tieRoutes } from './ties/route.ts'

/** The read side over HTTP: pictures, history, the live feed, and the explorer itself. */
export const exploreRoutes: FastifyPluginAsyncZod<{ tools: ExploreTools }> = async (app, { tools }) => {
  await app.register(neighbourhoodRoutes, { tools, prefix: '/api/v1' })
  await app.register(
    async (inside) => {
      attachReadContext(inside, tools)
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

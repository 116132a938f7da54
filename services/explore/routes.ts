import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { catalogueRoutes } from './catalogue/index.ts'
import { compareRoutes } from './compare/index.ts'
import { attachReadContext, type ExploreTools } from './context/index.ts'
import { dueRoutes } from './dataRights/index.ts'
import { directoryRoutes } from './directory/index.ts'
import { doubleRoutes } from './doubles/index.ts'
import { exportRoutes } from './export/index.ts'
import { measureRoutes } from './figures/index.ts'
import { gapRoutes } from './gaps/index.ts'
import { graphRoutes } from './graph/index.ts'
import { eventRoutes } from './history/index.ts'
import { introductionRoutes } from './introductions/index.ts'
import { liveRoutes } from './live/index.ts'
import { neighbourhoodRoutes } from './neighbourhoods/index.ts'
import { peopleRoutes } from './people/index.ts'
import { reachRoutes } from './reach/index.ts'
import { findRoutes, residentRoutes } from './resident/index.ts'
import { searchRoutes } from './search/index.ts'
import { explorerPage } from './site/index.ts'
import { tieRoutes } from './ties/index.ts'
import { timelineRoutes } from './timeline/index.ts'
import { visitRoutes } from './visits/index.ts'
import { whatIfRoutes } from './whatIf/index.ts'

/** Questions about one neighbourhood: each is answered from the read context of its caller. */
const questions = [
  graphRoutes,
  residentRoutes,
  findRoutes,
  tieRoutes,
  timelineRoutes,
  eventRoutes,
  measureRoutes,
  gapRoutes,
  introductionRoutes,
  visitRoutes,
  whatIfRoutes,
  compareRoutes,
  directoryRoutes,
  doubleRoutes,
  peopleRoutes,
  dueRoutes,
  searchRoutes,
  exportRoutes,
  liveRoutes,
]

/** The read side over HTTP: pictures, history, the live feed, and the explorer itself. */
export const exploreRoutes: FastifyPluginAsyncZod<{
  tools: ExploreTools
  builtExplorer?: string | undefined
}> = async (app, { tools, builtExplorer }) => {
  await app.register(
    async (all) => {
      await all.register(neighbourhoodRoutes, { tools })
      await all.register(catalogueRoutes)
    },
    { prefix: '/api/v1' },
  )
  await app.register(
    async (inside) => {
      attachReadContext(inside, tools)
      await inside.register(reachRoutes, { tools })
      for (const routes of questions) await inside.register(routes)
    },
    { prefix: '/api/v1/neighbourhoods/:neighbourhood' },
  )
  await app.register(explorerPage, { now: tools.now, builtExplorer })
}

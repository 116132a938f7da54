export { isLoopback } from './loopback.ts'
export { onlyThisMachine } from './onlyThisMachine.ts'
export { exploreRoutes } from './routes.ts'
export { createExploreTools, type ExploreTools } from './tools.ts'

export { likelyDoubles } from './likelyDoubles.ts'
export { doubleRoutes } from './route.ts'

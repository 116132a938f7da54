export { comparisonOf } from './build.ts'
export { compareRoutes } from './route.ts'

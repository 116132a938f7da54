export { introductionRoutes } from './route.ts'

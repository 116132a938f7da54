export { doubleRoutes } from './route.ts'

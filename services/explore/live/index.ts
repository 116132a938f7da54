export { liveRoutes } from './route.ts'

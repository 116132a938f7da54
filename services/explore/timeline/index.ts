export { timelineRoutes } from './route.ts'

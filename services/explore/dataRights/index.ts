export { dueRoutes } from './route.ts'

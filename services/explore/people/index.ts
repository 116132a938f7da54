export { peopleRoutes } from './route.ts'

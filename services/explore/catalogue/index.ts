export { catalogueRoutes } from './route.ts'

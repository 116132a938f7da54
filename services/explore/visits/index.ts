export { visitRoutes } from './route.ts'

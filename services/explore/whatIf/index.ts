export { whatIfRoutes } from './route.ts'

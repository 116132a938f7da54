export { gapRoutes } from './route.ts'

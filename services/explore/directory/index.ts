export { directoryRoutes } from './route.ts'

export { findRoutes } from './findRoute.ts'
export { residentRoutes } from './route.ts'

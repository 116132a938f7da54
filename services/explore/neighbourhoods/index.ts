export { neighbourhoodRoutes } from './route.ts'
export { neighbourhoods } from './schema.ts'

export { figuresCsv } from './csv.ts'
export { reachRoutes } from './route.ts'

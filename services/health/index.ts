export { healthRoutes, parkedRoutes } from './routes.ts'
export { type Status, statusOfLog } from './status.ts'

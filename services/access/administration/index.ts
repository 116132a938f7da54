export { keyRoutes } from './keyRoutes.ts'
export { linkRoutes } from './linkRoutes.ts'
export { sessionRoutes } from './sessionRoutes.ts'
export { tokenRoutes } from './tokenRoutes.ts'

export { keyRoutes } from './keyRoutes.ts'
export { sessionRoutes } from './sessionRoutes.ts'
export { tokenRoutes } from './tokenRoutes.ts'

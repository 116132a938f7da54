export {
  createEraser,
  type Eraser,
  type EraserOptions,
  type Forgotten,
  type Person,
  UnknownPerson,
} from './createEraser.ts'
export { ANONYMOUS_FROM } from './remains.ts'
export { erasureRoutes } from './routes.ts'

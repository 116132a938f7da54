export {
  createEraser,
  type Eraser,
  type EraserOptions,
  type Forgotten,
  UnknownResident,
} from './createEraser.ts'
export { ANONYMOUS_FROM } from './remains.ts'
export { erasureRoutes } from './routes.ts'

export {
  createEraser,
  type ErasablePerson,
  type Eraser,
  type EraserOptions,
  type Forgotten,
  UnknownPerson,
} from './createEraser.ts'
export { ANONYMOUS_FROM } from './remains.ts'
export { erasureRoutes } from './routes.ts'

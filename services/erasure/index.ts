export {
  createEraser,
  type Eraser,
  UnknownPerson,
} from './createEraser.ts'
export { erasureRoutes } from './routes.ts'

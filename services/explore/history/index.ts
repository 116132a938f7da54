export { viewEvents } from './build.ts'
export { maskEvents, maskRecorder, mayKnowOf } from './mask.ts'
export { eventRoutes } from './route.ts'
export { eventView } from './schema.ts'

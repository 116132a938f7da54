export { body, bodyOf } from './body.ts'

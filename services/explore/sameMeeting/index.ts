export { sameMeetings } from './build.ts'

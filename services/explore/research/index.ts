export { createResearch, type Research } from './createResearch.ts'
export type { World } from './createWorld.ts'
export { FIRST_NUMBER } from './numbering.ts'

export { createResearch, type Research } from './createResearch.ts'
export { createWorld, type World } from './createWorld.ts'
export { FIRST_NUMBER, lastPeriodBefore } from './numbering.ts'

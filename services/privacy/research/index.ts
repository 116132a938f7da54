export { createResearch, type Research } from './createResearch.ts'
export { createWorld, type World } from './createResearchNeighbourhood.ts'
export { FIRST_NUMBER, lastPeriodBefore } from './numbering.ts'

export { createResearch } from './createResearch.ts'
export { createResearchNeighbourhood, type ResearchNeighbourhood } from './createResearchNeighbourhood.ts'
export { FIRST_NUMBER, lastPeriodBefore } from './numbering.ts'

export { createAcquaintances } from './acquaintances.ts'
export { createDataRights, type DataRights, dueReasons } from './dataRights.ts'
export { maskFigures, maskGroup, maskIds, maskNames, maskPair } from './masking.ts'
export { maskProblem } from './maskProblem.ts'
export {
  createProjects,
  type DateStep,
  dateSteps,
  type Projects,
  projectSecretsInClear,
} from './projects.ts'
export { askedAs, mapIds, readAs } from './readAs.ts'
export { createResearch, FIRST_NUMBER } from './research/index.ts'
export { named, type Sight } from './sight.ts'
export { createSights, pseudonymous, type SightOf } from './sights.ts'
export { maskEventData } from './visibleData.ts'

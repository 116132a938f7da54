export { betweenness, tiedNodes } from './betweenness.ts'
export { compareMoments } from './compare.ts'
export {
  compareGroups,
  compareNeighbourhoods,
} from './compareGroups.ts'
export { informalNetwork, type Network, neighboursOf } from './compressed.ts'
export { type TieChoice, tieChoices } from './context.ts'
export { coverageOf, type Population } from './coverage.ts'
export { degrees } from './degree.ts'
export { type Block, groupDensity } from './density.ts'
export { dependencies, type OnProgress } from './dependencies.ts'
export { eiIndex } from './ei.ts'
export { positionsBetween } from './evidence.ts'
export { explainLevel, type LevelExplanation } from './explainLevel.ts'
export { gapsOf } from './gaps.ts'
export { type GroupedBy, type Grouping, groupBy, groupings } from './grouping.ts'
export { hangsOnOne } from './hangsOnOne.ts'
export { introductionOutcomes } from './introductionOutcomes.ts'
export type { IntroductionInput } from './introductionReasons.ts'
export { introductionSentence } from './introductionSentence.ts'
export { introductions } from './introductions.ts'
export {
  type IsolationLevel,
  isolationLevels,
  type Levels,
  levelsOf,
} from './isolation.ts'
export { likelihoodIn } from './likelihood.ts'
export { nameLikenesses } from './likelyDoubles/compareNames.ts'
export { type LikelyDouble, likelyDoubles, reasonsFor } from './likelyDoubles/likelyDoubles.ts'
export {
  residentsOf,
  type TieColumns,
  volunteersOf,
} from './links.ts'
export { communities } from './louvain.ts'
export {
  type MeasureName,
  type MeasureOptions,
  measureAll,
  measureNames,
  readMeasures,
  UnknownMeasure,
} from './measureAll.ts'
export { type OfferedSkill, programmeCover, type VoicedNeed } from './needs.ts'
export { REACH_STEPS, stepsToSupport } from './reach.ts'
export { aggregateTies, type TieTable } from './ties.ts'
export { type Visit, visits } from './visits.ts'
export { type Change, UnknownSubject, whatIf } from './whatIf.ts'

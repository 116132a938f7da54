export { type Cuts, cuts } from './articulation.ts'
export { type Betweenness, betweenness, type Sampled, tiedNodes } from './betweenness.ts'
export { type Comparison, compareMoments } from './compare.ts'
export {
  compareGroups,
  compareNeighbourhoods,
  type GroupComparison,
} from './compareGroups.ts'
export { type Components, components } from './components.ts'
export { compress, formalNetwork, informalNetwork, type Network, neighboursOf } from './compressed.ts'
export { type TieAsked, type TieChoice, tieChoices } from './context.ts'
export { coreNumbers } from './core.ts'
export { type Coverage, coverageOf, type Population } from './coverage.ts'
export { degrees } from './degree.ts'
export { type Block, groupDensity } from './density.ts'
export { dependencies, type OnProgress } from './dependencies.ts'
export { type Baseline, type EI, type EIIndex, eiIndex } from './ei.ts'
export { eventsByTie } from './eventsByTie.ts'
export { type LastContact, lastContactOf, positionsBetween } from './evidence.ts'
export { explainLevel, type LevelExplanation, type LevelFacts } from './explainLevel.ts'
export { type Gaps, gapsOf } from './gaps.ts'
export type { GroupFigures, GroupRow } from './groupFigures.ts'
export { type GroupedBy, type Grouping, groupBy, groupings } from './grouping.ts'
export { type Hanging, hangsOnOne } from './hangsOnOne.ts'
export {
  type IntroductionOutcomes,
  introductionOutcomes,
  type MadeIntroduction,
} from './introductionOutcomes.ts'
export type { IntroductionInput, IntroductionReason } from './introductionReasons.ts'
export { introductionSentence } from './introductionSentence.ts'
export { type Introduction, type IntroductionOptions, introductions } from './introductions.ts'
export {
  ISLAND_BELOW,
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
  type TieOptions,
  type TieScope,
  tieScopes,
  volunteersOf,
} from './links.ts'
export { type Communities, communities } from './louvain.ts'
export {
  type MeasureName,
  type MeasureOptions,
  type Measures,
  measureAll,
  measureNames,
  overviewNames,
  type ResidentMeasures,
  readMeasures,
  UnknownMeasure,
} from './measureAll.ts'
export { type MutualAid, mutualAid } from './mutualAid.ts'
export { type OfferedSkill, type ProgrammeCover, programmeCover, type VoicedNeed } from './needs.ts'
export { type Profile, profileOf } from './profile.ts'
export { REACH_STEPS, type Reach, reachWithin, stepsToSupport } from './reach.ts'
export { type ReachMultiplied, reachMultiplied } from './reachMultiplied.ts'
export { type StructuralHoles, structuralHoles } from './structuralHoles.ts'
export { lastContacts, strengths } from './tieSums.ts'
export { aggregateTies, type TieTable } from './ties.ts'
export { type WarmChain, warmChains } from './warmChain.ts'
export { type Change, imagined, type NetworkState, UnknownSubject, type WhatIf, whatIf } from './whatIf.ts'

export { type GapsAnswer, gapParts, gaps, type IntroductionsAnswer, introductions, whatIf } from './advice.ts'
export { type ComparisonAnswer, comparison } from './comparison.ts'
export { directory, type Thing, type thingKinds } from './directory.ts'
export { dueAnswer } from './due.ts'
export { type EventView, eventPage, eventView, liveData, tieWithEvents } from './events.ts'
export {
  type BetweenView,
  type GraphView,
  type GroupView,
  graphView,
  type NodeView,
  type Someone,
  type TieView,
  timeline,
} from './graph.ts'
export { report } from './measures.ts'
export { catalogueAnswer, neighbourhoods } from './neighbourhoods.ts'
export { type LevelReason, type ResidentView, residentView } from './resident.ts'
export { type SearchAnswer, searchAnswer } from './search.ts'

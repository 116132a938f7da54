export { type ComparisonAnswer, comparison } from '../compare/schema.ts'
export { dueAnswer } from '../dataRights/schema.ts'
export { directory, type Thing, type thingKinds } from '../directory/schema.ts'
export { report } from '../figures/schema.ts'
export {
  type GapsAnswer,
  gapParts,
  gaps,
  type IntroductionsAnswer,
  introductions,
  whatIf,
} from '../gaps/schema.ts'
export {
  type BetweenView,
  type GraphView,
  type GroupView,
  graphView,
  type NodeView,
  type Someone,
  type TieView,
  timeline,
} from '../graph/schema.ts'
export { type EventView, eventPage, eventView, liveData, tieWithEvents } from '../history/schema.ts'
export { catalogueAnswer, neighbourhoods } from '../neighbourhoods/schema.ts'
export { type LevelReason, type ResidentView, residentView } from '../resident/schema.ts'
export { type SearchAnswer, searchAnswer } from '../search/schema.ts'

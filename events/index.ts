export {
  type Aliases,
  aliasesFrom,
  aliasesIn,
  aliasTypes,
  type MergeTurn,
  mergesInForce,
  noAliases,
} from './aliases.ts'
export * from './catalogue.ts'
export { chapterTitles } from './chapterTitles.ts'
export { TYPE_PREFIX } from './cloudEvent.ts'
export { type Source, sources } from './corrections.ts'

export * from './event.ts'
export { type Label, uuid } from './fields.ts'
export { fieldsOf, referencesOf } from './fieldsOf.ts'
export { isoOf } from './isoOf.ts'
export { isUuid, replaceUuids, uuidsIn } from './isUuid.ts'
export { neighbourhoodName } from './neighbourhood.ts'
export * as options from './options.ts'
export { defaultTags, type LifeStage, lifeStages, tagLabels } from './options.ts'
export {
  type PersonalValue,
  personalValuesOf,
  readShown,
  shownData,
  withPersonalValues,
} from './personalValues.ts'
export { type Fault, InvalidEvent, readNewEvent, type SentEvent, sentEvent } from './read.ts'
export {
  readRecorded,
  readStored,
  type StoredContent,
  storedContent,
  UnreadableEvent,
} from './readRecorded.ts'
export {
  FORGOTTEN,
  isSealed,
  type KeyRef,
  keyRefOf,
  LOCKED,
  personOfKey,
  sealedHeader,
  sealedParts,
} from './sealed.ts'
export { type SubjectKind, subjectKinds } from './subjectKind.ts'
export { streamOf, streamOfSubject, subjectIdsOf, subjectsOf } from './subjects.ts'
export * from './time.ts'
export * from './tombstones.ts'
export { dataUnderOneId, isAboutOneAlone } from './underOneId.ts'

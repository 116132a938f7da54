export { keyRoutes } from './administration/index.ts'
export {
  type AccessEntry,
  type AccessQuery,
  type Audit,
  type ChainEnd,
  entryViewOf,
  notedEnd,
  openAudit,
  verifyAudit,
} from './audit/index.ts'
export { ACCESS_LOG_YEARS, keepToRetention } from './audit/retention.ts'
export { accessControl, type ControlOptions, declareAll } from './control/accessControl.ts'
export { mayRecordIn, mustMayRecord, type Recordable } from './control/mayRecord.ts'
export type { RequestAccess } from './control/request.ts'
export { type Access, openAccess } from './openAccess.ts'
export { type AccessRevoked, revokeAccess } from './revokeAccess.ts'
export { IncompleteSignIn, type SignInSettings, signInOf, signInVariables } from './signIn/settings.ts'
export { type DoorOptions, guardDoor } from './signIn/signIn.ts'
export { accessFile } from './store.ts'
export { localOwner, readLocalToken } from './tokens/localToken.ts'
export type { TokenInfo, Tokens } from './tokens/tokens.ts'

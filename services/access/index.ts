export { keyRoutes } from './administration/index.ts'
export {
  type Audit,
  openAudit,
  verifyAudit,
} from './audit/index.ts'
export { ACCESS_LOG_YEARS, keepToRetention } from './audit/retention.ts'
export { declareAll } from './control/accessControl.ts'
export { mayRecordIn, mustMayRecord } from './control/mayRecord.ts'
export type { RequestAccess } from './control/request.ts'
export { type Access, openAccess } from './openAccess.ts'
export { type AccessRevoked, revokeAccess } from './revokeAccess.ts'
export { linkPath } from './signIn/oneTimeLinks.ts'
export { IncompleteSignIn, type SignInSettings, signInOf, signInVariables } from './signIn/settings.ts'
export { guardDoor } from './signIn/signIn.ts'
export { accessFile } from './store.ts'
export { readLocalToken } from './tokens/localToken.ts'
export type { TokenInfo } from './tokens/tokens.ts'

export { type Acquaintances, createAcquaintances } from '../privacy/acquaintances.ts'
export { createPeriods } from '../privacy/periods.ts'
export { type DateStep, dateSteps, type Project, type Projects } from '../privacy/projects.ts'
export { askedAs } from '../privacy/readAs.ts'
export { type Mask, named, type Sight } from '../privacy/sight.ts'
export { createSights, pseudonymous, type SightOf } from '../privacy/sights.ts'
export { maskEventData } from '../privacy/visibleData.ts'
export { openLookupKey } from '../vault/lookupKey.ts'
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
export { type Access, openAccess } from './openAccess.ts'
export { type AccessRevoked, revokeAccess } from './revokeAccess.ts'
export { accessControl, type ControlOptions, declareAll } from './roles/control.ts'
export { lensFor } from './roles/decide.ts'
export { grantText, writeGrant } from './roles/grantText.ts'
export { mayRecordIn, mustMayRecord, type Recordable } from './roles/mayRecord.ts'
export {
  administering,
  figures,
  monitoring,
  type RequiredAccess,
  reading,
  recording,
  working,
} from './roles/need.ts'
export type { RequestAccess } from './roles/request.ts'
export {
  type Grant,
  grant,
  type LensName,
  lensNames,
  owner,
  type Principal,
  projectName,
  type Role,
  roles,
} from './roles/role.ts'
export { IncompleteSignIn, type SignInSettings, signInOf, signInVariables } from './signIn/settings.ts'
export { type DoorOptions, guardDoor } from './signIn/signIn.ts'
export { localOwner, readLocalToken } from './tokens/localToken.ts'
export type { TokenInfo, Tokens } from './tokens/tokens.ts'

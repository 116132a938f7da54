export { decide, lensFor, lookingAt, type Refusal } from './decide.ts'
export { grantText, writeGrant } from './grantText.ts'
export {
  administering,
  figures,
  monitoring,
  type RequiredAccess,
  reading,
  recording,
  working,
} from './requiredAccess.ts'
export {
  type Grant,
  grant,
  type LensName,
  lensNames,
  owner,
  ownerGrants,
  type Principal,
  projectName,
  type Role,
  roles,
} from './role.ts'

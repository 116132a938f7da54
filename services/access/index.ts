export { named, type Shown, type Sight } from './lens/sight.ts'
export { openLookupKey } from './lookupKey.ts'
export { accessControl, type ControlOptions, declareAll } from './roles/control.ts'
export { administering, figures, monitoring, type Need, reading, recording, working } from './roles/need.ts'
export {
  type Grant,
  grant,
  type LensName,
  lensNames,
  owner,
  type Principal,
  type Role,
  roles,
} from './roles/role.ts'

export { type BackupReport, type BackupRequest, makeBackup } from './makeBackup.ts'
export { type RestoreReport, type RestoreRequest, restoreBackup } from './restoreBackup.ts'

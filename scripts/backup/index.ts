export { type BackupReport, makeBackup } from './makeBackup.ts'
export { type RestoreReport, restoreBackup } from './restoreBackup.ts'

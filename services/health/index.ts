export { backupRoutes } from './backupRoutes.ts'
export { type BackupNote, noteBackup } from './lastBackup.ts'
export { healthRoutes, parkedRoutes } from './routes.ts'
export { type Status, statusOfLog } from './status.ts'

export { openSqliteLog, type SqliteLog } from './openSqliteLog.ts'

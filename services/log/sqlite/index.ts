export { openSqliteLog, type SqliteLog, type SqliteLogOptions } from './openSqliteLog.ts'

export * from './errors.ts'
export * from './port.ts'
export { type Occupant, occupantOf } from './sqlite/dataDirectory.ts'
export { openSqliteLog, type SqliteLog, type SqliteLogOptions } from './sqlite/openSqliteLog.ts'

export * from './errors.ts'
export {
  type EventStoreLog,
  type EventStoreLogOptions,
  openEventStoreLog,
} from './eventstoredb/openEventStoreLog.ts'
export * from './port.ts'
export { type Occupant, occupantOf } from './sqlite/dataDirectory.ts'
export { openSqliteLog, type SqliteLog, type SqliteLogOptions } from './sqlite/openSqliteLog.ts'

export * from './errors.ts'
export {
  type EventStoreLogOptions,
  eventStoreLogWhenThere,
  openEventStoreLog,
} from './eventstoredb/index.ts'
export { alreadyAppended, sameData } from './idempotency.ts'
export * from './port.ts'
export { prepareUnsealed } from './prepareAppend.ts'
export { openEntries, type SealedLog, sealedLog, settleErasures } from './sealed/index.ts'
export { openSqliteLog, type SqliteLog } from './sqlite/index.ts'

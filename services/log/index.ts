import type { EventStoreLog, EventStoreLogOptions } from './eventstoredb/openEventStoreLog.ts'

export * from './errors.ts'
export type { EventStoreLog, EventStoreLogOptions } from './eventstoredb/openEventStoreLog.ts'
export * from './port.ts'
export { type Occupant, occupantOf } from './sqlite/dataDirectory.ts'
export { openSqliteLog, type SqliteLog, type SqliteLogOptions } from './sqlite/openSqliteLog.ts'

/** The log on EventStoreDB. Its client is large, and loaded only where it is used. */
export async function openEventStoreLog(options: EventStoreLogOptions): Promise<EventStoreLog> {
  const { openEventStoreLog: open } = await import('./eventstoredb/openEventStoreLog.ts')
  return open(options)
}

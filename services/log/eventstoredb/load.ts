import type { EventStoreLog, EventStoreLogOptions } from './openEventStoreLog.ts'

/**
 * Opens the log on EventStoreDB. Its client is loaded only now: it takes as long to load as all the rest together.
 * @throws {LogUnavailable}
 */
export async function openEventStoreLog(options: EventStoreLogOptions): Promise<EventStoreLog> {
  const adapter = await import('./openEventStoreLog.ts')
  return adapter.openEventStoreLog(options)
}

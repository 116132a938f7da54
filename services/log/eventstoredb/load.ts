import type { EventLog } from '../port.ts'
import type { WhenThereOptions } from './eventStoreLogWhenThere.ts'
import type { EventStoreLog, EventStoreLogOptions } from './openEventStoreLog.ts'

/**
 * Opens the log on EventStoreDB. Its client is loaded only now: it takes as long to load as all the rest together.
 * @throws {LogUnavailable}
 */
export async function openEventStoreLog(options: EventStoreLogOptions): Promise<EventStoreLog> {
  const adapter = await import('./openEventStoreLog.ts')
  return adapter.openEventStoreLog(options)
}

/**
 * As `openEventStoreLog`, for servers that may come later than we do: until they are there, each call says why not.
 * @throws {LogUnavailable} when the address cannot be one
 */
export async function eventStoreLogWhenThere(options: WhenThereOptions): Promise<EventLog> {
  const adapter = await import('./eventStoreLogWhenThere.ts')
  return adapter.eventStoreLogWhenThere(options)
}

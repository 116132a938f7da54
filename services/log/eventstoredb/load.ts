import type { EventLog } from '../port.ts'
import type { WhenThereOptions } from './eventStoreLogWhenThere.ts'
import type { EventStoreLog, EventStoreLogOptions } from './openEventStoreLog.ts'

/**
 * Opens the log on EventStoreDB. Loads its client only now, since that takes as long as everything else
 * together.
 * @throws {LogUnavailable}
 */
export async function openEventStoreLog(options: EventStoreLogOptions): Promise<EventStoreLog> {
  const adapter = await import('./openEventStoreLog.ts')
  return adapter.openEventStoreLog(options)
}

/**
 * As `openEventStoreLog`, for servers that may start later than this process. Until then each call says why
 * it fails.
 * @throws {LogUnavailable} when the address is invalid
 */
export async function eventStoreLogWhenThere(options: WhenThereOptions): Promise<EventLog> {
  const adapter = await import('./eventStoreLogWhenThere.ts')
  return adapter.eventStoreLogWhenThere(options)
}

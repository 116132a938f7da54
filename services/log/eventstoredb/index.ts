export { eventStoreLogWhenThere, openEventStoreLog } from './load.ts'
export type { EventStoreLog, EventStoreLogOptions } from './openEventStoreLog.ts'

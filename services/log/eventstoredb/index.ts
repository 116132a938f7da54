export { eventStoreLogWhenThere, openEventStoreLog } from './load.ts'
export type { EventStoreLogOptions } from './openEventStoreLog.ts'

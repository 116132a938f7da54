export { settleErasures } from './erasing.ts'
export { openEntries } from './openEntries.ts'
export { type SealedLog, sealedLog } from './sealedLog.ts'

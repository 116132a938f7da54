export { BrokenChain, type ChainEnd } from './chain.ts'

export type { AccessStatement } from './entry.ts'
export { notedEnd } from './notedEnd.ts'
export { type Audit, openAudit } from './openAudit.ts'
export { ACCESS_LOG_YEARS, keepToRetention, yearsBefore } from './retention.ts'
export { auditRoutes } from './routes.ts'
export { statementOf } from './statementOf.ts'
export { type PrunedPart, verifyAudit } from './verifyAudit.ts'

export { apiVersion } from './apiVersion.ts'
export type { ProblemCode } from './catalogue.ts'
export { describing, tellVersion } from './describe.ts'
export { gracefulShutdown } from './gracefulShutdown.ts'
export { generous, harden, limitRates, type RateLimits } from './hardening.ts'
export { languageOf } from './language.ts'
export { isLoopback } from './loopback.ts'
export { loopbackOnly } from './loopbackOnly.ts'
export {
  bodyOf,
  Problem,
  type ProblemDetail,
  problemBody,
  problemResponse,
  problemResponses,
} from './problem.ts'
export { answerBadAddress, problemBehind, problems } from './problems.ts'
export { readJson, takeOnlyJson } from './readJson.ts'
export { streamed, text } from './streamed.ts'

export { apiVersion } from './apiVersion.ts'
export { type ProblemCode, problemCodes } from './catalogue.ts'
export { describing, tellVersion } from './describe.ts'
export { gracefulShutdown } from './gracefulShutdown.ts'
export { generous, harden, limitRates, type RateLimits } from './hardening.ts'
export { languageOf } from './language.ts'
export { hostOf, isLoopback } from './loopback.ts'
export { loopbackOnly } from './loopbackOnly.ts'
export {
  bodyOf,
  PROBLEM_JSON,
  Problem,
  type ProblemBody,
  type ProblemDetail,
  problemBody,
  problemResponse,
  problemResponses,
} from './problem.ts'
export { answerBadAddress, problemBehind, problems } from './problems.ts'
export { readJson, takeOnlyJson } from './readJson.ts'
export { streamed, text } from './streamed.ts'

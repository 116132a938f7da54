export { answerWorks } from './answerWorks.ts'
export { anError, type Beside, createBeside } from './createWorkerPool.ts'

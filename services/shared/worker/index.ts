export { answerWorks } from './answerWorks.ts'
export { anError, createWorkerPool, type WorkerPool } from './createWorkerPool.ts'

export { createWorkerPool, type WorkerPool } from './createWorkerPool.ts'
export { WorkersBusy, WorkersClosed } from './errors.ts'
export { type JobContext, task } from './tasks.ts'

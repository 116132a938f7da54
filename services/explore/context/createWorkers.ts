import { UnknownSubject } from '../../measure/index.ts'
import { createWorkerPool, type WorkerPool } from '../../shared/worker/index.ts'
import type { tasks } from './workerTasks.ts'

/** Measures, plans and publishes in worker threads. */
export type Workers = WorkerPool<typeof tasks>

/**
 * The worker pool of the read side. Pictures are urgent: nobody who waits for a picture waits for figures.
 * @param threads how many jobs run at once; as many as there are cores when left out.
 */
export const createWorkers = (threads?: number): Workers =>
  createWorkerPool<typeof tasks>({
    tasks: new URL('./workerTasks.ts', import.meta.url),
    threads,
    urgent: ['plan'],
    errors: [UnknownSubject],
  })

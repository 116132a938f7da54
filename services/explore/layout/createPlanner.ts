import { createWorkerPool, type WorkerPool } from '../../shared/worker/index.ts'
import type { plan } from './plan.ts'

/** Plans pictures beside the event loop, and apart from measures: whoever waits for a picture waits for no figure. */
export type Planner = WorkerPool<{ plan: typeof plan }>

export const createPlanner = (): Planner => createWorkerPool(new URL('./planWorker.ts', import.meta.url))

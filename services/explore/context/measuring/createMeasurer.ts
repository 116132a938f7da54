import { UnknownSubject } from '../../../measure/index.ts'
import { anError, createWorkerPool, type WorkerPool } from '../../../shared/worker/index.ts'
import type { MeasureTasks } from './works.ts'

/** Takes measures beside the event loop. */
export type Measurer = WorkerPool<MeasureTasks>

export const createMeasurer = (): Measurer =>
  createWorkerPool<MeasureTasks>(new URL('./measureWorker.ts', import.meta.url), (failed) =>
    failed.name === 'UnknownSubject' ? new UnknownSubject(failed.message) : anError(failed),
  )

import { UnknownSubject } from '../../../measure/index.ts'
import { anError, type Beside, createBeside } from '../../../shared/worker/index.ts'
import type { Works } from './works.ts'

/** Takes measures beside the event loop. */
export type Measurer = Beside<Works>

export const createMeasurer = (): Measurer =>
  createBeside<Works>(new URL('./measureWorker.ts', import.meta.url), (failed) =>
    failed.name === 'UnknownSubject' ? new UnknownSubject(failed.message) : anError(failed),
  )

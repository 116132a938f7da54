import { parentPort } from 'node:worker_threads'
import type { Slice } from '../../graph/index.ts'
import { type MeasureOptions, measureAll } from '../../measure/index.ts'

/** What the worker is asked; it answers with the same `job`. */
export type Job = { readonly job: number; readonly slice: Slice; readonly options: MeasureOptions }

parentPort?.on('message', ({ job, slice, options }: Job) => {
  try {
    parentPort?.postMessage({ job, measures: measureAll(slice, options) })
  } catch (error) {
    parentPort?.postMessage({ job, error: error instanceof Error ? error.message : String(error) })
  }
})

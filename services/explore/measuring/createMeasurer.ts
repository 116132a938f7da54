import { Worker } from 'node:worker_threads'
import type { Slice } from '../../graph/index.ts'
import type { MeasureOptions, Measures } from '../../measure/index.ts'
import type { Job } from './measureWorker.ts'

type Answer = { readonly job: number } & ({ readonly measures: Measures } | { readonly error: string })
type Waiting = { readonly resolve: (measures: Measures) => void; readonly reject: (error: unknown) => void }

/** Measures beside the event loop, so that the server answers others while it works. */
export type Measurer = {
  /**
   * @param signal ends the work when nobody waits for it any more.
   * @throws what the measure throws, or the reason of the signal.
   */
  measure(slice: Slice, options: MeasureOptions, signal?: AbortSignal): Promise<Measures>
  close(): Promise<void>
}

/** One worker, started with the first question and started anew when it had to be stopped. */
export function createMeasurer(): Measurer {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let jobs = 0

  function started(): Worker {
    if (worker) return worker
    const fresh = new Worker(new URL('./measureWorker.ts', import.meta.url))
    fresh.unref()
    fresh.on('message', (answer: Answer) => {
      const { resolve, reject } = waiting.get(answer.job) ?? {}
      waiting.delete(answer.job)
      if ('measures' in answer) resolve?.(answer.measures)
      else reject?.(new Error(answer.error))
    })
    fresh.on('error', fail)
    worker = fresh
    return fresh
  }

  function fail(error: unknown) {
    worker = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  /** A question that nobody waits for is dropped; the worker is stopped when it was the only one. */
  async function abandon(job: number, reason: unknown) {
    waiting.get(job)?.reject(reason)
    waiting.delete(job)
    if (waiting.size > 0) return
    const stopped = worker
    worker = undefined
    await stopped?.terminate()
  }

  return {
    async measure(slice, options, signal) {
      signal?.throwIfAborted()
      const job = jobs++
      const drop = () => void abandon(job, signal?.reason)
      signal?.addEventListener('abort', drop, { once: true })
      try {
        return await new Promise<Measures>((resolve, reject) => {
          waiting.set(job, { resolve, reject })
          started().postMessage({ job, slice, options } satisfies Job)
        })
      } finally {
        signal?.removeEventListener('abort', drop)
      }
    },
    async close() {
      const running = worker
      fail(new Error('the server is stopping'))
      await running?.terminate()
    },
  }
}

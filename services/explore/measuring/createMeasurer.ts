import { Worker } from 'node:worker_threads'
import { type OnProgress, UnknownSubject } from '../../measure/index.ts'
import type { Answer, Job } from './measureWorker.ts'
import type { WorkName, Works } from './works.ts'

type Waiting = {
  readonly resolve: (found: unknown) => void
  readonly reject: (error: unknown) => void
  readonly onProgress: OnProgress
}

/** Works things out beside the event loop, so that the server answers others meanwhile. */
export type Measurer = {
  /**
   * @param signal ends the work when nobody waits for it any more.
   * @param onProgress hears how much of a long work is done.
   * @throws what the work throws, or the reason of the signal.
   */
  run<W extends WorkName>(
    work: W,
    given: Parameters<Works[W]>,
    signal?: AbortSignal,
    onProgress?: OnProgress,
  ): Promise<ReturnType<Works[W]>>
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
      if ('share' in answer) {
        waiting.get(answer.job)?.onProgress(answer.share)
        return
      }
      const { resolve, reject } = waiting.get(answer.job) ?? {}
      waiting.delete(answer.job)
      if ('found' in answer) resolve?.(answer.found)
      else reject?.(errorOf(answer.failed))
    })
    fresh.on('error', (error) => {
      if (worker === fresh) fail(error)
    })
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
    const dropped = waiting.get(job)
    if (!dropped) return
    waiting.delete(job)
    dropped.reject(reason)
    if (waiting.size > 0) return
    const stopped = worker
    worker = undefined
    await stopped?.terminate()
  }

  return {
    async run(work, given, signal, onProgress = () => {}) {
      signal?.throwIfAborted()
      const job = jobs++
      const drop = () => void abandon(job, signal?.reason)
      signal?.addEventListener('abort', drop, { once: true })
      try {
        return await new Promise((resolve, reject) => {
          // What comes back is what the function of that name gave.
          waiting.set(job, { resolve: resolve as (found: unknown) => void, reject, onProgress })
          started().postMessage({ job, work, given } satisfies Job<typeof work>)
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

const errorOf = ({ name, message }: { name: string; message: string }): Error =>
  name === 'UnknownSubject' ? new UnknownSubject(message) : Object.assign(new Error(message), { name })

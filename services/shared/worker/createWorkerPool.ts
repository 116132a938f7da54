import { Worker } from 'node:worker_threads'
import type { Answer, Job, TaskName, WorkerTasks } from './works.ts'

type Waiting = {
  readonly resolve: (found: unknown) => void
  readonly reject: (error: unknown) => void
  readonly onProgress: (share: number) => void
}

/** Works things out beside the event loop, so that the server answers others meanwhile. */
export type WorkerPool<W extends WorkerTasks> = {
  /**
   * @param signal ends the work when nobody waits for it any more.
   * @param onProgress hears how much of a long work is done.
   * @throws what the work throws, or the reason of the signal.
   */
  run<N extends TaskName<W>>(
    work: N,
    given: Parameters<W[N]>,
    signal?: AbortSignal,
    onProgress?: (share: number) => void,
  ): Promise<ReturnType<W[N]>>
  close(): Promise<void>
}

/**
 * One worker, started with the first question and started anew when it had to be stopped.
 * @param file of the worker, which calls `answerWorks` with the same works.
 * @param errorOf makes an error of the work the same error here.
 */
export function createWorkerPool<W extends WorkerTasks>(
  file: URL,
  errorOf: (failed: { name: string; message: string }) => Error = anError,
): WorkerPool<W> {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let jobs = 0

  function started(): Worker {
    if (worker) return worker
    const fresh = new Worker(file)
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
          started().postMessage({ job, work, given } satisfies Job)
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

export function anError({ name, message }: { name: string; message: string }): Error {
  return Object.assign(new Error(message), { name })
}

import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { MINUTE } from '../../shared/time.ts'
import { createJobQueue } from './createJobQueue.ts'
import { WorkersClosed } from './errors.ts'
import type { Job, JobFailure, JobOutcome } from './job.ts'
import type { TaskArguments, TaskName, WorkerTasks } from './tasks.ts'

/** Runs pure functions in worker threads, so that the event loop answers others meanwhile. */
export type WorkerPool<T extends WorkerTasks> = {
  /**
   * @param signal stops the job: the thread that works on it is ended.
   * @param onProgress called with the finished share of a long job, from 0 to 1
   * @throws {WorkersBusy} when the queue is full, {WorkersClosed}, the error of the task, or the reason of
   *   the signal.
   */
  run<N extends TaskName<T>>(
    task: N,
    given: TaskArguments<T, N>,
    signal?: AbortSignal,
    onProgress?: (share: number) => void,
  ): Promise<Awaited<ReturnType<T[N]>>>
  /** Rejects every job that waits or runs, and resolves when no thread is left. */
  close(): Promise<void>
}

export type WorkerPoolOptions<T extends WorkerTasks> = {
  /** The module whose export `tasks` is the table `T`. */
  readonly tasks: URL
  /** The number of jobs that run at once; by default the number of cores. */
  readonly threads?: number | undefined
  /** The number of jobs that may wait. */
  readonly queue?: number | undefined
  /** Tasks that go first, and have a thread more than the others can take. */
  readonly urgent?: readonly TaskName<T>[]
  /** Errors of tasks that keep their class, which is found by its name. */
  readonly errors?: readonly (new (
    message: string,
  ) => Error)[]
}

const ENTRY = new URL('./entry.ts', import.meta.url).href
const QUEUE = 100
/** An idle thread gives its memory back after this many milliseconds. */
const IDLE = MINUTE

/**
 * Creates a worker pool for one table of tasks. Its threads start with the first jobs.
 *
 * The queue is our own: in piscina 5.3 jobs with a signal escape `maxQueue`, and keep waiting when the thread that they
 * wait for is ended. It is therefore given no more jobs than it has threads.
 */
export function createWorkerPool<T extends WorkerTasks>(options: WorkerPoolOptions<T>): WorkerPool<T> {
  const { tasks, threads = availableParallelism(), queue = QUEUE, urgent = [], errors = [] } = options
  const urgentTasks = new Set<string>(urgent)
  const maxThreads = threads + Math.min(1, urgentTasks.size)
  const pool = new Piscina<Job, JobOutcome>({
    minThreads: 0,
    maxThreads,
    idleTimeout: IDLE,
    recordTiming: false,
  })
  const waiting = createJobQueue(threads, queue)
  const jobs = new Set<AbortController>()
  const stopAll = (reason: Error) => {
    for (const job of jobs) job.abort(reason)
  }
  let closed = false
  // A thread that dies between jobs would leave its next job waiting forever.
  pool.on('error', stopAll)

  function errorOf({ name, message, stack }: JobFailure): Error {
    const Known = errors.find((one) => one.name === name)
    return Object.assign(Known ? new Known(message) : Object.assign(new Error(message), { name }), { stack })
  }

  async function perform(
    task: string,
    given: readonly unknown[],
    signal: AbortSignal,
    onProgress: ((share: number) => void) | undefined,
  ): Promise<unknown> {
    const progress = onProgress && listenTo(onProgress)
    const job: Job = { module: tasks.href, task, given, ...(progress && { progress: progress.port }) }
    const transferList = progress ? [progress.port] : []
    try {
      const outcome = await pool.run(job, { filename: ENTRY, signal, transferList })
      progress?.drain()
      if ('failed' in outcome) throw errorOf(outcome.failed)
      return outcome.found
    } catch (error) {
      // For a terminated thread piscina throws an error of its own; callers expect the reason of the signal.
      signal.throwIfAborted()
      throw error
    } finally {
      progress?.close()
    }
  }

  async function run(
    task: string,
    given: readonly unknown[],
    signal?: AbortSignal,
    onProgress?: (share: number) => void,
  ): Promise<unknown> {
    signal?.throwIfAborted()
    if (closed) throw new WorkersClosed()
    const job = new AbortController()
    const stop = () => job.abort(signal?.reason)
    signal?.addEventListener('abort', stop, { once: true })
    jobs.add(job)
    try {
      await waiting.enter(urgentTasks.has(task), job.signal)
      try {
        return await perform(task, given, job.signal, onProgress)
      } finally {
        waiting.leave()
      }
    } finally {
      jobs.delete(job)
      signal?.removeEventListener('abort', stop)
    }
  }

  return {
    // The result is a clone of what the function with that name returned; a message does not carry its type.
    run: run as WorkerPool<T>['run'],
    async close() {
      closed = true
      const ended = pool.threads.map((thread) => once(thread, 'exit'))
      stopAll(new WorkersClosed())
      await pool.destroy()
      await Promise.all(ended)
    },
  }
}

/** A port on which a thread reports progress. */
function listenTo(onProgress: (share: number) => void) {
  const { port1, port2 } = new MessageChannel()
  port1.on('message', onProgress)
  return {
    port: port2,
    /** Delivers the progress that arrived together with the result, which takes another channel. */
    drain() {
      for (let next = receiveMessageOnPort(port1); next; next = receiveMessageOnPort(port1)) {
        onProgress(next.message)
      }
    },
    close: () => port1.close(),
  }
}

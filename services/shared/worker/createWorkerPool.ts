import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads'
import { Piscina } from 'piscina'
import { MINUTE } from '../../shared/time.ts'
import { createJobQueue } from './createJobQueue.ts'
import { WorkersClosed } from './errors.ts'
import type { Job, JobFailure, JobOutcome } from './job.ts'
import { cancelJob, type JobState, newJobState } from './jobState.ts'
import type { TaskArguments, TaskName, WorkerTasks } from './tasks.ts'

/** Runs pure functions in worker threads, so that the event loop answers others meanwhile. */
export type WorkerPool<T extends WorkerTasks> = {
  /**
   * @param signal stops the job: the thread that runs it is ended
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
 * wait for is ended. It is therefore given no more jobs than it has threads. A thread that is still loading its modules
 * is not terminated: its job is rejected at once, and the thread is free for another when it has loaded them.
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
  /** Jobs that a thread has taken. They settle when the thread is free again. */
  const taken = new Map<Promise<unknown>, AbortController>()
  const stopAll = (reason: Error) => {
    for (const job of jobs) job.abort(reason)
  }
  let closed = false
  pool.on('error', (error) => {
    stopAll(error)
    // A thread that died between jobs would leave its next job waiting forever.
    for (const thread of taken.values()) thread.abort(error)
  })
  /** Threads that have loaded what piscina needs. */
  const started = new Set<number>()
  pool.on('workerCreate', ({ id }) => started.add(id))
  const threadsChange = () =>
    new Promise<void>((resolve) => {
      for (const change of ['workerCreate', 'workerDestroy']) pool.once(change, () => resolve())
    })

  function errorOf({ name, message, stack }: JobFailure): Error {
    const Known = errors.find((one) => one.name === name)
    return Object.assign(Known ? new Known(message) : Object.assign(new Error(message), { name }), { stack })
  }

  /** Performs a job on a thread. Settles when the thread is free again, which may be after the job was cancelled. */
  async function perform(
    { task, given }: Pick<Job, 'task' | 'given'>,
    state: JobState,
    thread: AbortSignal,
    onProgress: ((share: number) => void) | undefined,
  ): Promise<unknown> {
    const progress = onProgress && listenTo(onProgress)
    const job: Job = { module: tasks.href, task, given, state, ...(progress && { progress: progress.port }) }
    const transferList = progress ? [progress.port] : []
    try {
      const outcome = await pool.run(job, { filename: ENTRY, signal: thread, transferList })
      progress?.drain()
      if ('failed' in outcome) throw errorOf(outcome.failed)
      return 'found' in outcome ? outcome.found : undefined
    } finally {
      progress?.close()
    }
  }

  /** Performs a job until it is done or its signal aborts. */
  function take(
    job: Pick<Job, 'task' | 'given'>,
    signal: AbortSignal,
    onProgress: ((share: number) => void) | undefined,
  ): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    const state = newJobState()
    const thread = new AbortController()
    const cancel = () => {
      if (cancelJob(state)) thread.abort()
      reject(signal.reason)
    }
    signal.addEventListener('abort', cancel, { once: true })
    // It may have been cancelled in the moment in which it was let in.
    if (signal.aborted) cancel()
    const performed = perform(job, state, thread.signal, onProgress)
      .then(resolve, reject)
      .finally(() => {
        signal.removeEventListener('abort', cancel)
        taken.delete(performed)
        waiting.leave()
      })
    taken.set(performed, thread)
    return promise
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
      return await take({ task, given }, job.signal, onProgress)
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
      await Promise.all(taken.keys())
      while (pool.threads.some(({ threadId }) => !started.has(threadId))) await threadsChange()
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

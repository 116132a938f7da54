import { WorkersBusy } from './errors.ts'

/** A job queue: runs a bounded number of jobs at once. The others wait in order, urgent ones first. */
export type JobQueue = {
  /**
   * Resolves when the job may run; `leave` must follow.
   * @throws {WorkersBusy} when too many wait already, or the reason of the signal.
   */
  enter(isUrgent: boolean, signal: AbortSignal): Promise<void>
  leave(): void
}

/** Seconds that a rejected caller should wait. */
const RETRY_AFTER = 5

/**
 * @param threads the number of jobs that run at once. Urgent jobs have one more thread, so they never wait
 *   for the others.
 * @param most the number of jobs that may wait
 */
export function createJobQueue(threads: number, most: number): JobQueue {
  const urgent: (() => void)[] = []
  const others: (() => void)[] = []
  let running = 0

  function startNext() {
    const next = running <= threads ? urgent.shift() : undefined
    const start = next ?? (running < threads ? others.shift() : undefined)
    if (!start) return
    running++
    start()
  }

  return {
    async enter(isUrgent, signal) {
      signal.throwIfAborted()
      if (running < threads || (isUrgent && running === threads)) {
        running++
        return
      }
      if (urgent.length + others.length >= most) throw new WorkersBusy(RETRY_AFTER)
      const waiting = isUrgent ? urgent : others
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const giveUp = () => {
        const at = waiting.indexOf(resolve)
        if (at !== -1) waiting.splice(at, 1)
        reject(signal.reason)
      }
      waiting.push(resolve)
      signal.addEventListener('abort', giveUp, { once: true })
      await promise.finally(() => signal.removeEventListener('abort', giveUp))
    },
    leave() {
      running--
      startNext()
    },
  }
}

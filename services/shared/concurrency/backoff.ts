import { delay as sleep } from './delay.ts'

export type BackoffOptions = {
  /** Ends a wait early, without an error. */
  readonly signal?: AbortSignal
  /** Milliseconds of the first wait; each wait after it is twice as long. */
  readonly first?: number
  /** Milliseconds of the longest wait. */
  readonly longest?: number
  /** The part of each wait that is random, 0 to 1: clients that lost the same server do not all come back at once. */
  readonly jitter?: number
  /** Waits this many milliseconds. Tests replace it. */
  readonly delay?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** From 0 to 1, 1 not included. */
  readonly random?: () => number
}

/** Exponential back-off with jitter: waits between retries that grow until something succeeds. */
export type Backoff = {
  /** The next wait is the first again. */
  reset(): void
  wait(): Promise<void>
}

export function createBackoff(options: BackoffOptions = {}): Backoff {
  const { signal, first = 50, longest = 5_000, jitter = 0.25, delay = sleep, random = Math.random } = options
  let next = first
  return {
    reset() {
      next = first
    },
    async wait() {
      const time = next * (1 - jitter * random())
      next = Math.min(next * 2, longest)
      await delay(time, signal)
    },
  }
}

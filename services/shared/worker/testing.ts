import { threadId } from 'node:worker_threads'
import { type JobContext, task } from './tasks.ts'

/** An error that a pool knows. */
export class KnownError extends Error {
  override readonly name = 'KnownError'
}

/** Longer than any test lasts. */
const PATIENCE = 60_000

/** Tasks for tests. A board is an `Int32Array` on shared memory, through which a job is watched while it runs. */
export const tasks = {
  echo: task((value: unknown) => value),
  thread: task(() => threadId),
  /** Marks on the board that it runs, and waits until `size` jobs do. */
  meet: task((board: Int32Array, size: number): boolean => {
    const present = Atomics.add(board, 0, 1) + 1
    Atomics.notify(board, 0)
    for (let seen = present; seen < size; seen = Atomics.load(board, 0)) {
      if (Atomics.wait(board, 0, seen, PATIENCE) === 'timed-out') return false
    }
    return true
  }),
  /** Counts on the board, and never ends. */
  count: task((board: Int32Array) => {
    for (;;) Atomics.add(board, 0, 1)
  }),
  /** Says on the board that it runs, and waits until something else stands there. */
  hold: task((board: Int32Array) => {
    Atomics.store(board, 0, 1)
    Atomics.wait(board, 0, 1)
  }),
  progress: ({ onProgress }: JobContext, shares: readonly number[]) => {
    for (const share of shares) onProgress(share)
    return shares.length
  },
  fail: task((isKnown: boolean) => {
    throw isKnown ? new KnownError('as it should') : new RangeError('out of range')
  }),
  /** Ends the thread on which it runs. */
  exit: task(() => process.exit(3)),
}

const WAITING = 0
const RUNNING = 1
const DONE = 2
const CANCELLED = 3

/**
 * The state of one job, in memory that both threads share: a thread that loads its modules must not be terminated. Node
 * 24 may abort the whole process then.
 */
export type JobState = Int32Array

export const newJobState = (): JobState => new Int32Array(new SharedArrayBuffer(4))

/** Called by the thread when it has loaded its modules. @returns whether the job is still wanted */
export const beginJob = (state: JobState): boolean =>
  Atomics.compareExchange(state, 0, WAITING, RUNNING) === WAITING

/** Called by the thread when the task has returned or thrown. */
export const endJob = (state: JobState): void => void Atomics.store(state, 0, DONE)

/** Keeps a waiting job from running. @returns whether it runs already, so that only the end of its thread stops it */
export const cancelJob = (state: JobState): boolean =>
  Atomics.compareExchange(state, 0, WAITING, CANCELLED) === RUNNING

/** The context of a running job. */
export type JobContext = {
  /** @param share the finished share of the work, from 0 to 1 */
  readonly onProgress: (share: number) => void
}

/** Pure functions that a worker thread can run, by name. Arguments and results are copied between threads. */
export type WorkerTasks = Readonly<Record<string, (job: JobContext, ...given: never[]) => unknown>>

export type TaskName<T extends WorkerTasks> = Extract<keyof T, string>

/** The arguments of a task, without its context. */
export type TaskArguments<T extends WorkerTasks, N extends TaskName<T>> = T[N] extends (
  job: JobContext,
  ...given: infer Given extends readonly unknown[]
) => unknown
  ? Given
  : never

/** Makes a task of a function that reports no progress. */
export const task =
  <Given extends readonly unknown[], Found>(run: (...given: Given) => Found) =>
  (_: JobContext, ...given: Given): Found =>
    run(...given)

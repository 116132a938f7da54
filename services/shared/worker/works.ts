/** What a worker can be asked to work out: pure functions, by name. */
export type WorkerTasks = Readonly<Record<string, (...given: never[]) => unknown>>
export type TaskName<W extends WorkerTasks> = Extract<keyof W, string>

/** What the worker is asked; it answers with the same `job`. */
export type Job = { readonly job: number; readonly work: string; readonly given: readonly unknown[] }

export type Answer =
  | { readonly job: number; readonly share: number }
  | { readonly job: number; readonly found: unknown }
  | { readonly job: number; readonly failed: { readonly name: string; readonly message: string } }

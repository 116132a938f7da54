import type { MessagePort } from 'node:worker_threads'
import type { JobState } from './jobState.ts'

/** A job for a worker thread. */
export type Job = {
  /** Address of the module whose export `tasks` is the table. */
  readonly module: string
  readonly task: string
  readonly given: readonly unknown[]
  readonly state: JobState
  /** The port for progress reports; absent without a listener. */
  readonly progress?: MessagePort
}

/** An error as it travels between threads: a structured clone would lose its class and its name. */
export type JobFailure = {
  readonly name: string
  readonly message: string
  readonly stack?: string | undefined
}

export type JobOutcome =
  | { readonly found: unknown }
  | { readonly failed: JobFailure }
  | { readonly cancelled: true }

import { parentPort } from 'node:worker_threads'
import { type WorkName, type Works, works } from './works.ts'

/** What the worker is asked; it answers with the same `job`. */
export type Job<W extends WorkName = WorkName> = {
  readonly job: number
  readonly work: W
  readonly given: Parameters<Works[W]>
}

export type Answer =
  | { readonly job: number; readonly found: unknown }
  | { readonly job: number; readonly failed: { readonly name: string; readonly message: string } }

// The parameters belong to the function of the same name; TypeScript cannot follow the pairing through a message.
const run = ({ work, given }: Job): unknown => (works[work] as (...given: unknown[]) => unknown)(...given)

parentPort?.on('message', (job: Job) => {
  let answer: Answer
  try {
    answer = { job: job.job, found: run(job) }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    answer = { job: job.job, failed: { name, message } }
  }
  parentPort?.postMessage(answer)
})

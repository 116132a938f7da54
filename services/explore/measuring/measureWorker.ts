import { parentPort } from 'node:worker_threads'
import { type WorkName, type Works, works } from './works.ts'

/** What the worker is asked; it answers with the same `job`. */
export type Job<W extends WorkName = WorkName> = {
  readonly job: number
  readonly work: W
  readonly given: Parameters<Works[W]>
}

export type Answer =
  | { readonly job: number; readonly share: number }
  | { readonly job: number; readonly found: unknown }
  | { readonly job: number; readonly failed: { readonly name: string; readonly message: string } }

// The parameters belong to the function of the same name; TypeScript cannot follow the pairing through a message.
const run = ({ work, given }: Job): unknown => (works[work] as (...given: unknown[]) => unknown)(...given)

/** A function does not travel in a message: the one that hears of progress is put in here. */
function hearing({ job, work, given }: Job): Job {
  if (work !== 'measures') return { job, work, given }
  const [slice, options] = given as Parameters<Works['measures']>
  const onProgress = (share: number) => parentPort?.postMessage({ job, share } satisfies Answer)
  return { job, work, given: [slice, { ...options, onProgress }] }
}

parentPort?.on('message', (job: Job) => {
  let answer: Answer
  try {
    answer = { job: job.job, found: run(hearing(job)) }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    answer = { job: job.job, failed: { name, message } }
  }
  parentPort?.postMessage(answer)
})

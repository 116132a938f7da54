import type { Job, JobOutcome } from './job.ts'
import { beginJob, endJob } from './jobState.ts'
import type { WorkerTasks } from './tasks.ts'

/** Runs one job in a worker thread. Every thread of every pool runs this file. */
export default async function runJob({ module, task, given, state, progress }: Job): Promise<JobOutcome> {
  try {
    const { tasks }: { tasks: WorkerTasks } = await import(module)
    // The pool checked that the arguments fit the task; a message does not carry their types.
    const run = tasks[task] as ((...all: readonly unknown[]) => unknown) | undefined
    if (!run) throw new Error(`there is no task called "${task}" in ${module}`)
    if (!beginJob(state)) return { cancelled: true }
    const onProgress = (share: number) => progress?.postMessage(share)
    return { found: await run({ onProgress }, ...given) }
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
    return { failed: { name, message, stack } }
  } finally {
    endJob(state)
  }
}

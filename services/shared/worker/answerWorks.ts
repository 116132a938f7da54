import { parentPort } from 'node:worker_threads'
import type { Answer, Job, WorkerTasks } from './works.ts'

/**
 * Answers, in a worker, what `createBeside` asks.
 * @param hearing puts in what does not travel in a message: the function that hears of progress.
 */
export function answerWorks<W extends WorkerTasks>(
  works: W,
  hearing: (
    work: string,
    given: readonly unknown[],
    onProgress: (share: number) => void,
  ) => readonly unknown[] = (_, given) => given,
): void {
  const tell = (answer: Answer) => parentPort?.postMessage(answer)
  parentPort?.on('message', ({ job, work, given }: Job) => {
    try {
      // The parameters belong to the function of the same name; TypeScript cannot follow the pairing through a message.
      const run = works[work] as ((...given: readonly unknown[]) => unknown) | undefined
      if (!run) throw new Error(`nothing here works out "${work}"`)
      tell({ job, found: run(...hearing(work, given, (share) => tell({ job, share }))) })
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error))
      tell({ job, failed: { name, message } })
    }
  })
}

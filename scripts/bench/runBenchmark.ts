import { spawnSync } from 'node:child_process'
import { z } from 'zod'
import { errorMessage } from '../../services/shared/errorMessage.ts'
import { type Benchmark, failed, type Result, result } from './benchmark.ts'

/** Runs a benchmark in this process. A failure becomes its result, so that no other benchmark is lost. */
export async function runHere({ name, run }: Benchmark): Promise<readonly Result[]> {
  try {
    return z.array(result).parse(await run())
  } catch (error) {
    return [failed(name, errorMessage(error))]
  }
}

/**
 * Runs a benchmark by a command of its own that prints the results as JSON: what one benchmark leaves in memory, or
 * has warmed up, is not there for the next.
 */
export function runApart(name: string, command: readonly string[]): readonly Result[] {
  const { stdout, status, signal, error } = spawnSync(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  if (error) return [failed(name, error.message)]
  try {
    return z.array(result).parse(JSON.parse(stdout))
  } catch {
    return [failed(name, `it ended with ${status ?? signal} and gave no results`)]
  }
}

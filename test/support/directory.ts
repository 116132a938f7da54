import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A directory of the test's own, gone when it is over. */
export async function ownDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'weefsel-test-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  return directory
}

import { createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Problem } from '../http/index.ts'
import { DAY } from '../shared/time.ts'

export const FILE_AT_MOST = 32 * 1024 * 1024
/** `weefsel-import-<process>-<random>`: who made it says whether it is still looked at. */
const PREFIX = 'weefsel-import-'
/** No import takes as long as this, in milliseconds. */
const LONG = DAY

/**
 * Keeps an upload in a file that only this process can read, for as long as it is needed.
 * @throws {Problem} when it is too large.
 */
export async function withUpload<T>(
  body: Readable,
  act: (path: string, size: number) => Promise<T>,
  directory = tmpdir(),
): Promise<T> {
  const folder = await mkdtemp(join(directory, `${PREFIX}${process.pid}-`))
  try {
    const path = join(folder, 'file')
    let size = 0
    await pipeline(
      body,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          size += chunk.length
          if (size > FILE_AT_MOST) throw new Problem('too-large', `expected at most ${FILE_AT_MOST} bytes`)
          yield chunk
        }
      },
      createWriteStream(path, { mode: 0o600 }),
    )
    return await act(path, size)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Removes the uploads of processes that were killed while they looked at them: names may stand in them in clear.
 * @returns how many there were, and why others could not be removed.
 */
export async function clearLeftovers(
  directory = tmpdir(),
): Promise<{ readonly removed: number; readonly failed: readonly unknown[] }> {
  const names = (await readdir(directory)).filter((name) => name.startsWith(PREFIX))
  const outcomes = await Promise.allSettled(names.map((name) => clear(join(directory, name), name)))
  return {
    removed: outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value).length,
    failed: outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : [])),
  }
}

async function clear(folder: string, name: string): Promise<boolean> {
  const made = await madeAt(folder)
  if (made === undefined || isLookedAt(name, made)) return false
  await rm(folder, { recursive: true, force: true })
  return true
}

async function madeAt(folder: string): Promise<number | undefined> {
  try {
    return (await stat(folder)).mtimeMs
  } catch (error) {
    // Somebody else removed it just now.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function isLookedAt(name: string, made: number): boolean {
  const maker = Number(/^(\d+)-/.exec(name.slice(PREFIX.length))?.[1])
  if (made < Date.now() - LONG) return false
  if (!Number.isInteger(maker)) return true
  // In a container every process has the same number: what is older than this one is not its own.
  if (maker === process.pid) return made >= Date.now() - process.uptime() * 1_000
  return isRunning(maker)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Of another user it may not be asked, and then it is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

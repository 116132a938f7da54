import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { LogUnavailable } from '../errors.ts'
import { unavailable } from './unavailable.ts'

const occupant = z.object({ pid: z.number(), url: z.string().optional() })
type Occupant = z.infer<typeof occupant>

/** A data directory that this process has locked. */
export type DataDirectory = {
  readonly path: string
  readonly logFile: string
  /** Tells other processes the address of the server that holds the directory. */
  announce(url: string): void
  release(): void
}

/**
 * Creates the directory when it is absent and locks it until `release`, or until the process ends: the lock
 * is a database lock, which the operating system drops with the process.
 * @throws {LogUnavailable} when it cannot be written or another process holds it.
 */
export function holdDataDirectory(path: string): DataDirectory {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw unavailable(error, path)
  }
  const lock = lockOf(path)
  const occupantFile = join(path, 'in-use.json')
  writeFileSync(occupantFile, JSON.stringify({ pid: process.pid }))
  return {
    path,
    logFile: join(path, 'log.sqlite'),
    announce: (url) => writeFileSync(occupantFile, JSON.stringify({ pid: process.pid, url })),
    release() {
      rmSync(occupantFile, { force: true })
      lock.close()
    },
  }
}

function lockOf(path: string): DatabaseSync {
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(join(path, 'lock.sqlite'), { timeout: 0 })
    lock.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock?.close()
    const found = unavailable(error, path)
    throw found.reason === 'in-use'
      ? new LogUnavailable('in-use', inUseSentence(path), { cause: error })
      : found
  }
}

/** The process that holds a data directory, as far as it is announced. */
function occupantOf(path: string): Occupant | undefined {
  try {
    return occupant.parse(JSON.parse(readFileSync(join(path, 'in-use.json'), 'utf8')))
  } catch {
    // This file only tells users which process holds the directory; the lock decides.
    return undefined
  }
}

function inUseSentence(path: string): string {
  const holder = occupantOf(path)
  const who = holder ? `process ${holder.pid}` : 'another process'
  const offer = holder?.url ? `; use --server ${holder.url} to go through it` : ''
  return `data directory ${path} is in use by ${who}${offer}`
}

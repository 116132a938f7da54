import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { KEY_BYTES } from './wrapping.ts'

/** The source of the master key: a given value, a file elsewhere, or by default a file beside the keys. */
export type MasterSource = {
  /** 64 hexadecimal characters. */
  readonly key?: string
  readonly file?: string
}

// No neighbourhood can have this name, since names have no underscores. The lookup keys are in the same
// folder.
const FILE = 'master_key'
const NEXT = 'master_key.next'
const HEX = /^[0-9a-f]{64}$/i

/** The master key, if it is present, and the place where it was looked for. */
export type Master = {
  readonly key: Buffer | undefined
  /** The place of the key, in words. */
  readonly place: string
  /** The key that an interrupted rotation was about to install. */
  readonly next: Buffer | undefined
  /** Creates a key when there is none; undefined where only its owner can. */
  readonly make: (() => Buffer) | undefined
  /** Completes an interrupted rotation with the next key, or keeps the current one. */
  settle(on: 'next' | 'current'): void
}

const readHex = (text: string | undefined) => {
  const trimmed = text?.trim() ?? ''
  return HEX.test(trimmed) ? Buffer.from(trimmed, 'hex') : undefined
}

function readKeyFile(path: string): Buffer | undefined {
  try {
    return readHex(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Writes to another name and renames, so that a crash leaves no half-written key. */
function writeKeyFile(path: string, key: Buffer): void {
  const beside = `${path}.${process.pid}.part`
  writeFileSync(beside, `${key.toString('hex')}\n`, { mode: 0o600, flush: true })
  renameSync(beside, path)
}

/**
 * Finds the master key. It is never created while there are keys that it should open. @param folder the
 * folder of the keys
 */
export function findMaster(folder: string, { key, file }: MasterSource): Master {
  const fixed = { next: undefined, make: undefined, settle: () => {} }
  if (key !== undefined) return { ...fixed, key: readHex(key), place: 'WEEFSEL_MASTER_KEY' }
  if (file !== undefined) {
    return { ...fixed, key: readKeyFile(file), place: 'the file that WEEFSEL_MASTER_KEY_FILE names' }
  }
  const path = join(folder, FILE)
  const nextPath = join(folder, NEXT)
  return {
    key: readKeyFile(path),
    place: `keys/${FILE} in the data directory`,
    next: readKeyFile(nextPath),
    make() {
      const made = randomBytes(KEY_BYTES)
      writeKeyFile(path, made)
      return made
    },
    settle(on) {
      if (on === 'next') renameSync(nextPath, path)
      else rmSync(nextPath, { force: true })
    },
  }
}

/** Prepares a new master key beside the current one; `settle('next')` installs it. */
export function prepareNext(folder: string): Buffer {
  const made = randomBytes(KEY_BYTES)
  writeKeyFile(join(folder, NEXT), made)
  return made
}

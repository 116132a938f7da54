import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { KEY_BYTES } from './wrapping.ts'

/** Where the master key comes from: given as it is, in a file elsewhere, or else beside the keys. */
export type MasterSource = {
  /** 64 hexadecimal characters. */
  readonly key?: string
  readonly file?: string
}

// No neighbourhood is called so: names have no underscores, and the lookup keys lie in the same folder.
const FILE = 'master_key'
const NEXT = 'master_key.next'
const HEX = /^[0-9a-f]{64}$/i

/** The master key as far as it is here, and where it was looked for. */
export type Master = {
  readonly key: Buffer | undefined
  /** Where it should be, in words. */
  readonly place: string
  /** One that a rotation was about to put in its place when it was interrupted. */
  readonly next: Buffer | undefined
  /** Makes one where none is; undefined where only its owner can. */
  readonly make: (() => Buffer) | undefined
  /** After a rotation that was interrupted: the next one is the one, or is not. */
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

/** Written beside and then named, so that a process that dies half-way leaves no half key. */
function writeKeyFile(path: string, key: Buffer): void {
  const beside = `${path}.${process.pid}.part`
  writeFileSync(beside, `${key.toString('hex')}\n`, { mode: 0o600, flush: true })
  renameSync(beside, path)
}

/** Finds the master key. It is never made where keys are that it should open. @param folder that of the keys */
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

/** Puts a new master key in readiness beside the current one; `settle('next')` puts it in its place. */
export function prepareNext(folder: string): Buffer {
  const made = randomBytes(KEY_BYTES)
  writeKeyFile(join(folder, NEXT), made)
  return made
}

import { createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Neighbourhood } from '../../events/index.ts'

const KEY_BYTES = 32
const keyFile = z.string().regex(/^[0-9a-f]{64}\n?$/, { error: 'expected 64 hexadecimal characters' })

/** What somebody else calls a person or thing, as the id that Weefsel gives it in one neighbourhood. */
export type LookupKey = {
  /** The same kind and reference always give the same id; without the key nobody can go back, or guess. */
  idOf(kind: string, reference: string): string
}

/** The file that holds the key is there but does not hold a key. */
export class DamagedLookupKey extends Error {
  constructor(path: string) {
    super(`${path} does not hold a key (64 hexadecimal characters): put back the one from your backup`)
    this.name = 'DamagedLookupKey'
  }
}

/**
 * The lookup key of a neighbourhood, for the one process that holds the data directory. Kept with the other keys and apart from the log; made when it is not there.
 * @throws {DamagedLookupKey} when the file holds something else: a new key would meet nobody again.
 */
export function openLookupKey(dataDirectory: string, neighbourhood: Neighbourhood): LookupKey {
  const folder = join(dataDirectory, 'keys')
  const path = join(folder, `${neighbourhood}.key`)
  const key = readKey(path) ?? makeKey(folder, path)
  return {
    idOf: (kind, reference) => uuidOf(createHmac('sha256', key).update(`${kind}\u0000${reference}`).digest()),
  }
}

function readKey(path: string): Buffer | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  const read = keyFile.safeParse(text)
  if (!read.success) throw new DamagedLookupKey(path)
  return Buffer.from(read.data.trim(), 'hex')
}

function makeKey(folder: string, path: string): Buffer {
  const key = randomBytes(KEY_BYTES)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Written beside and then named, so that a process that dies half-way leaves no half key.
  const beside = `${path}.${process.pid}.part`
  writeFileSync(beside, `${key.toString('hex')}\n`, { mode: 0o600, flush: true })
  renameSync(beside, path)
  return key
}

/** The first 128 bits of a digest as a UUID of version 8 (RFC 9562: its bits are the maker's own). */
export function uuidOf(digest: Uint8Array): string {
  const bytes = Buffer.from(digest.subarray(0, 16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

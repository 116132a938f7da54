import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Neighbourhood } from '../../events/index.ts'
import { NOTHING_LOST, PublicError } from '../shared/publicError.ts'
import { keysLocked, type Secrets } from './port.ts'
import { shred } from './shred.ts'

const keyFile = z.string().regex(/^[0-9a-f]{64}\n?$/, { error: 'expected 64 hexadecimal characters' })

/** Maps the reference that another system uses for a person or thing to its id in one neighbourhood. */
export type LookupKey = {
  /**
   * The same kind and reference always give the same id. Without the key it can be neither reversed nor
   * guessed.
   */
  idOf(kind: string, reference: string): string
}

/** The file of an earlier release holds no lookup key, or not the one in use. */
export class DamagedLookupKey extends PublicError {
  readonly kind = keysLocked
  readonly detail =
    `the key by which this neighbourhood looks people up cannot be used, the log of the server says why: ${NOTHING_LOST}`
  constructor(path: string, what = 'does not hold a key (64 hexadecimal characters)') {
    super(`${path} ${what}: put back the one from your backup, or take the file away`)
    this.name = 'DamagedLookupKey'
  }
}

/** The file in which earlier releases kept a lookup key in clear text. */
export const lookupKeyFile = (data: string, neighbourhood: string): string =>
  join(data, 'keys', `${neighbourhood}.key`)

/**
 * Opens the lookup key of a neighbourhood. It is kept with the keys of subjects, wrapped by the master key,
 * and created when there is none. A key in the file of an earlier release is taken over.
 * @throws {KeysLocked} when the master key is absent; {DamagedLookupKey} when the file of an earlier release
 *   holds something else, since a new key would not find anybody again
 */
export async function openLookupKey(
  secrets: Secrets,
  data: string,
  neighbourhood: Neighbourhood,
): Promise<LookupKey> {
  const path = lookupKeyFile(data, neighbourhood)
  const before = readKey(path)
  const key = await secrets.secret(`lookup ${neighbourhood}`, before)
  if (before) {
    if (!timingSafeEqual(before, key)) throw new DamagedLookupKey(path, 'holds another key than is in use')
    shred(path)
  }
  return {
    idOf: (kind, reference) => uuidOf(createHmac('sha256', key).update(`${kind}\u0000${reference}`).digest()),
  }
}

function readKey(path: string): Buffer | undefined {
  if (!existsSync(path)) return undefined
  const read = keyFile.safeParse(readFileSync(path, 'utf8'))
  if (!read.success) throw new DamagedLookupKey(path)
  return Buffer.from(read.data.trim(), 'hex')
}

/** The first 128 bits of a digest as a UUID of version 8 (RFC 9562: custom bits). */
export function uuidOf(digest: Uint8Array): string {
  const bytes = Buffer.from(digest.subarray(0, 16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'

export const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const CIPHER = 'aes-256-gcm'

/**
 * Wraps a key under the master key: nonce, ciphertext, tag. The nonce is random: one master key wraps far
 * fewer than the 2^32 values up to which that is safe (NIST SP 800-38D, 8.3). @param of the owner of the key:
 * it cannot be unwrapped for another owner
 */
export function wrap(master: KeyObject, key: Uint8Array, of: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, master, nonce).setAAD(Buffer.from(of))
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()])
}

/**
 * Unwraps a key; undefined when it was wrapped under another master key, for another owner, or is damaged.
 */
export function unwrap(master: KeyObject, wrapped: Uint8Array, of: string): Buffer | undefined {
  if (wrapped.length < NONCE_BYTES + TAG_BYTES) return undefined
  const decipher = createDecipheriv(CIPHER, master, wrapped.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(of))
    .setAuthTag(wrapped.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(wrapped.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
  } catch {
    // Failed authentication gives no key. The caller decides what follows.
    return undefined
  }
}

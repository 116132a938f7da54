import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  type KeyObject,
} from 'node:crypto'
import type { KeyRef, Neighbourhood } from '../../events/index.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16
const CIPHER = 'aes-256-gcm'

/**
 * The keys that seal and open the values of one subject, or of several together. Key objects, because Node
 * converts raw bytes again on every use.
 */
export type SealingKey = { readonly seal: KeyObject; readonly nonce: KeyObject }

/**
 * Derives the sealing key of a value from the keys of everyone it is about (one-step key derivation with
 * SHA-512, NIST SP 800-56C rev. 2, 4.1). The key for two people needs both of their keys, so that it exists
 * only while both do. This equals sealing under one key within the other, but the size does not grow with
 * each of the five hundred people at a gathering.
 * @param keys each of 32 bytes, in the order of `refs`
 */
export function sealingKeyOf(refs: readonly KeyRef[], keys: readonly Uint8Array[]): SealingKey {
  const info = Buffer.from(`weefsel sealed value 1 ${refs.join('')}`)
  const made = hash('sha512', Buffer.concat([COUNTER, ...keys, info]), 'buffer')
  return { seal: createSecretKey(made.subarray(0, 32)), nonce: createSecretKey(made.subarray(32)) }
}
const COUNTER = Buffer.from([0, 0, 0, 1])

/** The additional authenticated data: the place of the value. */
const placed = (neighbourhood: Neighbourhood, header: string) => Buffer.from(`${neighbourhood} ${header}`)

/**
 * Seals a text for its place (AES-256-GCM). The nonce is an HMAC-SHA-256 of place and text under a separate
 * key, cut to 96 bits. GCM requires that one key never uses a nonce for two different texts. Two different
 * texts or places share a nonce with a chance of 2^-96, and one subject has thousands of values, not
 * billions. The same text at the same place gives the same bytes, so that every log recognises a repeated
 * event by its content; the equality reveals no more than the event id does. With a random nonce every retry
 * would be another event.
 * @returns base64url of nonce, ciphertext and tag
 */
export function sealText(
  key: SealingKey,
  neighbourhood: Neighbourhood,
  header: string,
  text: string,
): string {
  const place = placed(neighbourhood, header)
  const nonce = createHmac('sha256', key.nonce)
    .update(place)
    .update('\0')
    .update(text)
    .digest()
    .subarray(0, NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key.seal, nonce).setAAD(place)
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  )
}

/** Opens a text; undefined when it was sealed for another place, under another key, or is damaged. */
export function openText(
  key: SealingKey,
  neighbourhood: Neighbourhood,
  header: string,
  payload: string,
): string | undefined {
  const bytes = Buffer.from(payload, 'base64url')
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined
  const decipher = createDecipheriv(CIPHER, key.seal, bytes.subarray(0, NONCE_BYTES))
    .setAAD(placed(neighbourhood, header))
    .setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    return `${decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8')}${decipher.final('utf8')}`
  } catch {
    return undefined
  }
}

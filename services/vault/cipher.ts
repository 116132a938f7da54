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
 * The keys that seal and open the values of one subject, or of several together. Key objects, because Node converts
 * bytes to a key on every use.
 */
export type SealingKey = { readonly seal: KeyObject; readonly nonce: KeyObject }

/**
 * The sealing key that follows from the keys of everyone a value is about (one-step key derivation with SHA-512, NIST
 * SP 800-56C rev. 2, 4.1). About two people it follows from both keys, so that it can be had only while both exist:
 * the same as sealing under one within the other, without growing with each of the five hundred who may gather.
 * @param keys of 32 bytes, in the order of `refs`
 */
export function sealingKeyOf(refs: readonly KeyRef[], keys: readonly Uint8Array[]): SealingKey {
  const info = Buffer.from(`weefsel sealed value 1 ${refs.join('')}`)
  const made = hash('sha512', Buffer.concat([COUNTER, ...keys, info]), 'buffer')
  return { seal: createSecretKey(made.subarray(0, 32)), nonce: createSecretKey(made.subarray(32)) }
}
const COUNTER = Buffer.from([0, 0, 0, 1])

/** The associated data: the place of the text. */
const placed = (neighbourhood: Neighbourhood, header: string) => Buffer.from(`${neighbourhood} ${header}`)

/**
 * Seals a text at a place (AES-256-GCM). The nonce follows from place and text by HMAC-SHA-256 under a key of its own,
 * cut to 96 bits. GCM asks that no nonce serve two different texts under one key. Another text or another place gives
 * another nonce but for a chance of 2^-96 a pair, and one subject has thousands of values, not billions. The same text
 * at the same place gives the same bytes: who sends an event twice is then recognised by content, by every log, and
 * the two tell nothing that their event id does not. A random nonce would make every retry another event.
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

/** The text within; nothing when it was sealed elsewhere, under another key, or is damaged. */
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

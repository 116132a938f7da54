/** Something that only this browser can read, with the key that opens it. */
export type Sealed = {
  readonly key: CryptoKey
  readonly iv: Uint8Array<ArrayBuffer>
  readonly bytes: ArrayBuffer
}

const AES = 'AES-GCM'
const IV_BYTES = 12

/** Browsers have it on secure pages only (https, or this machine itself). */
export const canSeal = () => globalThis.crypto?.subtle !== undefined

/**
 * Seals a text under a key of its own that can be kept but never read: who copies the files of a browser has
 * nothing without the browser, and once the key is dropped nobody has.
 */
export async function seal(text: string): Promise<Sealed> {
  const key = await crypto.subtle.generateKey({ name: AES, length: 256 }, false, ['encrypt', 'decrypt'])
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const bytes = await crypto.subtle.encrypt({ name: AES, iv }, key, new TextEncoder().encode(text))
  return { key, iv, bytes }
}

/** @throws {DOMException} when it was damaged. */
export async function unseal({ key, iv, bytes }: Sealed): Promise<string> {
  return new TextDecoder().decode(await crypto.subtle.decrypt({ name: AES, iv }, key, bytes))
}

/**
 * A random UUID (version 4). `crypto.randomUUID` exists on secure pages only, and a tablet in the huiskamer may
 * reach the server over plain http; `getRandomValues` exists everywhere.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i
/** Whether a text is a UUID of any version, as ids in the log are. */
export const isUuid = (text: string): boolean => UUID.test(text)

const LENGTH = 36
const DASH = 45
/** Which characters, by code, are a digit or a small hexadecimal letter. */
const isHexadecimal = Uint8Array.from({ length: 128 }, (_, code) =>
  Number('0123456789abcdef'.includes(String.fromCharCode(code))),
)

/** Whether a text is a UUID in small letters. Character by character: a replay reads millions of them. */
export function isUuid(text: string): boolean {
  if (text.length !== LENGTH) return false
  for (let at = 0; at < LENGTH; at++) {
    const code = text.charCodeAt(at)
    if (at === 8 || at === 13 || at === 18 || at === 23) {
      if (code !== DASH) return false
    } else if (code > 127 || isHexadecimal[code] === 0) return false
  }
  return true
}

const UUID_IN_TEXT = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

/** The UUIDs within a text, in small letters, as often as they stand there. */
export const uuidsIn = (text: string): readonly string[] =>
  (text.match(UUID_IN_TEXT) ?? []).map((uuid) => uuid.toLowerCase())

/** The text with other words for the UUIDs in it. */
export const replaceUuids = (text: string, wordFor: (uuid: string) => string): string =>
  text.replaceAll(UUID_IN_TEXT, (uuid) => wordFor(uuid.toLowerCase()))

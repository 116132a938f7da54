import iconv from 'iconv-lite'

/** Code pages that programs in the Netherlands write, the likeliest first: Windows, Excel for DOS, Mac. */
const codePages = ['windows-1252', 'cp850', 'macintosh', 'cp437'] as const

const OTHER = 0
const LOWER = 1
const UPPER = 2
const CLASSES = 3

function classOf(byte: number): number {
  if (byte >= 0x61 && byte <= 0x7a) return LOWER
  return byte >= 0x41 && byte <= 0x5a ? UPPER : OTHER
}

/** Counts the bytes above ASCII of a file by the letters around them, and how much of it is UTF-8. */
export function createByteCount() {
  const pairs = new Uint32Array(256 * CLASSES * CLASSES)
  let before = 0x0a
  let high = -1
  let beforeHigh = OTHER
  let expected = 0
  let sequences = 0
  let strays = 0
  let line = 1
  let strayLine = 0
  function stray() {
    strays += 1
    if (strayLine === 0) strayLine = line
  }
  function followUtf8(byte: number) {
    const isContinuation = (byte & 0xc0) === 0x80
    if (expected > 0 && isContinuation) {
      expected -= 1
      if (expected === 0) sequences += 1
      return
    }
    if (expected > 0) stray()
    expected = 0
    if (byte < 0x80) return
    if (byte >= 0xc2 && byte <= 0xf4) expected = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1
    else stray()
  }
  return {
    pairs,
    take(bytes: Uint8Array) {
      for (const byte of bytes) {
        if (high !== -1) {
          const at = (high * CLASSES + beforeHigh) * CLASSES + classOf(byte)
          pairs[at] = pairs[at]! + 1
          high = -1
        }
        if (byte >= 0x80) {
          high = byte
          beforeHigh = classOf(before)
        }
        followUtf8(byte)
        if (byte === 0x0a) line += 1
        before = byte
      }
    },
    utf8: () => ({ sequences, strays: strays + (expected > 0 ? 1 : 0), strayLine: strayLine || line }),
  }
}

const isCapital = (character: string) => character !== character.toLowerCase()
const isLetter = (character: string) => /\p{L}/u.test(character)

/** How well a character stands between its neighbours in Dutch text. */
function likeness(character: string, before: number, after: number): number {
  if (isLetter(character) && !isCapital(character)) {
    if (before === OTHER && after === OTHER) return 0
    return 'éëïöüè'.includes(character) ? 3 : 'áóêçàíúñâäåøãšž'.includes(character) ? 2 : -1
  }
  if (isLetter(character)) {
    if (before === LOWER) return -3
    return 'ÉËÏÖÜÈÁÓÅØÇŠŽ'.includes(character) ? 2 : -1
  }
  if ('’‘“”'.includes(character)) return 2
  if ('€–—…°²½•'.includes(character)) return before === LOWER && after === LOWER ? -2 : 1
  return -3
}

/** The code page under which the bytes of a file look most like Dutch. */
export function codePageOf(pairs: Uint32Array): string {
  const scores = codePages.map((encoding) => {
    let score = 0
    for (const [at, count] of pairs.entries()) {
      if (count === 0) continue
      const character = iconv.decode(Buffer.of(Math.floor(at / (CLASSES * CLASSES))), encoding)
      score += count * likeness(character, Math.floor(at / CLASSES) % CLASSES, at % CLASSES)
    }
    return score
  })
  return codePages[scores.indexOf(Math.max(...scores))]!
}

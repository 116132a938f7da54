import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { firstBytes } from './bytes.ts'
import { codePageOf, createByteCount } from './codePages.ts'
import { isEncoding } from './decoder.ts'
import { FileRefused } from './refused.ts'

const HEAD = 4_096

/**
 * The encoding of a text file: as chosen; else by its byte order mark, or zeros between its letters; else UTF-8
 * when all of it is; else the code page under which it reads as Dutch.
 */
export async function encodingOf(path: string, chosen?: string): Promise<string> {
  if (chosen !== undefined) {
    if (isEncoding(chosen)) return chosen
    throw new FileRefused(path, {
      nl: `de codering "${chosen}" kennen we niet; bijvoorbeeld utf-8 of windows-1252`,
      en: `the encoding "${chosen}" is not known; for example utf-8 or windows-1252`,
    })
  }
  const head = await firstBytes(path, HEAD)
  const wide = wideEncoding(head)
  if (wide) return wide
  return (await isAllUtf8(path)) ? 'utf-8' : codePage(path)
}

function wideEncoding(head: Uint8Array): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const zerosAt = (rest: number) => head.filter((byte, at) => byte === 0 && at % 2 === rest).length
  const [even, odd] = [zerosAt(0), zerosAt(1)]
  const many = head.length / 4
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : undefined
}

async function isAllUtf8(path: string): Promise<boolean> {
  let held: Buffer = Buffer.alloc(0)
  for await (const bytes of createReadStream(path)) {
    const all = held.length > 0 ? Buffer.concat([held, bytes as Buffer]) : (bytes as Buffer)
    const whole = wholeCharacters(all)
    if (!isUtf8(all.subarray(0, whole))) return false
    held = all.subarray(whole)
  }
  return isUtf8(held)
}

/** The start of the last character, which may continue in the next piece. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return bytes.length - back
  }
  return bytes.length
}

async function codePage(path: string): Promise<string> {
  const count = createByteCount()
  for await (const bytes of createReadStream(path)) count.take(bytes as Buffer)
  const { sequences, strays, strayLine } = count.utf8()
  if (sequences >= Math.max(1, strays)) {
    throw new FileRefused(path, {
      nl: `het is bijna UTF-8, maar op regel ${strayLine} staat een teken dat dat niet is: verbeter die regel, of kies een codering`,
      en: `it is nearly UTF-8, but line ${strayLine} has a byte that is not: correct that line, or choose an encoding`,
    })
  }
  return codePageOf(count.pairs)
}

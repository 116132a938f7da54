import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const padded = (text: string, before: number) => Buffer.concat([Buffer.alloc(before, 'x'), Buffer.from(text)])

/** The part of a text's base64 that does not depend on where in a longer text it begins. */
function base64Of(text: string, encoding: 'base64' | 'base64url'): string[] {
  return [0, 1, 2].map((before) => {
    const whole = padded(text, before).toString(encoding).replace(/=+$/, '')
    return whole.slice(before === 0 ? 0 : before + 1, whole.length - 2)
  })
}

const escaped = (text: string, wanted: (code: number) => boolean) =>
  text
    .split('')
    .map((letter) => {
      const code = letter.charCodeAt(0)
      return wanted(code) ? `\\u${code.toString(16).padStart(4, '0')}` : letter
    })
    .join('')

/** The forms in which a text may lie in a file: plain, UTF-16, URL-, base64- and JSON-escaped. */
function formsOf(text: string): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(text, 'utf16le')
  const texts: [string, string][] = [
    ['plain', text],
    ['URL', encodeURIComponent(text)],
    ['form', new URLSearchParams({ a: text }).toString().slice(2)],
    ['JSON', JSON.stringify(text).slice(1, -1)],
    ['JSON of other letters', escaped(text, (code) => code > 126)],
    ['JSON of all letters', escaped(text, () => true)],
    ...base64Of(text, 'base64').map((form, at): [string, string] => [`base64 from ${at}`, form]),
    ...base64Of(text, 'base64url').map((form, at): [string, string] => [`base64url from ${at}`, form]),
    ['hexadecimal', Buffer.from(text).toString('hex')],
  ]
  return new Map([
    ...texts.map(([form, of]): [string, Buffer] => [form, Buffer.from(of)]),
    ['UTF-16 LE', bytes],
    ['UTF-16 BE', Buffer.from(bytes).swap16()],
  ])
}

/** Every file under a folder. */
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const BLOCK = 4_096
const ZEROES = Buffer.alloc(BLOCK)

/** A file without its empty blocks: databases reserve far more than they fill. */
function filledOf(content: Buffer): Buffer {
  const filled: Buffer[] = []
  for (let start = 0; start < content.length; start += BLOCK) {
    const block = content.subarray(start, start + BLOCK)
    if (block.compare(ZEROES, 0, block.length) !== 0) filled.push(block)
  }
  return Buffer.concat(filled)
}

/** Where any form of these texts lies: the file and the form, not the text. */
export function whereFound(texts: readonly string[], folder: string): string[] {
  const wanted = texts.map((text, number) => ({ number, forms: formsOf(text) }))
  return filesUnder(folder).flatMap((path) => {
    const content = filledOf(readFileSync(path))
    return wanted.flatMap(({ number, forms }) =>
      [...forms]
        .filter(([, bytes]) => content.includes(bytes))
        .map(([form]) => `${path}: text ${number}, ${form}`),
    )
  })
}

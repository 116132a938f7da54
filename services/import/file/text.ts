import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { errorMessage } from '../../shared/errorMessage.ts'
import { WrongInput } from '../wrongInput.ts'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The first bytes of a file, to tell what it is. */
export async function firstBytes(path: string, count: number): Promise<Uint8Array> {
  const file = await open(path, 'r').catch((error: Error) => {
    throw new WrongInput(`${path} cannot be read: ${error.message}`, { cause: error })
  })
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(count), 0, count, 0)
    return buffer.subarray(0, bytesRead)
  } catch (error) {
    throw new WrongInput(`${path} cannot be read: ${errorMessage(error)}`)
  } finally {
    await file.close()
  }
}

/**
 * The encoding of a text file: by its byte order mark; else UTF-8 when all of it is, and else what Excel writes
 * on a Dutch Windows.
 */
async function encodingOf(path: string): Promise<Encoding> {
  const [first, second] = await firstBytes(path, 2)
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const bytes of createReadStream(path)) decoder.decode(bytes, { stream: true })
    decoder.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252'
    throw error
  }
}

/**
 * The text of a file in pieces, whatever its encoding, without byte order mark and with `\n` line ends.
 * @param onBytes hears how much has been read.
 */
export async function* textOf(path: string, onBytes?: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(path))
  let held = ''
  for await (const bytes of createReadStream(path)) {
    onBytes?.(bytes.length)
    const text = held + decoder.decode(bytes, { stream: true })
    // A carriage return at the end may be the first half of a line end.
    held = text.endsWith('\r') ? '\r' : ''
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n')
  }
  const rest = held + decoder.decode()
  if (rest) yield rest.replace(/\r\n?/g, '\n')
}

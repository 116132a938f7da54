import { createReadStream } from 'node:fs'
import { decoderOf } from './decoder.ts'
import { encodingOf } from './encoding.ts'

/**
 * The text of a file in pieces, whatever its encoding, without byte order mark and with `\n` line ends.
 * @param onBytes hears how much has been read.
 */
export async function* textOf(
  path: string,
  onBytes?: (bytes: number) => void,
  encoding?: string,
): AsyncGenerator<string> {
  const decoder = decoderOf(encoding ?? (await encodingOf(path)))
  let held = ''
  for await (const bytes of createReadStream(path)) {
    onBytes?.((bytes as Buffer).length)
    const text = held + decoder.write(bytes as Buffer)
    // A carriage return at the end may be the first half of a line end.
    held = text.endsWith('\r') ? '\r' : ''
    const whole = text.slice(0, text.length - held.length)
    yield whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole
  }
  const rest = held + (decoder.end() ?? '')
  if (rest) yield rest.replace(/\r\n?/g, '\n')
}

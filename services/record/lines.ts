/** A line of a stream, without its end; or that it cannot be read. The first line is number 0. */
export type SentLine = { readonly number: number } & (
  | { readonly text: string }
  | { readonly fault: 'too-long' | 'not-utf-8' }
)

const LINE_FEED = 0x0a
const BYTE_ORDER_MARK = 0xfeff

/**
 * Splits a stream of bytes into lines and holds one line at a time. A line longer than `lineAtMost` bytes is
 * reported and skipped, so that the lines after it can still be checked. Empty lines are left out.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  lineAtMost: number,
): AsyncGenerator<SentLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let parts: Uint8Array[] = []
  let length = 0
  let number = 0

  const keep = (part: Uint8Array) => {
    length += part.length
    if (length > lineAtMost) parts = []
    else parts.push(part)
  }

  function finish(): SentLine | undefined {
    const line = { number }
    const bytes = length > lineAtMost ? undefined : Buffer.concat(parts)
    parts = []
    length = 0
    number += 1
    if (!bytes) return { ...line, fault: 'too-long' }
    try {
      const decoded = decoder.decode(bytes)
      const text = line.number === 0 && decoded.charCodeAt(0) === BYTE_ORDER_MARK ? decoded.slice(1) : decoded
      return text.trim() === '' ? undefined : { ...line, text: text.trim() }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      return { ...line, fault: 'not-utf-8' }
    }
  }

  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      keep(chunk.subarray(from, end))
      from = end + 1
      const line = finish()
      if (line) yield line
    }
    if (from < chunk.length) keep(chunk.subarray(from))
  }
  if (length > 0) {
    const line = finish()
    if (line) yield line
  }
}

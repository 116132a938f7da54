/** The place where a text stops being JSON. Line and column count from 1, in characters. */
export type JsonFault = { readonly line: number; readonly column: number }

const endsTooSoon = /^(Unexpected end|Unterminated)/

/** Whether this could be a prefix of JSON text. */
function mayGoOn(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const position = /at position (\d+)/.exec(error.message)?.[1]
    return endsTooSoon.test(error.message) || Number(position) === text.length
  }
}

/**
 * Finds the place where a text stops being JSON. The engine's own message does not always tell, and may quote
 * the input, which can be personal data.
 */
export function findJsonFault(text: string): JsonFault {
  let good = 0
  let bad = text.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1
    if (mayGoOn(text.slice(0, middle))) good = middle
    else bad = middle
  }
  const before = text.slice(0, good)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: good - lineStart + 1 }
}

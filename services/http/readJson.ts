import type { FastifyInstance, FastifyRequest } from 'fastify'
import { findJsonFault } from './jsonFault.ts'
import { Problem } from './problem.ts'

// Literally, or with escaped letters.
const mayHoldPrototype = /__proto__|\\u00/

/** `JSON.parse` keeps such a field as data, but copying the object changes the prototype of the copy. */
function holdsPrototype(value: unknown): boolean {
  // A work list instead of recursion, because JSON may be nested deeper than the call stack.
  const ahead = [value]
  for (let next = ahead.pop(); ahead.length > 0 || next !== undefined; next = ahead.pop()) {
    if (typeof next !== 'object' || next === null) continue
    if (Object.hasOwn(next, '__proto__')) return true
    for (const inner of Object.values(next)) ahead.push(inner)
  }
  return false
}

/**
 * Reads JSON text.
 * @throws {Problem} with the place where it stops being JSON, and without a quotation of it
 */
export function readJson(text: string): unknown {
  const value = parse(text.startsWith('\ufeff') ? text.slice(1) : text)
  if (mayHoldPrototype.test(text) && holdsPrototype(value)) {
    throw new Problem('malformed-json', 'expected no field that is called __proto__')
  }
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const { line, column } = findJsonFault(text)
    const message = `expected valid JSON; it goes wrong at line ${line}, column ${column}`
    throw new Problem('malformed-json', message, [{ pointer: '', message, line }])
  }
}

/** Makes this part of the server accept JSON bodies only, and parse them with `readJson`. */
export function takeOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  const read = async (_request: FastifyRequest, body: string) => readJson(body)
  app.addContentTypeParser('application/json', { parseAs: 'string' }, read)
  app.addContentTypeParser(/^application\/[\w.-]+\+json/, { parseAs: 'string' }, read)
}

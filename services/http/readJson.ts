import type { FastifyInstance, FastifyRequest } from 'fastify'
import { findJsonFault } from './jsonFault.ts'
import { Problem } from './problem.ts'

// Written out, or with letters as escapes.
const mayHoldPrototype = /__proto__|\\u00/

/** `JSON.parse` keeps such a field as data, but a copy of the object would get another prototype. */
function holdsPrototype(value: unknown): boolean {
  // A list of what is still to be looked at: JSON may be nested deeper than functions can call themselves.
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
 * @throws {Problem} that says where it stops being JSON, and quotes nothing of it.
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

/** Makes this part of the server read JSON bodies so, and no other kind of body. */
export function takeOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  const read = async (_request: FastifyRequest, body: string) => readJson(body)
  app.addContentTypeParser('application/json', { parseAs: 'string' }, read)
  app.addContentTypeParser(/^application\/[\w.-]+\+json/, { parseAs: 'string' }, read)
}

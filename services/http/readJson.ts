import type { FastifyInstance, FastifyRequest } from 'fastify'
import { findJsonFault } from './jsonFault.ts'
import { Problem } from './problem.ts'

/**
 * Reads JSON text.
 * @throws {Problem} that says where it stops being JSON, and quotes nothing of it.
 */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text)
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

import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { PublicError } from '../shared/publicError.ts'
import type { ProblemCode } from './catalogue.ts'
import { languageOf } from './language.ts'
import { bodyOf, PROBLEM_JSON, Problem } from './problem.ts'

/** Errors of the framework and the connection that the client can correct. */
const ofRequests: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['wrong-content-type', 'this content type is not taken here'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['too-large', 'the body is larger than this address takes'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['malformed-json', 'expected a JSON body, got an empty one'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['malformed-json', 'the body is not valid JSON'],
  ECONNRESET: ['bad-request', 'the request broke off before its end'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['bad-request', 'the body is not as long as its header says'],
}

const isClientFault = ({ statusCode = 500 }: Partial<FastifyError>) => statusCode >= 400 && statusCode < 500

/** The problem behind an error; `undefined` when it is a fault of the server that no client can correct. */
export function problemBehind(error: Error & Partial<FastifyError>): Problem | undefined {
  if (error instanceof Problem) return error
  if (error instanceof PublicError) {
    const { kind, detail, retryAfter } = error
    return new Problem(kind, detail, [], { cause: error, ...(retryAfter !== undefined && { retryAfter }) })
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.flatMap(({ instancePath, message = 'is not as expected', params }) =>
      'keys' in params && Array.isArray(params.keys)
        ? params.keys.map((key) => ({ pointer: `/${key}`, message: 'this parameter is not known here' }))
        : [{ pointer: instancePath, message }],
    )
    return new Problem(
      'invalid-parameters',
      errors.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '),
      errors,
    )
  }
  const known = error.code === undefined ? undefined : ofRequests[error.code]
  if (known) return new Problem(...known)
  return isClientFault(error) ? new Problem('bad-request', 'the request could not be read') : undefined
}

function answer(request: FastifyRequest, reply: FastifyReply, problem: Problem, instance?: string) {
  const body = bodyOf(problem, languageOf(request.headers['accept-language']), instance)
  if (problem.retryAfter !== undefined) reply.header('retry-after', problem.retryAfter)
  return reply
    .code(problem.status)
    .header('content-type', PROBLEM_JSON)
    .header('cache-control', 'no-store')
    .header('vary', 'accept-language')
    .serializer(JSON.stringify)
    .send(body)
}

/** Answers a URL that cannot be parsed, without repeating it. */
export function answerBadAddress(_: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  answer(request, reply, new Problem('bad-request', 'this address cannot be read'))
}

/**
 * Answers every error of the server as a problem (RFC 9457). Faults of the server are logged under the id of
 * the request, and the answer contains only that id.
 */
export const problems = Object.assign(
  async (app: FastifyInstance) => {
    app.setErrorHandler<FastifyError>((error, request, reply) => {
      const problem = problemBehind(error)
      if (problem && problem.status < 500) return answer(request, reply, problem)
      request.log.error({ err: error }, 'request failed')
      if (problem) return answer(request, reply, problem, request.id)
      const sorry = new Problem(
        'internal',
        'something went wrong on the server; its log says more under this request',
      )
      return answer(request, reply, sorry, request.id)
    })
    app.setNotFoundHandler((request, reply) =>
      answer(request, reply, new Problem('not-found', `there is no ${request.method} at this address`)),
    )
  },
  // Applies to the whole server that registers it, not only to this plugin.
  { [Symbol.for('skip-override')]: true },
)

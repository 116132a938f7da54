import { z } from 'zod'
import type { Label } from '../../events/index.ts'
import type { ProblemKind } from '../shared/publicError.ts'
import { type ProblemCode, problemCodes } from './catalogue.ts'

/** One fault in the request. */
export type ProblemDetail = {
  /** A JSON pointer into the body, or into the parameters of the URL. */
  readonly pointer: string
  readonly message: string
  /** The line of the fault in a stream of lines, from 1. */
  readonly line?: number
}

/** A problem as an answer (RFC 9457), with a code for programs and pointers for forms. */
export const problemBody = z
  .object({
    type: z.string().describe('URI that identifies the problem type.'),
    title: z.string().describe('Short summary of the problem type, in Dutch or English.'),
    status: z.int(),
    detail: z.string().describe('Explanation of this occurrence, in one English sentence.'),
    code: z.string().describe('Machine-readable problem code.'),
    instance: z.string().optional().describe("Identifier of the request in the server's log."),
    errors: z
      .array(z.object({ pointer: z.string(), message: z.string(), line: z.int().optional() }))
      .describe('Individual faults: a JSON pointer to each and the expected value.'),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457).' })
export type ProblemBody = z.infer<typeof problemBody>

export const PROBLEM_JSON = 'application/problem+json'

/** An error that carries its own HTTP answer. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly title: Label
  readonly errors: readonly ProblemDetail[]
  /** Seconds after which the client may ask again. */
  readonly retryAfter: number | undefined

  /** @param kind a code of the shared catalogue, or a kind that another folder declares */
  constructor(
    kind: ProblemCode | ProblemKind,
    detail: string,
    errors: readonly ProblemDetail[] = [],
    options: ErrorOptions & { readonly retryAfter?: number } = {},
  ) {
    super(detail, options)
    this.name = 'Problem'
    const { code, status, title } = typeof kind === 'string' ? kindOf(kind) : kind
    this.code = code
    this.status = status
    this.title = title
    this.errors = errors
    this.retryAfter = options.retryAfter
  }
}

function kindOf(code: ProblemCode): ProblemKind {
  const { status, ...title } = problemCodes[code]
  return { code, status, title }
}

/** @param instance the id of the request, when the server's log has more about it */
export const bodyOf = (problem: Problem, language: keyof Label, instance?: string): ProblemBody => ({
  type: `urn:weefsel:problem:${problem.code}`,
  title: problem.title[language],
  status: problem.status,
  detail: problem.message,
  code: problem.code,
  ...(instance && { instance: `urn:weefsel:request:${instance}` }),
  errors: [...problem.errors],
})

/** The schema of a problem that a route may answer, for the OpenAPI document. */
export const problemResponse = (description: string) => ({
  description,
  content: { [PROBLEM_JSON]: { schema: problemBody } },
})

export const problemResponses = (...statuses: readonly number[]) =>
  Object.fromEntries(statuses.map((status) => [status, problemResponse('Problem')]))

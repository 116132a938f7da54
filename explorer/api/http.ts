import type { Middleware } from 'openapi-fetch'
import { apiVersion, type components } from './openapi.ts'

type Problem = components['schemas']['Problem']

/** The server answered, and said no. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  /** The kind of problem in a few words, in the language of the interface. */
  readonly title: string
  readonly faults: readonly { readonly pointer: string; readonly message: string }[]
  constructor(
    status: number,
    code: string,
    message: string,
    faults: ApiProblem['faults'] = [],
    title: string = message,
  ) {
    super(message)
    this.name = 'ApiProblem'
    this.status = status
    this.code = code
    this.title = title
    this.faults = faults
  }
}

/** The server could not be reached, or did not finish its answer. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('the server could not be reached', { cause })
    this.name = 'Unreachable'
  }
}

const isAbort = (error: unknown) => error instanceof DOMException && error.name === 'AbortError'

/** Says in which language the answer is wanted, and sends to the sign-in page when the session is over. */
export const checked = {
  onRequest({ request: { headers } }) {
    headers.set('accept', 'application/json')
    headers.set('accept-language', document.documentElement.lang || 'nl')
  },
  onResponse({ response }) {
    if (response.status === 401) goToSignIn()
  },
} satisfies Middleware

/** @throws {Unreachable} when an answer did not come, or not whole. */
export async function readable<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (isAbort(error)) throw error
    throw new Unreachable(error)
  }
}

/**
 * The content of an answer. It is taken as it is when it comes from the same version of the interface as this build:
 * the server says with each answer which one it is, and the shapes of both are made from one description.
 * @param even a status of failure with which the answer comes all the same
 * @throws {ApiProblem} when it refuses, or is of another version.
 */
export function answerIn(
  {
    data,
    error,
    response,
  }: { readonly data?: unknown; readonly error?: unknown; readonly response: Response },
  even?: number,
): unknown {
  if (!response.ok && response.status !== even) throw refusal(response, error)
  const version = response.headers.get('api-version')
  if (version !== apiVersion)
    throw new ApiProblem(response.status, 'unexpected-shape', `expected ${apiVersion}, got ${version}`)
  return response.ok ? data : error
}

/** The session is over, or there was none: after signing in one is back where one was. */
function goToSignIn() {
  const next = `${location.pathname}${location.search}`
  location.assign(`/sign-in?${new URLSearchParams({ next })}`)
}

function refusal({ status, statusText }: Response, body: unknown): ApiProblem {
  if (!isProblem(body)) return new ApiProblem(status, 'unknown', statusText)
  const { detail, title, code, errors } = body
  return new ApiProblem(status, code, detail || title, errors, title)
}

/** A refusal may come from something between here and the server, which says it in its own way. */
function isProblem(body: unknown): body is Problem {
  if (typeof body !== 'object' || body === null) return false
  const { detail, title, code, errors }: { [field in keyof Problem]?: unknown } = body
  return [detail, title, code].every((text) => typeof text === 'string') && Array.isArray(errors)
}

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

/**
 * Asks the server. Its answer is taken as it is when it comes from the same version of the interface as this build:
 * the server says with each answer which one it is, and the shapes of both are made from one description.
 * @param even a status of failure with which the answer comes all the same
 * @throws {ApiProblem} when it refuses, or is of another version.
 * @throws {Unreachable} when there is no answer.
 */
export async function request(path: string, init: RequestInit = {}, even?: number): Promise<unknown> {
  const response = await send(path, init)
  const body = await read(response)
  if (response.status === 401) goToSignIn()
  if (!response.ok && response.status !== even) throw refusal(response, body)
  mustBeOurs(response)
  return body
}

/**
 * Asks the server and gives each line of its answer as it comes.
 * @throws as `request`
 */
export async function* requestLines(path: string, init: RequestInit): AsyncGenerator<unknown> {
  const response = await send(path, init)
  if (!response.ok) throw refusal(response, await read(response))
  mustBeOurs(response)
  const text = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { value, done } = (await text?.read()) ?? { value: undefined, done: true }
    const lines = (rest + (value ?? '')).split('\n')
    rest = done ? '' : (lines.pop() ?? '')
    for (const line of lines) if (line !== '') yield JSON.parse(line)
    if (done) return
  }
}

function mustBeOurs({ status, headers }: Response) {
  const version = headers.get('api-version')
  if (version !== apiVersion)
    throw new ApiProblem(status, 'unexpected-shape', `expected ${apiVersion}, got ${version}`)
}

/** The session is over, or there was none: after signing in one is back where one was. */
function goToSignIn() {
  const next = `${location.pathname}${location.search}`
  location.assign(`/sign-in?${new URLSearchParams({ next })}`)
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    const headers = {
      accept: 'application/json',
      'accept-language': document.documentElement.lang || 'nl',
      ...init.headers,
    }
    return await fetch(path, { ...init, headers })
  } catch (error) {
    if (isAbort(error)) throw error
    throw new Unreachable(error)
  }
}

async function read(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    if (isAbort(error)) throw error
    throw new Unreachable(error)
  }
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

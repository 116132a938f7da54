import type { ZodMiniType } from 'zod/mini'
import { problem } from './shapes.ts'

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

export const isAbort = (error: unknown) => error instanceof DOMException && error.name === 'AbortError'

/**
 * Asks the server and checks the shape of its answer.
 * @throws {ApiProblem} when it refuses or its answer has another shape than agreed.
 * @throws {Unreachable} when there is no answer.
 */
export async function request<T>(path: string, shape: ZodMiniType<T>, init: RequestInit = {}): Promise<T> {
  const response = await send(path, init)
  const body = await read(response)
  if (response.status === 401) goToSignIn()
  if (!response.ok) throw refusal(response, body)
  const checked = shape.safeParse(body)
  if (checked.success) return checked.data
  const issue = checked.error.issues[0]
  const where = issue ? `${issue.path.join('.')}: ${issue.message}` : path
  throw new ApiProblem(response.status, 'unexpected-shape', where)
}

/**
 * Asks the server and gives each line of its answer as it comes.
 * @throws as `request`
 */
export async function* requestLines<T>(
  path: string,
  shape: ZodMiniType<T>,
  init: RequestInit,
): AsyncGenerator<T> {
  const response = await send(path, init)
  if (!response.ok) throw refusal(response, await read(response))
  const text = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { value, done } = (await text?.read()) ?? { value: undefined, done: true }
    const lines = (rest + (value ?? '')).split('\n')
    rest = done ? '' : (lines.pop() ?? '')
    for (const line of lines) {
      if (line === '') continue
      const checked = shape.safeParse(JSON.parse(line))
      if (!checked.success) throw new ApiProblem(response.status, 'unexpected-shape', path)
      yield checked.data
    }
    if (done) return
  }
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

function refusal(response: Response, body: unknown): ApiProblem {
  const read = problem.safeParse(body)
  if (!read.success) return new ApiProblem(response.status, 'unknown', response.statusText)
  const { detail, title, code, errors } = read.data
  return new ApiProblem(response.status, code ?? 'unknown', detail || title, errors ?? [], title)
}

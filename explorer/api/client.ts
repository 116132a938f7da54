import createClient, { createFinalURL, defaultPathSerializer } from 'openapi-fetch'
import type { PathsWithMethod, RequestBodyJSON, SuccessResponseJSON } from 'openapi-typescript-helpers'
import { answerIn, checked, readable } from './http.ts'
import type { paths } from './openapi.ts'

type Method = 'get' | 'post'

/** The addresses that can be asked so. */
type PathOf<M extends Method> = PathsWithMethod<paths, M>
type Operation<M extends Method, P extends PathOf<M>> = paths[P][M]

/** The answer of a call, as the OpenAPI document says. */
export type Answer<M extends Method, P extends PathOf<M>> = SuccessResponseJSON<
  Operation<M, P> extends infer Known extends Record<string | number, unknown> ? Known : never
>

/** The request body: JSON where the document says so, else a file. */
export type Body<M extends Method, P extends PathOf<M>> =
  Operation<M, P> extends { readonly requestBody: object }
    ? [RequestBodyJSON<Operation<M, P>>] extends [never]
      ? Blob
      : RequestBodyJSON<Operation<M, P>>
    : undefined

/** Optional parts may be undefined as well: neither is sent. */
type Loose<T> = { readonly [K in keyof T]: T[K] | undefined }

type Part<Name extends 'path' | 'query', Op> = Op extends {
  readonly parameters: { readonly [N in Name]: infer Given }
}
  ? { readonly [N in Name]: Loose<Given> }
  : Op extends { readonly parameters: { readonly [N in Name]?: infer Given } }
    ? { readonly [N in Name]?: Loose<NonNullable<Given>> }
    : unknown

type How = {
  readonly signal?: AbortSignal | undefined
  /** A status of failure with which the answer comes all the same. */
  readonly even?: number
}
/** The parameters in the address. */
type Named<M extends Method, P extends PathOf<M>> = Part<'path', Operation<M, P>> &
  Part<'query', Operation<M, P>>
/** The input of a call: the parameters and the body that the document names, and no others. */
export type Asked<M extends Method, P extends PathOf<M>> = Named<M, P> &
  How &
  (Body<M, P> extends undefined ? unknown : { readonly body: Body<M, P> })

/** The same, for what works on every call. */
type AnyAsked = How & {
  readonly path?: Record<string, unknown>
  readonly query?: Record<string, unknown>
  readonly body?: unknown
}
type AnyAnswer = { readonly data?: unknown; readonly error?: unknown; readonly response: Response }

type AnyOperation = {
  parameters: { path?: Record<string, unknown>; query?: Record<string, unknown> }
  requestBody?: { content: { 'application/json': unknown } }
}

/** As the server writes the addresses that a page is to load first: `preloadLinks` must name the very same. */
const querySerializer = (query: unknown) =>
  new URLSearchParams(
    Object.entries(query as object).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  ).toString()

// Calls are typed where they are written, by `Asked`: only there are parts that may be undefined.
const client = createClient<Record<string, Record<Method, AnyOperation>>>({ querySerializer })
client.use(checked)

/** The address of a call, for what the browser opens by itself. */
export function addressOf<M extends Method, P extends PathOf<M>>(
  _method: M,
  path: P,
  named: Named<M, P>,
): string {
  const { path: inPath = {}, query = {} } = named as AnyAsked
  return createFinalURL(path, {
    baseUrl: '',
    params: { path: inPath, query },
    querySerializer,
    pathSerializer: defaultPathSerializer,
  })
}

function send(
  method: Method,
  path: string,
  { path: inPath = {}, query = {}, body, signal }: AnyAsked,
  parseAs?: 'stream',
) {
  const isFile = body instanceof Blob
  return readable(
    client.request(method, path, {
      params: { path: inPath, query },
      ...(body !== undefined && { body }),
      ...(isFile && {
        bodySerializer: (file: unknown) => file,
        headers: { 'content-type': 'application/octet-stream' },
      }),
      ...(signal && { signal }),
      ...(parseAs && { parseAs }),
    }) as Promise<AnyAnswer>,
  )
}

/**
 * Asks the server. Question and answer are typed by the OpenAPI document; the version header says that the answer
 * follows this very document, so its shape is not checked again.
 * @throws {ApiProblem} when the server refuses, or is of another version; {Unreachable} when there is no answer.
 */
export async function ask<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  asked: Asked<M, P>,
): Promise<Answer<M, P>> {
  const given: AnyAsked = asked
  return answerIn(await send(method, path, given), given.even) as Answer<M, P>
}

/**
 * Asks the server and gives each line of its answer as it comes.
 * @throws as `ask`
 */
export async function* askLines<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  asked: Asked<M, P>,
): AsyncGenerator<unknown> {
  const body = answerIn(await send(method, path, asked, 'stream')) as ReadableStream<Uint8Array<ArrayBuffer>>
  const text = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { value, done } = await text.read()
    const lines = (rest + (value ?? '')).split('\n')
    rest = done ? '' : (lines.pop() ?? '')
    for (const line of lines) if (line !== '') yield JSON.parse(line)
    if (done) return
  }
}

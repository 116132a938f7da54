import { request } from './http.ts'
import type { paths } from './openapi.ts'

type Method = 'get' | 'post'

/** The addresses that can be asked so. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { readonly responses: object } ? P : never
}[keyof paths]

type JsonIn<Content> = Content extends { readonly content: { readonly 'application/json': infer Json } }
  ? Json
  : never

/** The answer of a call, as the OpenAPI document says. */
export type Answer<M extends Method, P extends PathOf<M>> = paths[P][M] extends {
  readonly responses: infer Responses
}
  ? { [Status in keyof Responses & (200 | 201)]: JsonIn<Responses[Status]> }[keyof Responses & (200 | 201)]
  : never

/** Optional parts may be undefined as well: neither is sent. */
type Loose<T> = { readonly [K in keyof T]: T[K] | undefined }

type ParametersOf<M extends Method, P extends PathOf<M>> = paths[P][M] extends {
  readonly parameters: infer Parameters
}
  ? Parameters
  : never

type Part<Name extends 'path' | 'query', Parameters> = Parameters extends {
  readonly [N in Name]: infer Given
}
  ? { readonly [N in Name]: Loose<Given> }
  : Parameters extends { readonly [N in Name]?: infer Given }
    ? { readonly [N in Name]?: Loose<NonNullable<Given>> }
    : unknown

/** The request body: JSON where the document says so, else a file. */
export type Body<M extends Method, P extends PathOf<M>> = paths[P][M] extends {
  readonly requestBody: infer Requested
}
  ? [JsonIn<Requested>] extends [never]
    ? Blob
    : JsonIn<Requested>
  : undefined

type How = {
  readonly signal?: AbortSignal | undefined
  /** A status of failure with which the answer comes all the same. */
  readonly even?: number
}
/** The parameters in the address. */
type Named<M extends Method, P extends PathOf<M>> = Part<'path', ParametersOf<M, P>> &
  Part<'query', ParametersOf<M, P>>
/** The input of a call: the parameters and the body that the document names, and no others. */
export type Asked<M extends Method, P extends PathOf<M>> = Named<M, P> &
  How &
  (Body<M, P> extends undefined ? unknown : { readonly body: Body<M, P> })

/** The same, for what works on every call. */
type AnyAsked = How & {
  readonly path?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/** The address of a call, for what the browser opens by itself. */
export function addressOf<M extends Method, P extends PathOf<M>>(
  _method: M,
  path: P,
  named: Named<M, P>,
): string {
  return filledIn(path, named as AnyAsked)
}

function filledIn(path: string, { path: inPath = {}, query = {} }: AnyAsked): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(inPath[name])))
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return given.length > 0 ? `${filled}?${new URLSearchParams(given)}` : filled
}

/** The `fetch` options of a call. */
export function initOf(method: Method, { body, signal }: AnyAsked): RequestInit {
  const isFile = body instanceof Blob
  return {
    method: method.toUpperCase(),
    ...(signal && { signal }),
    ...(body !== undefined && {
      headers: { 'content-type': isFile ? 'application/octet-stream' : 'application/json' },
      body: isFile ? body : JSON.stringify(body),
    }),
  }
}

/**
 * Asks the server. Question and answer are typed by the OpenAPI document; the version header says that the answer
 * follows this very document (`request`), so its shape is not checked again.
 * @throws as `request`
 */
export async function ask<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  asked: Asked<M, P>,
): Promise<Answer<M, P>> {
  const given = asked as AnyAsked
  return (await request(filledIn(path, given), initOf(method, given), given.even)) as Answer<M, P>
}

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

/** What a call answers, as the description of the interface says. */
export type Answer<M extends Method, P extends PathOf<M>> = paths[P][M] extends {
  readonly responses: infer Responses
}
  ? { [Status in keyof Responses & (200 | 201)]: JsonIn<Responses[Status]> }[keyof Responses & (200 | 201)]
  : never

/** What may stay out may be undefined as well: neither is sent. */
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

/** What is sent along: JSON where the description says so, else a file. */
export type Body<M extends Method, P extends PathOf<M>> = paths[P][M] extends {
  readonly requestBody: infer Requested
}
  ? [JsonIn<Requested>] extends [never]
    ? Blob
    : JsonIn<Requested>
  : undefined

export type Asked<M extends Method, P extends PathOf<M>> = Part<'path', ParametersOf<M, P>> &
  Part<'query', ParametersOf<M, P>> & { readonly signal?: AbortSignal | undefined } & (Body<
    M,
    P
  > extends undefined
    ? unknown
    : { readonly body: Body<M, P> })

type Fields = Readonly<Record<string, unknown>>
type AnyAsked = {
  readonly path?: Fields
  readonly query?: Fields
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
}

/** The address of a call, with what stands in it filled in. */
export function addressOf<M extends Method, P extends PathOf<M>>(
  _method: M,
  path: P,
  { path: inPath = {}, query = {} }: Omit<Asked<M, P>, 'body' | 'signal'> & AnyAsked,
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(inPath[name])))
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return given.length > 0 ? `${filled}?${new URLSearchParams(given)}` : filled
}

/** What a call sends, for `fetch`. */
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
 * Asks the server. What is asked and what is answered are typed by the description of the interface; that the answer
 * is of this very description was told by its version (`request`), so its shape is not looked at again.
 * @throws as `request`
 */
export async function ask<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  asked: Asked<M, P> & AnyAsked,
): Promise<Answer<M, P>> {
  return (await request(addressOf(method, path, asked), initOf(method, asked))) as Answer<M, P>
}

import { z } from 'zod'
import { WrongInput } from '../../services/import/index.ts'
import { Fault } from './outcome.ts'

const problem = z.object({
  title: z.string().optional(),
  detail: z.string().optional(),
  errors: z
    .array(z.looseObject({ pointer: z.string().optional(), message: z.string().optional() }))
    .optional(),
})

/** A Weefsel server refused a request; `errors` point into what was sent. */
export class Refusal extends Error {
  readonly status: number
  readonly errors: readonly { readonly pointer: string; readonly message: string }[]
  constructor(status: number, body: z.output<typeof problem>) {
    super(body.detail ?? body.title ?? `the server answered ${status}`)
    this.name = 'Refusal'
    this.status = status
    this.errors = (body.errors ?? []).map(({ pointer = '', message = '' }) => ({ pointer, message }))
  }
}

async function answerOf(server: string, path: string, init?: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(`${server}${path}`, init)
  } catch (error) {
    throw new Fault(`${server} does not answer: ${error instanceof Error ? error.message : error}`)
  }
  if (response.ok) return response
  const read = problem.safeParse(await response.json().catch(() => ({})))
  throw new Refusal(response.status, read.data ?? {})
}

/** Speaks with a Weefsel server. */
export function clientOf(server: string) {
  return {
    /** @throws {Refusal} when the server does; {WrongInput} when what answers is no Weefsel. */
    async get<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
      const response = await answerOf(server, path)
      const read = schema.safeParse(await response.json().catch(() => undefined))
      if (!read.success) throw new WrongInput(`${server} does not answer as a Weefsel server does`)
      return read.data
    },
    async postLines<S extends z.ZodType>(path: string, lines: string, schema: S): Promise<z.output<S>> {
      const headers = { 'content-type': 'application/x-ndjson' }
      const response = await answerOf(server, path, { method: 'POST', headers, body: lines })
      return schema.parse(await response.json())
    },
    /** The text of an answer, as it comes in. */
    async *text(path: string): AsyncGenerator<string> {
      const { body } = await answerOf(server, path)
      const decoder = new TextDecoder()
      for await (const bytes of body ?? []) yield decoder.decode(bytes, { stream: true })
      yield decoder.decode()
    },
  }
}
export type Client = ReturnType<typeof clientOf>

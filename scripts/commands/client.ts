import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { readLocalToken } from '../../services/access/index.ts'
import { readSettings } from '../../services/app/config.ts'
import { isLoopback } from '../../services/http/index.ts'
import { WrongInput } from '../../services/import/index.ts'
import { errorMessage } from '../../services/shared/errorMessage.ts'
import { dataDirectory } from './options.ts'
import { CommandFault } from './outcome.ts'

const problem = z.object({
  title: z.string().optional(),
  detail: z.string().optional(),
  errors: z
    .array(z.looseObject({ pointer: z.string().optional(), message: z.string().optional() }))
    .optional(),
})

/** A Weefsel server refused a request; `errors` point into what was sent. */
export class ClientRefusal extends Error {
  readonly status: number
  readonly errors: readonly { readonly pointer: string; readonly message: string }[]
  constructor(status: number, body: z.output<typeof problem>) {
    super(body.detail ?? body.title ?? `the server answered ${status}`)
    this.name = 'Refusal'
    this.status = status
    this.errors = (body.errors ?? []).map(({ pointer = '', message = '' }) => ({ pointer, message }))
  }
}

async function asked(server: string, path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(`${server}${path}`, init)
  } catch (error) {
    throw new CommandFault(`${server} does not answer: ${errorMessage(error)}`)
  }
}

const TOO_MANY = 429
const PATIENCE = 20
const MINUTE = 60

/** How long a server that is asked too much wants to be left alone, in seconds; it is believed up to a minute. */
const waitOf = (response: Response) =>
  Math.min(Math.max(Number(response.headers.get('retry-after')) || 1, 1), MINUTE)

async function answerOf(server: string, path: string, init?: RequestInit): Promise<Response> {
  let response = await asked(server, path, init)
  for (let tries = 1; response.status === TOO_MANY && tries < PATIENCE; tries++) {
    await response.body?.cancel()
    await setTimeout(waitOf(response) * 1_000)
    response = await asked(server, path, init)
  }
  if (response.ok) return response
  if (response.status === 401) throw new CommandFault(`${server} does not know who asks: ${HOW_TO_SIGN_IN}`)
  const read = problem.safeParse(await response.json().catch(() => ({})))
  throw new ClientRefusal(response.status, read.data ?? {})
}

const HOW_TO_SIGN_IN =
  'give a token in WEEFSEL_TOKEN, or with --data the data directory that the server on this machine has open'

/** The token to show: the one of the environment, else, to a server on this machine, that of the data directory. */
function tokenFor(server: string, data: string | undefined): string | undefined {
  const { token } = readSettings(process.env)
  if (token !== undefined) return token
  return isLoopback(new URL(server).hostname) ? readLocalToken(dataDirectory(data)) : undefined
}

/**
 * Speaks with a Weefsel server.
 * @param data the data directory that it has open, as far as this command was told.
 */
export function clientOf(server: string, data?: string) {
  const token = tokenFor(server, data)
  const signed = (headers: Record<string, string> = {}) => ({
    headers: { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
  })
  return {
    /** @throws {ClientRefusal} when the server does; {WrongInput} when what answers is no Weefsel. */
    async get<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
      const response = await answerOf(server, path, signed())
      const read = schema.safeParse(await response.json().catch(() => undefined))
      if (!read.success) throw new WrongInput(`${server} does not answer as a Weefsel server does`)
      return read.data
    },
    async postLines<S extends z.ZodType>(path: string, lines: string, schema: S): Promise<z.output<S>> {
      const sending = signed({ 'content-type': 'application/x-ndjson' })
      const response = await answerOf(server, path, { method: 'POST', ...sending, body: lines })
      return schema.parse(await response.json())
    },
    async post<S extends z.ZodType>(path: string, body: object, schema: S): Promise<z.output<S>> {
      const sending = signed({ 'content-type': 'application/json' })
      const response = await answerOf(server, path, {
        method: 'POST',
        ...sending,
        body: JSON.stringify(body),
      })
      return schema.parse(await response.json())
    },
    /** The text of an answer, as it comes in. */
    async *text(path: string): AsyncGenerator<string> {
      const { body } = await answerOf(server, path, signed())
      const decoder = new TextDecoder()
      for await (const bytes of body ?? []) yield decoder.decode(bytes, { stream: true })
      yield decoder.decode()
    },
  }
}
export type Client = ReturnType<typeof clientOf>

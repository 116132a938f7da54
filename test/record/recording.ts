import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { onTestFinished } from 'vitest'
import { neighbourhoodName } from '../../events/index.ts'
import { problems } from '../../services/http/index.ts'
import { type EventLog, type LogEntry, openSqliteLog } from '../../services/log/index.ts'
import { createRecorder, type Recorder, recordRoutes } from '../../services/record/index.ts'
import { NOW } from './scenario.ts'

export const here = neighbourhoodName.parse('rijswijkbuiten')
export const elsewhere = neighbourhoodName.parse('lindenholt')

export type Recording = {
  readonly log: EventLog
  readonly recorder: Recorder
  readonly app: FastifyInstance
  post(body: unknown, options?: PostOptions): Promise<Answer>
  entries(neighbourhood?: typeof here): Promise<LogEntry[]>
}

type PostOptions = { readonly to?: string; readonly type?: string; readonly language?: string }
type Answer = {
  readonly status: number
  readonly type: string
  readonly text: string
  readonly body: {
    readonly events: readonly { id: string; position: number; revision: number }[]
    readonly code: string
    readonly title: string
    readonly detail: string
    readonly errors: readonly { pointer: string; message: string; line?: number }[]
  }
}

async function entriesOf(log: EventLog, neighbourhood = here): Promise<LogEntry[]> {
  const all: LogEntry[] = []
  for await (const { entries } of log.read({ neighbourhood })) all.push(...entries)
  return all
}

/** A log in a directory of its own, a recorder on it, and its HTTP; all gone when the test is over. */
export async function startRecording(
  options: { pagesAtMost?: number; wrap?: (log: EventLog) => EventLog } = {},
): Promise<Recording> {
  const { wrap = (log) => log, pagesAtMost } = options
  const directory = await mkdtemp(join(tmpdir(), 'weefsel-record-'))
  const log = openSqliteLog({ directory, now: () => NOW, ...(pagesAtMost && { pagesAtMost }) })
  const recorder = createRecorder({ log: wrap(log), now: () => NOW })
  const app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(problems)
  await app.register(recordRoutes, { recorder, mustMayRecord: () => {} })
  onTestFinished(async () => {
    await app.close()
    await recorder.close()
    await log.close()
    await rm(directory, { recursive: true })
  })

  return {
    log,
    recorder,
    app,
    async post(body, { to = here, type = 'application/json', language = '' } = {}) {
      const answer = await app.inject({
        method: 'POST',
        url: `/api/v1/neighbourhoods/${to}/events`,
        headers: { ...(type && { 'content-type': type }), ...(language && { 'accept-language': language }) },
        payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      })
      return {
        status: answer.statusCode,
        type: String(answer.headers['content-type']),
        text: answer.body,
        body: answer.json(),
      }
    },
    entries: (neighbourhood = here) => entriesOf(log, neighbourhood),
  }
}

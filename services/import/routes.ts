import { PassThrough, Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { neighbourhoodName, uuid } from '../../events/index.ts'
import { bodyOf, languageOf, Problem, problemBehind, streamed } from '../http/index.ts'
import { inArray, problemOf } from '../record/index.ts'
import { working } from '../roles/index.ts'
import { type ImportLine, importLine, preview } from './answers.ts'
import { tableKinds } from './fieldsOf.ts'
import { delimiters } from './file/table.ts'
import { importedRoutes } from './importedRoutes.ts'
import type { Importer } from './importer.ts'
import { LINES_AT_ONCE } from './lineIds.ts'
import { readMoment } from './moments.ts'
import { previewTable } from './preview.ts'
import { clearLeftovers, FILE_AT_MOST, withUpload } from './uploads.ts'
import { WrongInput } from './wrongInput.ts'

export type ImportRoutesOptions = {
  readonly importer: Importer
  readonly recordedBy?: (request: FastifyRequest) => string
}

const BINARY = 'application/octet-stream'
const ND_JSON = 'application/x-ndjson'
/** Progress is reported after this many bytes: often enough to see it move. */
const TOLD_EVERY = 64 * 1024

const inNeighbourhood = z.object({ neighbourhood: neighbourhoodName })
const map = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      context.addIssue({ code: 'custom', message: 'expected JSON' })
      return z.NEVER
    }
  })
  .pipe(z.array(z.tuple([z.string(), z.string()])))
  .transform((pairs): ReadonlyMap<string, string> => new Map(pairs))
  .optional()
  .describe(
    'Mapping of columns to fields, such as `[["Met wie?", "target"]]`; an empty field ignores the column.',
  )
const file = z.unknown().describe('CSV or Excel file.')
const layout = {
  sheet: z.string().max(200).optional().describe('Sheet to read; the first visible one when left out.'),
  headerLine: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000)
    .optional()
    .describe('Line of the header, starting at 1.'),
  delimiter: z.enum(delimiters).optional(),
  encoding: z.string().max(40).optional(),
}
const asked = z.strictObject({
  as: z.enum(tableKinds),
  map,
  ...layout,
  at: z
    .string()
    .refine((text) => readMoment(text) !== undefined, { error: 'expected a day, a month or a moment' })
    .optional()
    .describe('Moment for rows without one.'),
  dryRun: z.stringbool().default(false),
  keepGood: z.stringbool().default(false).describe('Whether to record valid rows when others are rejected.'),
})
/** Files over HTTP: looked at, tried dry, imported with progress, and taken back whole. */
export const importRoutes: FastifyPluginAsyncZod<ImportRoutesOptions> = async (app, options) => {
  const { importer, recordedBy = () => 'api' } = options
  await app.register(importedRoutes, { list: importer.list })
  app.addHook('onReady', async () => {
    const { failed } = await clearLeftovers()
    for (const error of failed)
      app.log.warn({ err: error }, 'an upload that was left behind cannot be removed')
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(BINARY, (_request, body, done) => done(null, body))
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'),
  )
  const common = { config: { access: working }, bodyLimit: FILE_AT_MOST } as const
  const schema = { tags: ['record'], params: inNeighbourhood }

  app.post(
    '/api/v1/neighbourhoods/:neighbourhood/imports/preview',
    {
      ...common,
      schema: {
        ...schema,
        summary: 'Preview a table: its first rows and detected columns; nothing is recorded',
        consumes: [BINARY],
        querystring: asked
          .pick({ as: true, map: true, sheet: true, headerLine: true, delimiter: true, encoding: true })
          .partial(),
        body: file,
        response: { 200: preview },
      },
    },
    async (request) => {
      const { as, map: pairs = new Map<string, string>(), ...shape } = request.query
      return withFile(request, (path) => previewTable(path, as, pairs, shape)).catch(asProblem)
    },
  )

  app.post(
    '/api/v1/neighbourhoods/:neighbourhood/imports',
    {
      ...common,
      schema: {
        ...schema,
        summary: 'Import a table (CSV or Excel), all rows or none',
        description: `The body is the file. The response is a stream of lines (\`${ND_JSON}\`): \`{"read", "of"}\` reports progress; the last line is \`{"id", "report"}\` or \`{"problem"}\`.`,
        consumes: [BINARY],
        querystring: asked,
        body: file,
        response: { 200: streamed('One JSON object per line.', { [ND_JSON]: importLine }) },
      },
    },
    async (request, reply) => {
      const { neighbourhood } = request.params
      const { map: pairs = new Map<string, string>(), at, as, dryRun, keepGood, ...shape } = request.query
      const lines = new PassThrough()
      const tell = (line: ImportLine) => lines.write(`${JSON.stringify(line)}\n`)
      const language = languageOf(request.headers['accept-language'])
      const importing = withFile(request, async (path, size) => {
        let read = 0
        let told = 0
        const onBytes = (bytes: number) => {
          read += bytes
          if (read - told < TOLD_EVERY) return
          told = read
          // The file is read twice: once to check, once to record.
          tell({ read, of: 2 * size })
        }
        const when = at === undefined ? {} : { at: readMoment(at) }
        const ask = {
          as,
          dryRun,
          keepGood,
          ...when,
          map: pairs,
          layout: shape,
          path,
          onBytes,
          recordedBy: recordedBy(request),
        }
        return importer.run(neighbourhood, ask)
      })
      void importing
        .catch(asProblem)
        .then(tell, (error: unknown) => {
          const known = error instanceof Error ? problemBehind(error) : undefined
          const problem = known ?? new Problem('internal', 'the import failed')
          if (problem !== error) request.log.error({ err: error }, 'import failed')
          tell({ problem: bodyOf(problem, language) })
        })
        .finally(() => lines.end())
      return reply.type(ND_JSON).send(lines)
    },
  )

  app.post(
    '/api/v1/neighbourhoods/:neighbourhood/imports/line-ids',
    {
      ...common,
      schema: {
        ...schema,
        summary: 'Get stable ids for event lines without an id',
        description:
          'The same line always gets the same id, so a file that is sent twice adds nothing. The id is a keyed hash of the line, with a key of the neighbourhood: it cannot be reversed or guessed.',
        body: z.strictObject({ lines: z.array(z.string().max(FILE_AT_MOST)).min(1).max(LINES_AT_ONCE) }),
        response: { 200: z.object({ ids: z.array(uuid) }) },
      },
    },
    async ({ params: { neighbourhood }, body: { lines } }) => ({
      ids: [...(await importer.lineIds(neighbourhood, lines))],
    }),
  )

  app.post(
    '/api/v1/neighbourhoods/:neighbourhood/imports/:id/undo',
    {
      config: { access: working },
      schema: {
        ...schema,
        summary: 'Undo an import: retract all of its events or none',
        params: inNeighbourhood.extend({ id: uuid }),
        body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
        response: { 200: z.object({ retracted: z.number() }) },
      },
    },
    async (request) => {
      const { neighbourhood, id } = request.params
      const by = { reason: request.body.reason, recordedBy: recordedBy(request) }
      try {
        const retracted = await importer.undo(neighbourhood, id, by)
        if (retracted === undefined) throw new Problem('not-found', 'there is no import of this id')
        return { retracted }
      } catch (error) {
        throw problemOf(error, inArray)
      }
    },
  )
}

function asProblem(error: unknown): never {
  if (error instanceof WrongInput) {
    // The place of the file on this machine is nobody's business, and means nothing to who sent it.
    throw new Problem('invalid-parameters', error.message.replaceAll(/\/\S*\/file/g, 'the file'))
  }
  throw problemOf(error, inArray)
}

function withFile<T>({ body }: FastifyRequest, act: (path: string, size: number) => Promise<T>): Promise<T> {
  if (body instanceof Readable) return withUpload(body, act)
  throw new Problem('wrong-content-type', `expected a file, sent as ${BINARY}`)
}

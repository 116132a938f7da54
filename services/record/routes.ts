import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Neighbourhood, type NewEvent, neighbourhoodName, sentEvent } from '../../events/index.ts'
import { Problem, problemResponse, problemResponses, takeOnlyJson } from '../http/index.ts'
import type { Appended } from '../log/index.ts'
import { recording } from '../roles/index.ts'
import type { BatchValidator, ValidatedEvent } from './batchValidator.ts'
import { type RuleStatus, ruleCodes } from './codes.ts'
import { limits } from './limits.ts'
import { noEvents, tooManyEvents } from './problemKinds.ts'
import { type FaultLocation, inArray, inEvent, inLines, problemOf } from './problemOf.ts'
import type { Recorder } from './recorder.ts'
import { takeLines } from './takeLines.ts'

export type RecordRoutesOptions = {
  readonly recorder: Recorder
  /** The sender of the request, in words without personal data. */
  readonly recordedBy?: (request: FastifyRequest) => string
  /**
   * Checks that the role of the caller lets them record this event.
   * @param pointer the place of the event in the request
   * @throws {Problem} naming the field that is not allowed
   */
  readonly mustMayRecord: (request: FastifyRequest, event: NewEvent, pointer: string) => void
  /** Finds meetings that somebody else recorded and that are probably the same one, as far as the caller may know. */
  readonly sameMeetings?: (
    request: FastifyRequest,
    neighbourhood: Neighbourhood,
    event: NewEvent,
  ) => Promise<readonly AlsoRecorded[]>
}

const ND_JSON = 'application/x-ndjson'

const alsoRecorded = z.object({
  id: z.string().describe('Id of the event.'),
  occurredAt: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string().describe('The sender, in words without personal data.'),
})
export type AlsoRecorded = z.infer<typeof alsoRecorded>

const recorded = z.object({
  events: z.array(
    z.object({
      id: z.string().describe('Id of the event; generated when the request did not give one.'),
      position: z.int().describe('Position in the log.'),
      revision: z.int().describe('Revision in the stream of its subject.'),
      alsoRecorded: z
        .array(alsoRecorded)
        .optional()
        .describe(
          'Events of others that probably tell of the same meeting: the same people, on the same day.',
        ),
    }),
  ),
})

// The recorder checks the body against the catalogue, event by event. This schema only describes it.
const { $schema: _, ...event } = z.toJSONSchema(sentEvent, { io: 'input' })
const anyBody = z.unknown().meta({
  anyOf: [event, { type: 'array', items: event, minItems: 1, maxItems: limits.array }],
})

const description = `Accepts one event, an array of at most ${limits.array} events, or a stream of at most ${limits.lines} lines (\`${ND_JSON}\`).
All of them are recorded, or none. The id makes retries idempotent: an event whose id is in the log already is not recorded again, and the response is the same.
Invalid events are refused with 422, and events that contradict the log with 409; \`errors\` points to the field.`

/** Lists the rules that answer with this status, with their titles. */
const rulesWith = (status: RuleStatus) =>
  Object.entries(ruleCodes)
    .filter(([, rule]) => rule.status === status)
    .map(([code, { en }]) => `- \`${code}\`: ${en}`)
    .join('\n')

const refusals = {
  409: problemResponse(
    `The event contradicts the log, or its id is taken (\`id-taken\`).\n${rulesWith(409)}`,
  ),
  422: problemResponse(`The event is invalid (\`invalid-event\`, \`no-events\`).\n${rulesWith(422)}`),
}

const placeOf = (body: unknown): FaultLocation =>
  body instanceof Readable ? inLines : Array.isArray(body) ? inArray : inEvent

function checkArray(body: readonly unknown[]): readonly unknown[] {
  if (body.length > limits.array) {
    const message = `expected at most ${limits.array} events in an array, got ${body.length}; send more as a stream of lines (${ND_JSON})`
    throw new Problem(tooManyEvents, message, [{ pointer: '', message }])
  }
  return body
}

function takeArray(body: readonly unknown[], validator: BatchValidator): readonly ValidatedEvent[] {
  body.forEach((event, index) => {
    validator.take(event, `/${index}`)
  })
  return validator.done()
}

const row = ({ id, position, revision }: Appended) => ({ id, position, revision })

/** Larger batches come from a file or another system, where nobody waits for a hint. */
const HINTS_AT_MOST = 20

/** Recording over HTTP: `POST /api/v1/neighbourhoods/:neighbourhood/events`. */
export const recordRoutes: FastifyPluginAsyncZod<RecordRoutesOptions> = async (app, options) => {
  const { recorder, recordedBy = () => 'api', mustMayRecord, sameMeetings } = options
  takeOnlyJson(app)
  app.addContentTypeParser(ND_JSON, (_request, body, done) => done(null, body))

  /** Adds what colleagues recorded of the same meetings. The events are recorded, so a failure only costs the hint. */
  async function withHints(
    request: FastifyRequest,
    neighbourhood: Neighbourhood,
    batch: readonly ValidatedEvent[],
    appended: readonly Appended[],
  ) {
    if (!sameMeetings || batch.length > HINTS_AT_MOST) return appended.map(row)
    return Promise.all(
      appended.map(async (one, index) => {
        try {
          const found = await sameMeetings(request, neighbourhood, batch[index]!.event)
          return found.length > 0 ? { ...row(one), alsoRecorded: [...found] } : row(one)
        } catch (error) {
          request.log.warn({ err: error }, 'the same meeting of colleagues was not looked for')
          return row(one)
        }
      }),
    )
  }

  app.post(
    '/api/v1/neighbourhoods/:neighbourhood/events',
    {
      config: { access: recording, mask: 'by-handler' },
      bodyLimit: limits.body,
      schema: {
        tags: ['record'],
        summary: 'Record events',
        description,
        consumes: ['application/json', ND_JSON],
        params: z.object({ neighbourhood: neighbourhoodName }),
        body: anyBody,
        response: { 201: recorded, ...problemResponses(400, 413, 415, 500, 503, 507), ...refusals },
      },
    },
    async (request, reply) => {
      const { neighbourhood } = request.params
      const body: unknown = request.body
      const by = { recordedBy: recordedBy(request) }
      try {
        const batch =
          body instanceof Readable
            ? await takeLines(body, recorder.batchValidator())
            : takeArray(Array.isArray(body) ? checkArray(body) : [body], recorder.batchValidator())
        for (const { event, pointer } of batch) mustMayRecord(request, event, placeOf(body)(pointer).pointer)
        const appended = await recorder.recordValidated(neighbourhood, batch, by)
        if (appended.length === 0) throw new Problem(noEvents, 'expected at least one event')
        return reply.code(201).send({ events: await withHints(request, neighbourhood, batch, appended) })
      } catch (error) {
        throw problemOf(error, placeOf(body))
      }
    },
  )
}

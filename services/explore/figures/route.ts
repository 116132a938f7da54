import type { ServerResponse } from 'node:http'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type MeasureName, measureNames, tieChoices } from '../../measure/index.ts'
import { reading } from '../../roles/index.ts'
import { abortOnDisconnect, inNeighbourhood, question } from '../context/index.ts'
import { reportsOf } from './build.ts'
import { maskReport } from './mask.ts'
import { report } from './schema.ts'

const known = (name: string): name is MeasureName => (measureNames as readonly string[]).includes(name)

const measures = z.string().transform((text, context): MeasureName[] => {
  const names = text.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !known(name))
  if (unknown === undefined) return names.filter(known)
  const message = `"${unknown}" is not a measure; expected any of ${measureNames.join(', ')}`
  context.issues.push({ code: 'custom', message, input: text })
  return z.NEVER
})

const asked = question.extend({
  ties: z.enum(tieChoices).optional().describe('Kind of ties that the measures use. Default: `informal`.'),
  reachSteps: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe(
      'Number of steps from a partner or connector within which a resident counts as reached. Default: 2.',
    ),
  measures: measures.optional().describe('Measures to compute, separated by commas. Default: all.'),
})

/** Figures per resident, of the network and per group, at a moment. */
export const measureRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/measures',
    {
      config: { access: reading, mask: maskReport },
      schema: {
        tags: ['explore'],
        summary: 'Compute measures per resident, for the network and per group',
        description:
          'With `Accept: text/event-stream` the response is a stream of `progress` events (a share from 0 to 1), followed by `measures`.',
        params: inNeighbourhood,
        querystring: asked,
        response: { 200: report },
      },
    },
    async ({ params, query, headers, raw, log, access: { sight }, reader }, reply) => {
      const { ties = 'informal', coAttendance = false, reachSteps, measures } = query
      const snapshot = await reader.snapshots.take(params.neighbourhood, query)
      const options = { ties, coAttendance, ...(reachSteps && { reachSteps }), ...(measures && { measures }) }
      if (!headers.accept?.includes(EVENT_STREAM))
        return reportsOf(reader)(snapshot, options, abortOnDisconnect(raw))
      reply.hijack()
      const tell = eventStream(reply.raw)
      try {
        const onProgress = (share: number) => tell('progress', { share })
        const found = await reportsOf(reader)(snapshot, options, abortOnDisconnect(raw), onProgress)
        tell('measures', sight.lens === 'named' ? found : maskReport(found, sight))
      } catch (error) {
        // The caller is gone, or learns of the failure from the body: the answer has begun, so a status can no longer
        // be sent.
        log.warn({ err: error }, 'measures were not finished')
        tell('failed', {})
      }
      reply.raw.end()
    },
  )
}

const EVENT_STREAM = 'text/event-stream'

/** Answers with server-sent events: a long work tells how far it is, and then what it found. */
function eventStream(response: ServerResponse): (event: string, data: object) => void {
  response.writeHead(200, { 'content-type': `${EVENT_STREAM}; charset=utf-8`, 'cache-control': 'no-store' })
  return (event, data) => {
    if (!response.writableEnded) response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }
}

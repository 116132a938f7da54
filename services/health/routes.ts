import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Instant } from '../../events/index.ts'
import { streamed, text } from '../http/index.ts'
import type { EventLog } from '../log/index.ts'
import { administering, monitoring } from '../roles/index.ts'
import type { Metrics } from './metrics.ts'
import type { Status } from './status.ts'

const readiness = z.object({
  ready: z.boolean(),
  position: z.number().optional(),
  behindEvents: z.number().optional(),
  behindSeconds: z.number().optional(),
  parked: z.number(),
  trouble: z.string().nullable(),
  /** Whether names and notes can be opened. Otherwise they are locked, and nothing is lost. */
  keys: z.object({ open: z.boolean(), reason: z.string().nullable() }),
})

const parked = z.object({
  neighbourhood: z.string(),
  position: z.number(),
  id: z.string(),
  type: z.string(),
  reason: z.string(),
})

export type HealthOptions = {
  readonly log: EventLog
  readonly metrics: Metrics
  readonly status: () => Promise<Status>
  readonly now: () => Instant
  /** Whether everybody may see the progress of the projection. It reveals when something was recorded. */
  readonly tellsProgress: boolean
}

/** Missing keys are reported, but do not make the service unready, because everything else works. */
function keysOf({ vault }: EventLog): z.output<typeof readiness>['keys'] {
  const state = vault?.keys.state()
  if (state && !state.open) return { open: false, reason: state.reason }
  return vault?.missesKeys() ? { open: false, reason: MISSING } : { open: true, reason: null }
}
const MISSING =
  'values were met whose keys are not here: put back the folder of the keys from its last copy; nothing is lost'

const tags = ['health']

/** Liveness, readiness and metrics. */
export const healthRoutes: FastifyPluginAsyncZod<HealthOptions> = async (
  app,
  { log, metrics, status, now, tellsProgress },
) => {
  let behindSince: Instant | undefined

  async function standing() {
    const found = await status()
    const trouble = found.trouble ?? log.trouble?.()?.message
    behindSince = found.behind > 0 ? (behindSince ?? now()) : undefined
    const behindSeconds = behindSince === undefined ? 0 : (now() - behindSince) / 1_000
    return { ...found, trouble, behindSeconds }
  }

  app.get(
    '/health/live',
    {
      config: { access: 'public' },
      schema: { tags, summary: 'Liveness probe', response: { 200: z.object({ live: z.literal(true) }) } },
    },
    async () => ({ live: true as const }),
  )

  app.get(
    '/health/ready',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Readiness probe; states in one sentence why it is not ready',
        description: 'With sign-in enabled, projector lag is reported in `/metrics` only.',
        response: { 200: readiness, 503: readiness },
      },
    },
    async (_, reply) => {
      const { position, behind, behindSeconds, parked, trouble } = await standing()
      const ready = trouble === undefined
      return reply.code(ready ? 200 : 503).send({
        ready,
        ...(tellsProgress && { position, behindEvents: behind, behindSeconds }),
        parked: parked.length,
        trouble: trouble ?? null,
        keys: keysOf(log),
      })
    },
  )

  app.get(
    '/metrics',
    {
      config: { access: monitoring },
      schema: {
        tags,
        summary: 'Get metrics in the Prometheus text format',
        response: { 200: streamed('Metrics in the Prometheus text format.', { 'text/plain': text }) },
      },
    },
    async (_, reply) => {
      const figures = await metrics.text(await standing())
      return reply.type(metrics.contentType).send(figures)
    },
  )
}

/** The dead letters: events that could not be projected. */
export const parkedRoutes: FastifyPluginAsyncZod<Pick<HealthOptions, 'status'>> = async (app, { status }) => {
  app.get(
    '/parked',
    {
      config: { access: administering },
      schema: {
        tags,
        summary: 'List parked events: those that could not be projected',
        response: { 200: z.object({ parked: z.array(parked) }) },
      },
    },
    async () => ({ parked: [...(await status()).parked] }),
  )
}

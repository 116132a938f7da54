import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { administering, monitoring } from '../../access/index.ts'
import type { ExploreTools } from '../tools.ts'

const readiness = z.object({
  ready: z.boolean(),
  position: z.number(),
  behindEvents: z.number(),
  behindSeconds: z.number(),
  parked: z.number(),
  trouble: z.string().nullable(),
})

/** Whether the process lives, whether it can be used, and figures about it for a monitor. */
export const healthRoutes: FastifyPluginAsyncZod<{ tools: ExploreTools }> = async (app, { tools }) => {
  const { projector, log, now } = tools
  let behindSince: number | undefined

  async function readinessNow(): Promise<z.infer<typeof readiness>> {
    const { position, behind, parked, trouble: failure } = await projector.status()
    const trouble = failure ?? log.trouble?.()?.message
    behindSince = behind > 0 ? (behindSince ?? now()) : undefined
    return {
      ready: trouble === undefined,
      position,
      behindEvents: behind,
      behindSeconds: behindSince === undefined ? 0 : (now() - behindSince) / 1_000,
      parked: parked.length,
      trouble: trouble ?? null,
    }
  }

  const schema = { tags: ['health'] }
  app.get(
    '/health/live',
    { config: { access: 'public' }, schema: { ...schema, summary: 'The process lives' } },
    async () => ({
      live: true,
    }),
  )

  app.get(
    '/health/ready',
    {
      config: { access: 'public' },
      schema: { ...schema, summary: 'The graph can be asked', response: { 200: readiness, 503: readiness } },
    },
    async (_, reply) => {
      const found = await readinessNow()
      return reply.code(found.ready ? 200 : 503).send(found)
    },
  )

  app.get(
    '/parked',
    {
      config: { access: administering },
      schema: {
        ...schema,
        summary: 'Events that could not be projected',
        response: {
          200: z.object({
            parked: z.array(
              z.object({
                neighbourhood: z.string(),
                position: z.number(),
                id: z.string(),
                type: z.string(),
                reason: z.string(),
              }),
            ),
          }),
        },
      },
    },
    async () => ({ parked: [...(await projector.status()).parked] }),
  )

  app.get(
    '/metrics',
    {
      config: { access: monitoring },
      schema: { ...schema, summary: 'Figures in the Prometheus text format' },
    },
    async (_, reply) => {
      const { position, behindEvents, behindSeconds, parked } = await readinessNow()
      const events = (await log.neighbourhoods()).reduce((sum, { events }) => sum + events, 0)
      const { heapUsed, rss } = process.memoryUsage()
      const figures: [name: string, help: string, kind: 'gauge' | 'counter', value: number][] = [
        ['weefsel_log_events_total', 'Events in the log.', 'counter', events],
        [
          'weefsel_log_commits_total',
          'Commits to the log by this process.',
          'counter',
          log.commits?.() ?? Number.NaN,
        ],
        ['weefsel_projector_position', 'How far the log has been projected.', 'gauge', position],
        [
          'weefsel_projector_lag_events',
          'Positions of the log still to be projected.',
          'gauge',
          behindEvents,
        ],
        [
          'weefsel_projector_lag_seconds',
          'For how long the projector has been behind.',
          'gauge',
          behindSeconds,
        ],
        ['weefsel_projector_parked_events', 'Events that could not be projected.', 'gauge', parked],
        ['process_resident_memory_bytes', 'Memory of the process.', 'gauge', rss],
        ['nodejs_heap_size_used_bytes', 'Heap in use.', 'gauge', heapUsed],
      ]
      const text = figures.map(
        ([name, help, kind, value]) => `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${name} ${value}\n`,
      )
      return reply.type('text/plain; version=0.0.4; charset=utf-8').send(text.join(''))
    },
  )
}

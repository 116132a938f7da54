import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { EventLog } from '../log/index.ts'
import type { Status } from './status.ts'

/** The Prometheus metrics of one server. */
export type Metrics = {
  readonly contentType: string
  /** Measures every request by method, route pattern and status, never by URL. */
  observe(app: FastifyInstance): void
  /** All metrics in the text format of Prometheus. */
  text(status: Status & { readonly behindSeconds: number }): Promise<string>
}

/** Memory, CPU, garbage collection and event-loop lag belong to the process, however many servers run in it. */
let processRegistry: Registry | undefined
function registryOfProcess(): Registry {
  if (!processRegistry) {
    processRegistry = new Registry()
    collectDefaultMetrics({ register: processRegistry })
  }
  return processRegistry
}

export function createMetrics(log: EventLog): Metrics {
  const register = new Registry()
  const registers = [register]
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers })

  const ready = gauge('weefsel_ready', 'Whether it can do its work.')
  const position = gauge('weefsel_projector_position', 'How far the log has been projected.')
  const lagEvents = gauge('weefsel_projector_lag_events', 'Positions of the log still to be projected.')
  const lagSeconds = gauge('weefsel_projector_lag_seconds', 'For how long the projector has been behind.')
  const parked = gauge('weefsel_projector_parked_events', 'Events that could not be projected.')
  const neighbourhoods = gauge(
    'weefsel_projector_neighbourhoods',
    'Neighbourhoods that this process projects.',
  )
  counterOf('weefsel_log_events_total', 'Events in the log.', async () =>
    (await log.neighbourhoods()).reduce((sum, { events }) => sum + events, 0),
  )
  counterOf('weefsel_log_commits_total', 'Commits to the log by this process.', async () => log.commits?.())
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time until a request was answered in full; a live feed counts when it ends.',
    labelNames: ['method', 'route', 'status_code'] as const,
    registers,
  })

  /**
   * A counter with a value from another part. It has no sample while that part is away, because a zero would
   * look like a loss.
   */
  function counterOf(name: string, help: string, count: () => Promise<number | undefined>) {
    new Counter({
      name,
      help,
      registers,
      async collect() {
        this.remove()
        const value = await count().catch(() => undefined)
        if (value !== undefined) this.inc(value)
      },
    })
  }

  return {
    contentType: register.contentType,
    observe(app) {
      app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
        const labels = { method, route: routeOptions.url ?? 'none', status_code: reply.statusCode }
        duration.observe(labels, reply.elapsedTime / 1_000)
      })
    },
    text(status) {
      ready.set(Number(status.trouble === undefined))
      position.set(status.position)
      lagEvents.set(status.behind)
      lagSeconds.set(status.behindSeconds)
      parked.set(status.parked.length)
      neighbourhoods.set(status.neighbourhoods)
      return Registry.merge([register, registryOfProcess()]).metrics()
    },
  }
}

import type { EventLog } from '../log/index.ts'
import type { Status } from './status.ts'

type Figure = readonly [name: string, help: string, kind: 'gauge' | 'counter', value: number]

/** A log that is away counts nothing; a monitor still wants the other figures. */
async function eventsIn(log: EventLog): Promise<number> {
  try {
    return (await log.neighbourhoods()).reduce((sum, { events }) => sum + events, 0)
  } catch {
    return Number.NaN
  }
}

/** Figures about a process, in the text format of Prometheus. */
export async function figuresText(
  log: EventLog,
  { position, behind, behindSeconds, parked, neighbourhoods, trouble }: Status & { behindSeconds: number },
): Promise<string> {
  const { heapUsed, rss } = process.memoryUsage()
  const commits = log.commits?.() ?? Number.NaN
  const figures: readonly Figure[] = [
    ['weefsel_ready', 'Whether it can do its work.', 'gauge', Number(trouble === undefined)],
    ['weefsel_log_events_total', 'Events in the log.', 'counter', await eventsIn(log)],
    ['weefsel_log_commits_total', 'Commits to the log by this process.', 'counter', commits],
    ['weefsel_projector_position', 'How far the log has been projected.', 'gauge', position],
    ['weefsel_projector_lag_events', 'Positions of the log still to be projected.', 'gauge', behind],
    ['weefsel_projector_lag_seconds', 'For how long the projector has been behind.', 'gauge', behindSeconds],
    ['weefsel_projector_parked_events', 'Events that could not be projected.', 'gauge', parked.length],
    [
      'weefsel_projector_neighbourhoods',
      'Neighbourhoods that this process projects.',
      'gauge',
      neighbourhoods,
    ],
    ['process_resident_memory_bytes', 'Memory of the process.', 'gauge', rss],
    ['nodejs_heap_size_used_bytes', 'Heap in use.', 'gauge', heapUsed],
  ]
  return figures
    .map(([name, help, kind, value]) => `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n${name} ${value}\n`)
    .join('')
}

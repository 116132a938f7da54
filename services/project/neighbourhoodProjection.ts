import { type Neighbourhood, type Position, START } from '../../events/index.ts'
import type { GraphStore, Lease } from '../graph/index.ts'
import type { EventLog, LogEntry } from '../log/index.ts'
import { createBackoff } from '../shared/concurrency/backoff.ts'
import type { Semaphore } from '../shared/concurrency/semaphore.ts'
import { errorMessage } from '../shared/errorMessage.ts'
import { projectEntries } from './projectEntries.ts'

/** A batch that was just written to the graph. */
export type Projection = {
  readonly neighbourhood: Neighbourhood
  readonly position: Position
  /** The subjects that the new events point at. */
  readonly subjects: readonly string[]
}

export type ProjectionTools = {
  readonly log: EventLog
  readonly graph: GraphStore
  readonly lease: Lease
  /** Limits how many neighbourhoods catch up at once. */
  readonly catchingUp: Semaphore
  readonly onProjected: (projection: Projection) => void
  /** Called when another projector has the lease and this projection has stopped. */
  readonly onFenced: () => void
}

/** The projection of one neighbourhood, while its lease is held. */
export type NeighbourhoodProjection = {
  readonly lease: Lease
  /** The checkpoint of its graph, once it is known. */
  reached(): Position | undefined
  /** Whether it has caught up and takes offered entries. */
  isLive(): boolean
  trouble(): string | undefined
  /**
   * Offers the next entries of its neighbourhood. While it catches up or is in trouble it ignores them, and
   * reads them from the log itself later.
   */
  offer(entries: readonly LogEntry[]): Promise<void>
  stop(): Promise<void>
}

/**
 * Catches up from the checkpoint of the graph, then takes offered entries. After a failure it starts again
 * from the checkpoint, with back-off, and other neighbourhoods do not wait for it.
 */
export function projectNeighbourhood(tools: ProjectionTools): NeighbourhoodProjection {
  const { log, graph, lease, catchingUp, onProjected, onFenced } = tools
  const { neighbourhood } = lease
  const stop = new AbortController()
  const backoff = createBackoff({ signal: stop.signal })
  let checkpoint: Position | undefined
  /** The position of the last offered entry. */
  let offered = START
  let live = false
  let trouble: string | undefined
  let wake = () => {}

  async function project(entries: readonly LogEntry[]): Promise<void> {
    const after = checkpoint ?? START
    const fresh = entries.filter(({ position }) => position > after)
    const upTo = fresh.at(-1)?.position
    if (upTo === undefined || stop.signal.aborted) return
    const { changes, parked } = await projectEntries(log, fresh)
    const events = changes.get(neighbourhood) ?? []
    const outcome = await graph.apply({ neighbourhood, after, upTo, events, parked, lease })
    switch (outcome) {
      case 'fenced':
        stop.abort()
        onFenced()
        return
      case 'mismatch':
        throw new Error(`another process moved the checkpoint of ${neighbourhood}`)
      case 'applied':
      case 'already': {
        // An earlier attempt whose answer was lost may have moved the checkpoint to the end of this batch, or
        // past it.
        checkpoint = outcome === 'applied' ? upTo : await graph.checkpoint(neighbourhood)
        trouble = undefined
        const subjects = [...new Set(events.flatMap((event) => event.subjects))]
        return onProjected({ neighbourhood, position: checkpoint, subjects })
      }
      default:
        return outcome satisfies never
    }
  }

  /** Reads from the log until every offered entry has been projected. */
  async function catchUp(): Promise<void> {
    if (stop.signal.aborted) return
    checkpoint = await graph.checkpoint(neighbourhood)
    for (let before: Position | undefined; before === undefined || offered > checkpoint; ) {
      if (before === checkpoint) {
        throw new Error(`the log announced position ${offered} of ${neighbourhood} and does not return it`)
      }
      before = checkpoint
      for await (const { entries } of log.read({ neighbourhood, after: checkpoint })) {
        await project(entries)
        if (stop.signal.aborted) return
      }
    }
    live = true
    trouble = undefined
    backoff.reset()
  }

  async function run(): Promise<void> {
    while (!stop.signal.aborted) {
      const left = new Promise<void>((resolve) => {
        wake = resolve
      })
      try {
        await catchingUp.withPermit(catchUp)
        if (live) await left
      } catch (error) {
        trouble = errorMessage(error)
      }
      if (trouble !== undefined) await backoff.wait()
    }
  }
  const running = run()

  return {
    lease,
    reached: () => checkpoint,
    isLive: () => live,
    trouble: () => trouble,
    async offer(entries) {
      offered = entries.at(-1)?.position ?? offered
      if (!live) return
      try {
        await project(entries)
      } catch (error) {
        trouble = errorMessage(error)
        live = false
        wake()
      }
    },
    async stop() {
      stop.abort()
      live = false
      wake()
      await running
    },
  }
}

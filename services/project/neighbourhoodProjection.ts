import { type Neighbourhood, type Position, START } from '../../events/index.ts'
import type { GraphStore, Lease } from '../graph/index.ts'
import type { EventLog, LogEntry } from '../log/index.ts'
import { createBackoff } from '../shared/concurrency/backoff.ts'
import type { Semaphore } from '../shared/concurrency/semaphore.ts'
import { errorMessage } from '../shared/errorMessage.ts'
import { projectEntries } from './projectEntries.ts'

/** What the graph has just taken in. */
export type Projection = {
  readonly neighbourhood: Neighbourhood
  readonly position: Position
  /** Everyone and everything that the new events point at. */
  readonly subjects: readonly string[]
}

export type ProjectionTools = {
  readonly log: EventLog
  readonly graph: GraphStore
  readonly lease: Lease
  /** Limits how many neighbourhoods catch up at once. */
  readonly catchingUp: Semaphore
  readonly onProjected: (projection: Projection) => void
  /** The lease has passed to somebody else: this projection has stopped. */
  readonly onFenced: () => void
}

/** The projection of one neighbourhood, for as long as its lease is held. */
export type NeighbourhoodProjection = {
  readonly lease: Lease
  /** How far its graph has come, once that is known. */
  reached(): Position | undefined
  /** It has caught up, and takes what it is offered. */
  isLive(): boolean
  trouble(): string | undefined
  /**
   * Gives it the next entries of its neighbourhood that the log told of. While it catches up, or is in trouble, it reads
   * them from the log itself.
   */
  offer(entries: readonly LogEntry[]): Promise<void>
  stop(): Promise<void>
}

/**
 * Catches up from the checkpoint of the graph, then takes what it is offered. Whatever fails is tried again from the
 * checkpoint, with growing waits: nobody else's neighbourhood waits for that.
 */
export function projectNeighbourhood(tools: ProjectionTools): NeighbourhoodProjection {
  const { log, graph, lease, catchingUp, onProjected, onFenced } = tools
  const { neighbourhood } = lease
  const stop = new AbortController()
  const backoff = createBackoff({ signal: stop.signal })
  let checkpoint: Position | undefined
  /** The last entry that it was offered. */
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
        throw new Error(`the checkpoint of ${neighbourhood} was moved by somebody else`)
      case 'applied':
      case 'already': {
        // An answer that was lost may have moved it: then it stands where this batch ends, or past it.
        checkpoint = outcome === 'applied' ? upTo : await graph.checkpoint(neighbourhood)
        trouble = undefined
        const subjects = [...new Set(events.flatMap((event) => event.subjects))]
        return onProjected({ neighbourhood, position: checkpoint, subjects })
      }
      default:
        return outcome satisfies never
    }
  }

  /** Reads from the log until nothing was offered that it has not taken. */
  async function catchUp(): Promise<void> {
    if (stop.signal.aborted) return
    checkpoint = await graph.checkpoint(neighbourhood)
    for (let before: Position | undefined; before === undefined || offered > checkpoint; ) {
      if (before === checkpoint) {
        throw new Error(`the log told of position ${offered} of ${neighbourhood}, and does not give it`)
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

import { setTimeout as sleep } from 'node:timers/promises'
import { type Neighbourhood, type Position, START } from '../../events/index.ts'
import type { EventChanges, GraphStore } from '../graph/index.ts'
import type { EventLog, LogBatch } from '../log/index.ts'
import { projectEntries } from './batches.ts'
import type { Parked } from './poison.ts'

/** What the graph has just taken in: the live feed passes it on. */
export type Projection = {
  readonly neighbourhood: Neighbourhood
  readonly position: Position
  /** Everyone and everything that the new events point at. */
  readonly subjects: readonly string[]
}

export type ProjectorStatus = {
  /** How far the log has been projected. */
  readonly position: Position
  /** How many positions of the log are still to come. */
  readonly behind: number
  readonly parked: readonly Parked[]
  /** The last failure, while it lasts. */
  readonly trouble: string | undefined
}

export type Projector = {
  status(): Promise<ProjectorStatus>
  /** Resolves when the graph holds everything up to this position. */
  reached(position: Position): Promise<void>
  /** Calls back after every batch the graph has taken in; returns how to stop that. */
  onProjected(listener: (projection: Projection) => void): () => void
  close(): Promise<void>
}

const FIRST_WAIT = 50
const LONGEST_WAIT = 5_000

/**
 * Follows the log and keeps the graph up with it. A failing store is tried again, with longer and longer waits;
 * an event that cannot be projected is parked and passed by.
 */
export function createProjector({ log, graph }: { log: EventLog; graph: GraphStore }): Projector {
  const stop = new AbortController()
  const listeners = new Set<(projection: Projection) => void>()
  const waiting = new Set<{ position: Position; resolve: () => void }>()
  const parked = new Map<Position, Parked>()
  const checkpoints = new Map<Neighbourhood, Position>()
  let position = START
  let trouble: string | undefined

  async function checkpointOf(neighbourhood: Neighbourhood): Promise<Position> {
    const known = checkpoints.get(neighbourhood) ?? (await graph.checkpoint(neighbourhood))
    checkpoints.set(neighbourhood, known)
    return known
  }

  async function applyTo(neighbourhood: Neighbourhood, events: readonly EventChanges[], upTo: Position) {
    const after = await checkpointOf(neighbourhood)
    const fresh = events.filter((event) => event.position > after)
    if (upTo <= after) return
    const outcome = await graph.apply({ neighbourhood, after, upTo, events: fresh })
    if (outcome === 'mismatch') {
      checkpoints.delete(neighbourhood)
      throw new Error(`the checkpoint of ${neighbourhood} was moved by somebody else`)
    }
    checkpoints.set(neighbourhood, upTo)
    const subjects = [...new Set(fresh.flatMap((event) => event.subjects))]
    for (const listener of listeners) listener({ neighbourhood, position: upTo, subjects })
  }

  async function take(batch: LogBatch) {
    const projected = await projectEntries(log, batch.entries)
    for (const one of projected.parked) parked.set(one.position, one)
    for (const [neighbourhood, events] of projected.changes) await applyTo(neighbourhood, events, batch.upTo)
    position = batch.upTo
    trouble = undefined
    for (const wait of waiting) {
      if (wait.position > position) continue
      waiting.delete(wait)
      wait.resolve()
    }
  }

  async function follow() {
    let wait = FIRST_WAIT
    while (!stop.signal.aborted) {
      try {
        for await (const batch of log.subscribe({ after: position, signal: stop.signal })) {
          await take(batch)
          wait = FIRST_WAIT
        }
      } catch (error) {
        trouble = error instanceof Error ? error.message : String(error)
        await sleep(wait, undefined, { signal: stop.signal }).catch(() => undefined)
        wait = Math.min(wait * 2, LONGEST_WAIT)
      }
    }
  }

  const following = follow()

  return {
    async status() {
      const head = await log.head()
      return { position, behind: head - position, parked: [...parked.values()], trouble }
    },
    reached(wanted) {
      if (position >= wanted) return Promise.resolve()
      return new Promise((resolve) => waiting.add({ position: wanted, resolve }))
    },
    onProjected(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      stop.abort()
      await following
    },
  }
}

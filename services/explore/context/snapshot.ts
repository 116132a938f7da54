import { LRUCache } from 'lru-cache'
import type { Instant, Neighbourhood, Position } from '../../../events/index.ts'
import type { GraphStore } from '../../graph/index.ts'
import type { ReadLog } from '../../log/index.ts'
import { aggregateTies, type Levels, levelsOf, type TieTable } from '../../measure/index.ts'
import type { Slice } from '../../slice/index.ts'
import { DEFAULT_WINDOW, type KnownAt, type Window, windowStart } from './moments.ts'

/** The parameters of a question about the graph. */
export type Question = {
  readonly asOf?: Instant | undefined
  readonly knownAt?: KnownAt | undefined
  readonly window?: Window | undefined
  readonly coAttendance?: boolean | undefined
}

/** The answer that every view is drawn from: the slice, its ties and everyone's level. */
export type Snapshot = {
  readonly neighbourhood: Neighbourhood
  readonly asOf: Instant
  readonly knownAt: Position
  /** How far the graph has come. */
  readonly position: Position
  readonly window: Window
  readonly slice: Slice
  readonly ties: TieTable
  readonly levels: Levels
}

export type Snapshots = {
  take(neighbourhood: Neighbourhood, question: Question): Promise<Snapshot>
  /** The position that `knownAt` of a question means; default: the end of the log. */
  knownAt(neighbourhood: Neighbourhood, known: KnownAt | undefined): Promise<Position>
  /** The same moment with all of history in the window. */
  widen(snapshot: Snapshot): Promise<Slice>
  /** Clears the cache. */
  clear(): void
}

const KEEP = 32

/** Takes snapshots and keeps the last few: a slider that goes back and forth asks for the same ones. */
export function createSnapshots(given: { log: ReadLog; graph: GraphStore; now: () => Instant }): Snapshots {
  const { log, graph, now } = given
  const empty = () => new LRUCache<string, Snapshot>({ max: KEEP })
  let kept = empty()

  async function positionOf(neighbourhood: Neighbourhood, known: KnownAt | undefined, checkpoint: Position) {
    if (!known) return checkpoint
    const asked = 'position' in known ? known.position : await log.headAt(neighbourhood, known.moment)
    return asked < checkpoint ? asked : checkpoint
  }

  function keep(where: typeof kept, key: string, snapshot: Snapshot): Snapshot {
    where.set(key, snapshot)
    return snapshot
  }

  return {
    async take(
      neighbourhood,
      { asOf = now(), knownAt: known, window = DEFAULT_WINDOW, coAttendance = false },
    ) {
      // Work under way during a clear is not cached.
      const here = kept
      const checkpoint = await graph.checkpoint(neighbourhood)
      const knownAt = await positionOf(neighbourhood, known, checkpoint)
      const key = [neighbourhood, asOf, knownAt, window.days, window.milliseconds, coAttendance].join(' ')
      const before = here.get(key)
      if (before) return keep(here, key, { ...before, position: checkpoint, window })
      const slice = await graph.slice(neighbourhood, { from: windowStart(asOf, window), to: asOf, knownAt })
      const ties = aggregateTies(slice, { include: 'all', coAttendance })
      const levels = levelsOf(slice, ties)
      return keep(here, key, {
        neighbourhood,
        asOf,
        knownAt,
        position: checkpoint,
        window,
        slice,
        ties,
        levels,
      })
    },
    knownAt: async (neighbourhood, known) =>
      positionOf(neighbourhood, known, await graph.checkpoint(neighbourhood)),
    clear() {
      kept = empty()
    },
    widen: ({ neighbourhood, asOf, knownAt }) =>
      graph.slice(neighbourhood, { from: Number.NEGATIVE_INFINITY, to: asOf, knownAt }),
  }
}

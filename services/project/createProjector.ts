import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Neighbourhood, type Position, position as positionAt, START } from '../../events/index.ts'
import type { GraphStore, Lease, Parked } from '../graph/index.ts'
import type { EventLog, LogBatch, LogEntry } from '../log/index.ts'
import { createBackoff } from '../shared/concurrency/backoff.ts'
import { createNotifier } from '../shared/concurrency/notifier.ts'
import { createSemaphore } from '../shared/concurrency/semaphore.ts'
import { errorMessage } from '../shared/errorMessage.ts'
import { followLog } from './followLog.ts'
import { isCaughtUp, waitUntil } from './isCaughtUp.ts'
import {
  type NeighbourhoodProjection,
  type Projection,
  projectNeighbourhood,
} from './neighbourhoodProjection.ts'

/** How several projectors share the work, in milliseconds. */
export type Sharing = {
  /** The duration of a lease without a heartbeat. After it another projector takes over. */
  readonly lasts: number
  /** The interval of heartbeats. Each one also looks for free neighbourhoods. */
  readonly every: number
}

export type ProjectorStatus = {
  /** The lowest checkpoint among the neighbourhoods that this projector owns. */
  readonly position: Position
  /** The number of positions of the log that are still to be projected. */
  readonly behind: number
  readonly parked: readonly Parked[]
  /** The number of neighbourhoods that it projects now. */
  readonly neighbourhoods: number
  /** The current failure, if there is one. */
  readonly trouble: string | undefined
}

export type Projector = {
  status(): Promise<ProjectorStatus>
  /** Resolves when the graph holds everything up to this position, no matter which process projected it. */
  reached(position: Position): Promise<void>
  /**
   * Calls back after every batch that this projector wrote to the graph. Returns a function that
   * unsubscribes.
   */
  onProjected(listener: (projection: Projection) => void): () => void
  close(): Promise<void>
}

export type ProjectorOptions = {
  readonly log: EventLog
  readonly graph: GraphStore
  readonly sharing?: Sharing
  /** The name of this projector among those of the store. */
  readonly holder?: string
}

const SHARING: Sharing = { lasts: 5_000, every: 1_000 }
/** The number of neighbourhoods that catch up at once. Each holds about one batch of events. */
const CATCH_UP = 4
/** Milliseconds that a stopping projector tries to release its leases. */
const LEAVE = 2_000

/**
 * Follows the log and keeps the graph up to date, for the neighbourhoods on which it holds a lease; other
 * projectors own the rest. A failing store is tried again, with back-off. An event that cannot be projected
 * is parked (dead letter), and projection continues.
 */
export function createProjector(options: ProjectorOptions): Projector {
  const { log, graph, sharing = SHARING } = options
  const { holder = `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}` } = options
  const stop = new AbortController()
  const listeners = new Set<(projection: Projection) => void>()
  const projections = new Map<Neighbourhood, NeighbourhoodProjection>()
  const catchingUp = createSemaphore(CATCH_UP)
  const ending = new Set<NeighbourhoodProjection>()
  const progress = createNotifier()
  /** Notified when there is a reason to claim before the next heartbeat. */
  const wanted = createNotifier()
  /** The neighbourhoods of the last claim. All others are new. */
  let claimed: ReadonlySet<Neighbourhood> = new Set()
  /** The position up to which the log has been followed. */
  let followed = START
  /** The parked events (dead letters) at the last status. */
  let parked: readonly Parked[] = []
  const trouble: { claiming: string | undefined; following: string | undefined } = {
    claiming: 'the projector has not begun yet',
    following: undefined,
  }

  function begin(lease: Lease) {
    const onProjected = (projection: Projection) => {
      for (const listener of listeners) listener(projection)
      progress.notifyAll()
    }
    const onFenced = () => {
      end(lease)
      wanted.notifyAll()
    }
    const tools = { log, graph, lease, catchingUp, onProjected, onFenced }
    projections.set(lease.neighbourhood, projectNeighbourhood(tools))
  }

  function end({ neighbourhood, token }: Lease) {
    const projection = projections.get(neighbourhood)
    if (projection?.lease.token !== token) return
    projections.delete(neighbourhood)
    ending.add(projection)
    void projection.stop().finally(() => ending.delete(projection))
  }

  /** Sends a heartbeat, and starts and stops projections according to the leases. */
  async function claim() {
    const neighbourhoods = (await log.neighbourhoods()).map(({ neighbourhood }) => neighbourhood)
    claimed = new Set(neighbourhoods)
    const leases = await graph.claim({ holder, neighbourhoods, lasts: sharing.lasts })
    if (stop.signal.aborted) return
    const tokens = new Map(leases.map(({ neighbourhood, token }) => [neighbourhood, token]))
    for (const { lease } of [...projections.values()])
      if (tokens.get(lease.neighbourhood) !== lease.token) end(lease)
    for (const lease of leases) if (!projections.has(lease.neighbourhood)) begin(lease)
    trouble.claiming = undefined
    progress.notifyAll()
  }

  async function keepClaiming() {
    const backoff = createBackoff({ signal: stop.signal })
    while (!stop.signal.aborted) {
      const seen = wanted.version()
      try {
        await claim()
        backoff.reset()
        await wanted.waitPast(seen, AbortSignal.any([stop.signal, AbortSignal.timeout(sharing.every)]))
      } catch (error) {
        trouble.claiming = errorMessage(error)
        await backoff.wait()
      }
    }
  }

  /**
   * Offers entries to the projection of their neighbourhood. A projection that is absent or behind reads them
   * from the log later.
   */
  async function passOn(entries: readonly LogEntry[]) {
    const byNeighbourhood = Map.groupBy(entries, ({ neighbourhood }) => neighbourhood)
    const offers = [...byNeighbourhood].map(([neighbourhood, own]) => {
      const projection = projections.get(neighbourhood)
      // A new neighbourhood need not wait for the next heartbeat.
      if (!claimed.has(neighbourhood)) wanted.notifyAll()
      return projection?.offer(own)
    })
    await Promise.all(offers)
  }

  async function takeIn({ entries, upTo }: Pick<LogBatch, 'entries' | 'upTo'>) {
    await passOn(entries)
    followed = upTo
    progress.notifyAll()
  }

  /** The lowest checkpoint among the neighbourhoods that this projector owns. */
  function projectedUpTo(): Position {
    if (trouble.claiming !== undefined && projections.size === 0) return START
    const behind = [...projections.values()].filter((projection) => !projection.isLive())
    return positionAt(Math.min(followed, ...behind.map((projection) => projection.reached() ?? START)))
  }

  const own = (neighbourhood: Neighbourhood) => {
    const projection = projections.get(neighbourhood)
    return projection && { reached: projection.reached() }
  }

  const following = followLog(log, {
    signal: stop.signal,
    onBatch: takeIn,
    onTrouble: (reason) => {
      trouble.following = reason
    },
  })
  const working = [keepClaiming(), following]

  return {
    async status() {
      const troubles = [
        trouble.claiming,
        trouble.following,
        ...[...projections.values()].map((p) => p.trouble()),
      ]
      const about = { neighbourhoods: projections.size, trouble: troubles.find((one) => one !== undefined) }
      const position = projectedUpTo()
      try {
        // A graph that is known to be away is not asked again.
        if (trouble.claiming === undefined) parked = await graph.parked()
        const behind = Math.max(0, (await log.head()) - position)
        return { ...about, position, behind, parked }
      } catch (error) {
        return { ...about, position, behind: 0, parked, trouble: about.trouble ?? errorMessage(error) }
      }
    },
    async reached(upTo) {
      if (await waitUntil(() => isCaughtUp({ log, graph }, upTo, own), progress, stop.signal)) return
      throw new Error('the projector has stopped')
    },
    onProjected(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      stop.abort()
      await Promise.all([...projections.values(), ...ending].map((projection) => projection.stop()))
      await Promise.all(working)
      // When the graph is away the leases expire by themselves: do not wait for it.
      await Promise.race([
        graph.leave(holder).catch(() => undefined),
        sleep(LEAVE, undefined, { ref: false }),
      ])
    },
  }
}

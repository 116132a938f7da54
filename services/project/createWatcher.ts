import { setTimeout as sleep } from 'node:timers/promises'
import { type Neighbourhood, type Position, position, START, subjectIdsOf } from '../../events/index.ts'
import type { GraphStore } from '../graph/index.ts'
import { type EventLog, isUnreadable, type LogEntry } from '../log/index.ts'
import { createBackoff } from '../shared/concurrency/backoff.ts'
import { createNotifier } from '../shared/concurrency/notifier.ts'
import { errorMessage } from '../shared/errorMessage.ts'
import type { Projector, ProjectorStatus } from './createProjector.ts'
import { followLog } from './followLog.ts'
import { isCaughtUp, LOOK_EVERY, waitUntil } from './isCaughtUp.ts'
import type { Projection } from './neighbourhoodProjection.ts'

export type WatcherOptions = {
  readonly log: EventLog
  readonly graph: GraphStore
  /** A projector in the same process. Its progress is noticed at once. */
  readonly beside?: Pick<Projector, 'onProjected'>
}

/** Events that are not in the graph yet. */
type Awaited = { position: Position; readonly subjects: Set<string> }

/** Events beyond this number are awaited as one. */
const AWAITED_AT_MOST = 64

/** Milliseconds to wait for the state of the graph. */
const ANSWER = 2_000
const NOTHING = { position: START, behind: 0, parked: [], neighbourhoods: 0, trouble: undefined } as const

/**
 * Watches the projectors of other processes: follows the log, and reports events once the checkpoint of the
 * graph has passed them. For readers of the graph it does the same as a projector.
 */
export function createWatcher({ log, graph, beside }: WatcherOptions): Projector {
  const stop = new AbortController()
  const listeners = new Set<(projection: Projection) => void>()
  const awaited = new Map<Neighbourhood, Awaited[]>()
  const nudged = createNotifier()
  const stopBeside = beside?.onProjected(nudged.notifyAll)
  let asking: Promise<ProjectorStatus> | undefined
  let lastAnswer: ProjectorStatus = { ...NOTHING, trouble: 'the graph has not answered yet' }
  let trouble: string | undefined = 'the log has not been asked yet'

  function wait({ neighbourhood, position }: LogEntry, subjects: readonly string[]) {
    const before = awaited.get(neighbourhood) ?? []
    const last = before.at(-1)
    if (last && before.length >= AWAITED_AT_MOST) {
      last.position = position
      for (const subject of subjects) last.subjects.add(subject)
    } else before.push({ position, subjects: new Set(subjects) })
    awaited.set(neighbourhood, before)
  }

  async function tell() {
    const checkpoints = await graph.checkpoints()
    for (const [neighbourhood, runs] of awaited) {
      const checkpoint = checkpoints.get(neighbourhood) ?? START
      const come = runs.filter(({ position }) => position <= checkpoint)
      if (come.length === 0) continue
      if (come.length === runs.length) awaited.delete(neighbourhood)
      else awaited.set(neighbourhood, runs.slice(come.length))
      const subjects = [...new Set(come.flatMap(({ subjects }) => [...subjects]))]
      for (const listener of listeners) listener({ neighbourhood, position: checkpoint, subjects })
    }
  }

  async function look() {
    const backoff = createBackoff({ signal: stop.signal })
    while (!stop.signal.aborted) {
      const seen = nudged.version()
      const isWanted = awaited.size > 0 && listeners.size > 0
      try {
        if (isWanted) await tell()
        backoff.reset()
      } catch {
        // The graph is away. The status tells why, and waiters resume when it is back.
        await backoff.wait()
      }
      const again = awaited.size > 0 && listeners.size > 0
      await nudged.waitPast(
        seen,
        again ? AbortSignal.any([stop.signal, AbortSignal.timeout(LOOK_EVERY)]) : stop.signal,
      )
    }
  }

  async function standing(): Promise<ProjectorStatus> {
    try {
      const [head, known] = [await log.head(), await log.neighbourhoods()]
      const [checkpoints, parked] = [await graph.checkpoints(), await graph.parked()]
      const reached = known
        .map((one) => ({ ...one, checkpoint: checkpoints.get(one.neighbourhood) ?? START }))
        .filter((one) => one.checkpoint < one.head)
        .map(({ checkpoint }) => checkpoint)
      const least = Math.min(head, ...reached)
      return { ...NOTHING, position: position(least), behind: head - least, parked, trouble }
    } catch (error) {
      return { ...NOTHING, trouble: trouble ?? errorMessage(error) }
    }
  }
  async function ask() {
    lastAnswer = await standing()
    return lastAnswer
  }

  const following = followLog(log, {
    signal: stop.signal,
    onBatch({ entries }) {
      for (const entry of entries) wait(entry, subjectsOf(entry))
      nudged.notifyAll()
    },
    onTrouble: (reason) => {
      trouble = reason
    },
  })
  const working = [following, look()]

  return {
    status() {
      asking ??= ask().finally(() => {
        asking = undefined
      })
      // The status must not wait long for a graph that is away.
      return Promise.race([asking, sleep(ANSWER, undefined, { ref: false }).then(() => lastAnswer)])
    },
    async reached(upTo) {
      if (await waitUntil(() => isCaughtUp({ log, graph }, upTo), nudged, stop.signal)) return
      throw new Error('the watcher has stopped')
    },
    onProjected(listener) {
      listeners.add(listener)
      nudged.notifyAll()
      return () => listeners.delete(listener)
    },
    async close() {
      stopBeside?.()
      stop.abort()
      await Promise.all(working)
    },
  }
}

const subjectsOf = (entry: LogEntry): readonly string[] =>
  isUnreadable(entry) || !entry.known ? [] : subjectIdsOf(entry.type, entry.data)

import { setTimeout as sleep } from 'node:timers/promises'
import { type Neighbourhood, type Position, position, START, subjectIdsOf } from '../../events/index.ts'
import type { GraphStore } from '../graph/index.ts'
import { createNotifier, type EventLog, isUnreadable, type LogEntry } from '../log/index.ts'
import { createBackOff, pause } from '../shared/concurrency/backoff.ts'
import type { Projector, ProjectorStatus } from './createProjector.ts'
import { isCaughtUp } from './isCaughtUp.ts'
import type { Projection } from './neighbourhoodProjection.ts'

export type WatcherOptions = {
  readonly log: EventLog
  readonly graph: GraphStore
  /** A projector in the same process: what it brings is noticed at once. */
  readonly beside?: Pick<Projector, 'onProjected'>
}

/** Events that the graph has yet to take in. */
type Awaited = { position: Position; readonly subjects: Set<string> }

/** How often it is looked whether the graph has come further, while somebody wants to know. */
const LOOK = 100
/** More than so many are awaited as one. */
const AWAITED_AT_MOST = 64

/** How long an answer about the state of the graph is waited for. */
const ANSWER = 2_000
const NOTHING = { position: START, behind: 0, parked: [], neighbourhoods: 0, trouble: undefined } as const

/**
 * Watches others project: follows the log, and tells of its events when the checkpoint of the graph has passed them. To
 * whoever reads the graph it is as good as the projector itself.
 */
export function createWatcher({ log, graph, beside }: WatcherOptions): Projector {
  const stop = new AbortController()
  const listeners = new Set<(projection: Projection) => void>()
  const awaited = new Map<Neighbourhood, Awaited[]>()
  const nudged = createNotifier()
  const stopBeside = beside?.onProjected(nudged.raise)
  let followed = START
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

  async function follow() {
    const backOff = createBackOff(stop.signal)
    let started = false
    while (!stop.signal.aborted) {
      try {
        if (!started) followed = await log.head()
        started = true
        trouble = undefined
        for await (const { entries, upTo } of log.subscribe({ after: followed, signal: stop.signal })) {
          for (const entry of entries) wait(entry, subjectsOf(entry))
          followed = upTo
          trouble = undefined
          backOff.reset()
          nudged.raise()
        }
      } catch (error) {
        trouble = sentenceOf(error)
        await backOff.wait()
      }
    }
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
    const backOff = createBackOff(stop.signal)
    while (!stop.signal.aborted) {
      const seen = nudged.count()
      const isWanted = awaited.size > 0 && listeners.size > 0
      try {
        if (isWanted) await tell()
        backOff.reset()
      } catch {
        // The graph is away: whoever asks for the status hears why; those who wait hear when it is back.
        await backOff.wait()
      }
      const again = awaited.size > 0 && listeners.size > 0
      await nudged.past(seen, again ? AbortSignal.any([stop.signal, AbortSignal.timeout(LOOK)]) : stop.signal)
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
      return { ...NOTHING, trouble: trouble ?? sentenceOf(error) }
    }
  }
  async function ask() {
    lastAnswer = await standing()
    return lastAnswer
  }

  const working = [follow(), look()]

  return {
    status() {
      asking ??= ask().finally(() => {
        asking = undefined
      })
      // A graph that is away keeps nobody waiting who wants to know whether it is.
      return Promise.race([asking, sleep(ANSWER, undefined, { ref: false }).then(() => lastAnswer)])
    },
    async reached(upTo) {
      while (!stop.signal.aborted) {
        const seen = nudged.count()
        try {
          if (await isCaughtUp({ log, graph }, upTo)) return
        } catch {
          // A store that is away comes back, or not: the status says which, and whoever waits goes on waiting.
          await pause(LOOK, stop.signal)
        }
        await nudged.past(seen, AbortSignal.any([stop.signal, AbortSignal.timeout(LOOK)]))
      }
      throw new Error('nobody watches the graph any longer')
    },
    onProjected(listener) {
      listeners.add(listener)
      nudged.raise()
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

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

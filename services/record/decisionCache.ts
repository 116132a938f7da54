import type { Neighbourhood } from '../../events/index.ts'
import type { Appended, EventLog } from '../log/index.ts'
import { createReadWriteLock } from '../shared/concurrency/readWriteLock.ts'
import { type DecisionState, loadDecisionState } from './decisionState.ts'

/**
 * The decision state of one neighbourhood, kept in memory. It runs ahead of the log: it holds what was decided, and is
 * thrown away when the log answers otherwise than was decided.
 */
export type DecisionCache = {
  /** Runs with the state, beside other requests: each is decided on top of those before it. */
  shared<T>(work: (state: DecisionState) => Promise<T>): Promise<T>
  /** Runs with the state, after all other requests and before any new one. */
  exclusive<T>(work: (state: DecisionState) => Promise<T>): Promise<T>
  /** Takes in the answer of the log to events that were decided on this state. */
  confirm(state: DecisionState, appended: readonly Appended[]): void
  /** Drops the state; the next request loads it again. */
  invalidate(state: DecisionState): void
  /** Throws the state away when another process has written to the log since; says whether it did. */
  invalidateIfBehind(): Promise<boolean>
  isEmpty(): boolean
}

export function createDecisionCache(log: EventLog, neighbourhood: Neighbourhood): DecisionCache {
  const lock = createReadWriteLock()
  let cached: DecisionState | undefined

  /** Under the write lock: no request is in flight, so nothing is loaded that the log may yet refuse. */
  const load = async () => {
    cached ??= await loadDecisionState(log, neighbourhood)
    return cached
  }
  const invalidate = (state: DecisionState) => {
    if (cached === state) cached = undefined
  }

  return {
    async shared(work) {
      for (;;) {
        if (!cached) await lock.withWrite(load)
        const done = await lock.withRead(async () => cached && { value: await work(cached) })
        if (done) return done.value
      }
    },
    exclusive: (work) => lock.withWrite(async () => work(await load())),
    confirm(state, appended) {
      for (const { position } of appended) if (position > state.head) state.head = position
      // An event that was in the log before has been counted twice.
      if (appended.some(({ already }) => already)) invalidate(state)
    },
    invalidate,
    async invalidateIfBehind() {
      const state = cached
      if (!state || (await log.head(neighbourhood)) <= state.head) return false
      invalidate(state)
      return true
    },
    isEmpty: () => !cached?.revisions.size,
  }
}

import type { Neighbourhood } from '../../events/index.ts'
import type { Appended, EventLog } from '../log/index.ts'
import { createReadWriteLock } from '../shared/concurrency/readWriteLock.ts'
import { type DecisionState, loadDecisionState } from './decisionState.ts'

/**
 * The decision state of one neighbourhood, kept in memory. It runs ahead of the log: it holds what was
 * decided, and is discarded when the log answers otherwise.
 */
export type DecisionCache = {
  /** Runs with the state, concurrently with other requests. Each is decided on the ones before it. */
  shared<T>(work: (state: DecisionState) => Promise<T>): Promise<T>
  /** Runs with the state, after all other requests and before any new one. */
  exclusive<T>(work: (state: DecisionState) => Promise<T>): Promise<T>
  /** Updates the state with the log's answer to events that were decided on it. */
  confirm(state: DecisionState, appended: readonly Appended[]): void
  /** Discards the state; the next request loads it again. */
  invalidate(state: DecisionState): void
  /** Discards the state when another process has written to the log since. Returns whether it did. */
  invalidateIfBehind(): Promise<boolean>
  isEmpty(): boolean
}

export function createDecisionCache(log: EventLog, neighbourhood: Neighbourhood): DecisionCache {
  const lock = createReadWriteLock()
  let cached: DecisionState | undefined

  /**
   * Runs under the write lock: no request is in flight, so the state cannot hold events that the log may
   * still refuse.
   */
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
      // The state has counted an event twice that was in the log before.
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

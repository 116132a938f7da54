import type { Instant, Neighbourhood } from '../../events/index.ts'
import {
  type Appended,
  alreadyAppended,
  type EventLog,
  IdTaken,
  type LogEntry,
  type PreparedAppend,
  WrongRevision,
} from '../log/index.ts'
import { createKeyedMutex } from '../shared/concurrency/keyedMutex.ts'
import type { ValidatedEvent } from './batchValidator.ts'
import { noCorrectionTargets } from './correctionTargets.ts'
import { leavesState } from './decide.ts'
import { type BatchPast, decideBatch } from './decideBatch.ts'
import { createDecisionCache } from './decisionCache.ts'
import { type DecisionState, expectAndMoveOn } from './decisionState.ts'
import { atRisk, createBatchPast, findMentions, targetsOf } from './lookUp.ts'
import { RuleBroken } from './ruleBroken.ts'

/** Records in one neighbourhood. */
export type EventWriter = {
  /**
   * Appends all of the events or none.
   * @throws {RuleBroken} with a pointer into the request, {IdTaken}, {LogUnavailable}, {KeysLocked}
   */
  write(batch: readonly ValidatedEvent[], recordedBy: string): Promise<readonly Appended[]>
  /** Whether making this writer again would lose nothing. */
  isIdle(): boolean
}

/** Other processes may write to the same log; after this many conflicts the caller is told. */
const ATTEMPTS = 5

const NOTHING_FOUND: ReadonlyMap<string, LogEntry> = new Map()
const eventsOf = (batch: readonly ValidatedEvent[]) => batch.map(({ event }) => event)
const idsOf = (batch: readonly ValidatedEvent[]) => batch.map(({ event }) => event.id)

/**
 * Check and append, from top to bottom: `write` has the events sealed and locks their ids, so that a retry
 * waits for the request it repeats; `checkAndAppend` leaves out the events that are recorded already, decides
 * the others, and appends them on condition that the streams are still at the revisions that the decision
 * saw. `retryOnConflict` starts again when another process wrote in between. Many requests are in flight at
 * once: each is decided on the ones before it, and the log commits them in groups.
 */
export function createEventWriter(
  log: EventLog,
  neighbourhood: Neighbourhood,
  now: () => Instant,
): EventWriter {
  const idLocks = createKeyedMutex()
  const cache = createDecisionCache(log, neighbourhood)
  let inFlight = 0
  // Whether clients are resending recorded events: then it pays to look them up first.
  let repeating = false

  async function write(batch: readonly ValidatedEvent[], recordedBy: string): Promise<readonly Appended[]> {
    inFlight += 1
    try {
      const unique = [...new Map(batch.map((checked) => [checked.event.id, checked])).values()]
      const prepared = await log.prepare({ neighbourhood, events: eventsOf(unique), recordedBy })
      const sealed = unique.map((checked, index) => ({ ...checked, event: prepared.events[index]! }))
      const appended = await idLocks.runExclusive(idsOf(sealed), () => retryOnConflict(sealed, prepared))
      const byId = new Map(appended.map((one) => [one.id, one]))
      return batch.map(({ event }) => byId.get(event.id)!)
    } finally {
      inFlight -= 1
    }
  }

  async function retryOnConflict(batch: readonly ValidatedEvent[], prepared: PreparedAppend) {
    let mustLookUp = batch.some(({ event }) => leavesState(event.type))
    for (let left = ATTEMPTS; ; ) {
      const lookUp = mustLookUp || repeating
      try {
        const appended = await checkAndAppend(batch, prepared, lookUp)
        repeating = appended.some(({ already }) => already)
        return appended
      } catch (error) {
        if (error instanceof IdTaken) repeating = true
        if (error instanceof RuleBroken && !lookUp) {
          // The event may have been recorded earlier, when it did not break the rule yet.
          mustLookUp = true
          continue
        }
        left -= 1
        const isConflict =
          error instanceof WrongRevision ||
          (error instanceof RuleBroken && (await cache.invalidateIfBehind()))
        if (!isConflict || left === 0) throw error
      }
    }
  }

  /**
   * @param lookUp whether to ask the log first which events it has. A batch of events that leave no state
   *   behind can do without: no decision depends on them, so the answer of the append itself is early enough.
   */
  async function checkAndAppend(batch: readonly ValidatedEvent[], prepared: PreparedAppend, lookUp: boolean) {
    const found = lookUp ? await findEarlier(batch) : NOTHING_FOUND
    const already = eventsOf(batch).flatMap((event) => {
      const entry = found.get(event.id)
      return entry ? [alreadyAppended(event, entry)] : []
    })
    const fresh = batch.filter(({ event }) => !found.has(event.id))
    if (fresh.length === 0) return already

    /**
     * Decides and hands over to the log in one synchronous step, so that the log appends in the order of
     * decisions.
     */
    const decideAndAppend = async (state: DecisionState, past: BatchPast) => {
      decideBatch(state.state, fresh, { now: now(), past })
      const expect = expectAndMoveOn(state, neighbourhood, eventsOf(fresh))
      try {
        const appended = await prepared.append({ expect, except: new Set(already.map(({ id }) => id)) })
        cache.confirm(state, appended)
        return appended
      } catch (error) {
        cache.invalidate(state)
        throw error
      }
    }

    const targets = targetsOf(eventsOf(fresh))
    const within = new Map(eventsOf(fresh).map((event) => [event.id, event]))
    const subjects = atRisk(targets.flatMap((id) => within.get(id) ?? found.get(id) ?? []))
    const appended =
      subjects.size === 0
        ? await cache.shared((state) =>
            decideAndAppend(state, targets.length > 0 ? createBatchPast(found) : noCorrectionTargets),
          )
        : // No other request may mention these subjects between the search and the decision.
          await cache.exclusive(async (state) =>
            decideAndAppend(state, createBatchPast(found, await findMentions(log, neighbourhood, subjects))),
          )
    return [...already, ...appended]
  }

  /** Finds the log entries with the ids of these events, and the entries that their corrections point at. */
  function findEarlier(batch: readonly ValidatedEvent[]) {
    const named = idsOf(batch.filter((checked) => checked.named))
    return log.find(neighbourhood, [...new Set([...named, ...targetsOf(eventsOf(batch))])])
  }

  return { write, isIdle: () => inFlight === 0 && cache.isEmpty() }
}

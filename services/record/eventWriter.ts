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
import type { Checked } from './batchValidator.ts'
import { noCorrectionTargets } from './correctionTargets.ts'
import { leavesSomething } from './decide.ts'
import { type BatchPast, decideBatch } from './decideBatch.ts'
import { createDecisionCache } from './decisionCache.ts'
import { type DecisionState, expectAndMoveOn } from './decisionState.ts'
import { atRisk, createPast, findMentions, targetsOf } from './lookUp.ts'
import { RuleBroken } from './ruleBroken.ts'

/** Records in one neighbourhood. */
export type EventWriter = {
  /**
   * Appends all of the events or none.
   * @throws {RuleBroken} with a pointer into the request, {IdTaken}, {LogUnavailable}, {KeysLocked}
   */
  write(batch: readonly Checked[], recordedBy: string): Promise<readonly Appended[]>
  /** Whether making this writer again would lose nothing. */
  isIdle(): boolean
}

/** Other processes may write to the same log; after this many conflicts the caller is told. */
const ATTEMPTS = 5

const NOTHING_FOUND: ReadonlyMap<string, LogEntry> = new Map()
const eventsOf = (batch: readonly Checked[]) => batch.map(({ event }) => event)
const idsOf = (batch: readonly Checked[]) => batch.map(({ event }) => event.id)

/**
 * Check and append, from top to bottom: `write` has the events sealed and locks their ids, so that a retry waits for
 * the request it repeats; `checkAndAppend` leaves out the events that are recorded already, decides the others, and
 * appends them on condition that the streams stand where the decision saw them. When another process wrote in
 * between, it is done again. Many requests are in flight at once: each is decided on top of the ones before it, and
 * the log commits them in groups.
 */
export function createEventWriter(
  log: EventLog,
  neighbourhood: Neighbourhood,
  now: () => Instant,
): EventWriter {
  const idLocks = createKeyedMutex()
  const cache = createDecisionCache(log, neighbourhood)
  let inFlight = 0
  // Whether clients are sending events that are recorded already: then it pays to look them up first.
  let repeating = false

  async function write(batch: readonly Checked[], recordedBy: string): Promise<readonly Appended[]> {
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

  async function retryOnConflict(batch: readonly Checked[], prepared: PreparedAppend) {
    let mustLookUp = batch.some(({ event }) => leavesSomething(event.type))
    for (let left = ATTEMPTS; ; ) {
      const lookUp = mustLookUp || repeating
      try {
        const appended = await checkAndAppend(batch, prepared, lookUp)
        repeating = appended.some(({ already }) => already)
        return appended
      } catch (error) {
        if (error instanceof IdTaken) repeating = true
        if (error instanceof RuleBroken && !lookUp) {
          // Perhaps the event was recorded before, when it did not break the rule yet.
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
   * @param lookUp whether to ask the log first what it has. Nothing stands on an event that leaves no state behind: for
   *   a batch of those the answer of the append itself is early enough.
   */
  async function checkAndAppend(batch: readonly Checked[], prepared: PreparedAppend, lookUp: boolean) {
    const found = lookUp ? await findEarlier(batch) : NOTHING_FOUND
    const already = eventsOf(batch).flatMap((event) => {
      const entry = found.get(event.id)
      return entry ? [alreadyAppended(event, entry)] : []
    })
    const fresh = batch.filter(({ event }) => !found.has(event.id))
    if (fresh.length === 0) return already

    /** Decides without waiting for anything and hands over at once: the log appends in the order of decisions. */
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
            decideAndAppend(state, targets.length > 0 ? createPast(found) : noCorrectionTargets),
          )
        : // Nobody may record anything about them between the search for what mentions them and the decision.
          await cache.exclusive(async (state) =>
            decideAndAppend(state, createPast(found, await findMentions(log, neighbourhood, subjects))),
          )
    return [...already, ...appended]
  }

  /** The entries of the log with the ids of these events, and those that corrections among them point at. */
  function findEarlier(batch: readonly Checked[]) {
    const named = idsOf(batch.filter((checked) => checked.named))
    return log.find(neighbourhood, [...new Set([...named, ...targetsOf(eventsOf(batch))])])
  }

  return { write, isIdle: () => inFlight === 0 && cache.isEmpty() }
}
